/** What an installed client says of itself in `--help`: its commands with their flags, as far as they are listed. */
import { execFileSync } from 'node:child_process';

export interface ClientCommand {
  readonly subcommands: readonly string[];
  /** Long names. */
  readonly flags: readonly string[];
}

function run(client: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(client, args, {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}

/** "Docker version 28.5.2, build …", or undefined where there is no client. */
export function versionOf(client: string): string | undefined {
  return run(client, ['--version'])?.trim();
}

/** Lines such as "  -a, --all   Show all" below "Options:" and "  ps*   List" below "Commands:". */
export function readHelp(help: string): ClientCommand {
  const subcommands: string[] = [];
  const flags: string[] = [];
  let section = '';
  for (const line of help.split('\n')) {
    const heading = /^([A-Z][\w ]*):\s*$/.exec(line)?.[1];
    if (heading !== undefined) section = heading;
    else if (section.endsWith('ommands')) {
      const name = /^ {2,3}([a-z][\w-]*)\*?(?: {2,}|$)/.exec(line)?.[1];
      if (name !== undefined) subcommands.push(name);
    } else if (section.endsWith('ptions')) {
      const name = /^ {2,6}(?:-\w, )?(--[a-z][\w-]*)/.exec(line)?.[1];
      if (name !== undefined) flags.push(name);
    }
  }
  return { subcommands, flags };
}

/** Every command below `docker` by its path; plugins that are not installed are not there. */
export function commandsOf(client: string): Map<string, ClientCommand> {
  const found = new Map<string, ClientCommand>();
  const waiting = ['docker'];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const help = run(client, [...path.split(' ').slice(1), '--help']);
    if (help === undefined) continue;
    const command = readHelp(help);
    found.set(path, command);
    for (const name of command.subcommands) waiting.push(`${path} ${name}`);
  }
  return found;
}

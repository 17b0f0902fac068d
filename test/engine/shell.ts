import { setTimeout as wait } from 'node:timers/promises';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { unescape } from './keystrokes';
import { onTerminal, typeKeys } from './terminal';

/** No command may take longer, in milliseconds. */
export const LIMIT = 60_000;
/** How long a command may take to end after Ctrl+C, in milliseconds. */
const ENDING = 12_000;

/** Who has to wait presses Ctrl+C again: some clients end only then. In milliseconds after the first time. */
const AGAIN = [0, 4000, 5000, 6000];

export interface Place {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** Process groups that still have members; whoever made the place ends them. */
  readonly groups: number[];
}

export interface Typing {
  readonly input?: string | undefined;
  readonly tty?: boolean | undefined;
  readonly stopAfter?: number | undefined;
}

export interface Run {
  /** 128 + n when signal n ended it; 124 when the time was up. */
  readonly code: number;
  /** Standard output and standard error together. */
  readonly output: string;
  /** It went on until Ctrl+C, so its exit code says nothing. */
  readonly stopped: boolean;
}

/** Runs one line of a scene or a condition, as bash does by default. */
export function runLine(line: string, place: Place): Promise<Run> {
  return run(['bash', '-c', line], place, {});
}

/** Runs a block exactly as shown; any line that fails ends it, in a pipe too. */
export function runBlock(code: string, place: Place, typing: Typing = {}): Promise<Run> {
  if (!typing.tty) return run(['bash', '-eo', 'pipefail', '-c', code], place, typing);
  return run(onTerminal(code, place.folder), place, typing);
}

async function run(command: readonly string[], place: Place, typing: Typing): Promise<Run> {
  const [name = '', ...args] = command;
  const child = spawn(name, args, { cwd: place.folder, env: { ...place.env }, detached: true });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  }
  child.stdin.on('error', () => undefined); // The command may end before all is typed.
  const ending = ended(child, typing);
  const { input = '', tty, stopAfter } = typing;
  if (tty) await Promise.all([typeKeys(child, input, place.folder, stopAfter !== undefined), ending]);
  else child.stdin.end(unescape(input));
  const { code, stopped } = await ending;
  if (hasMembers(child.pid)) place.groups.push(child.pid ?? 0);
  return { code, stopped, output: output.join('').replaceAll('\r\n', '\n') };
}

function ended(child: ChildProcessWithoutNullStreams, { tty, stopAfter }: Typing) {
  let stopped = false;
  let late = false;
  const interrupt = () => {
    stopped = true;
    // Behind a terminal the command has a session of its own, which only the key reaches.
    if (tty) child.stdin.write('\u0003');
    else signal(child.pid, 'SIGINT');
  };
  const timers = [
    setTimeout(
      () => {
        late = !stopped;
        signal(child.pid, 'SIGKILL');
      },
      stopAfter === undefined ? LIMIT : stopAfter * 1000 + ENDING,
    ),
  ];
  if (stopAfter !== undefined)
    timers.push(...AGAIN.map((later) => setTimeout(interrupt, stopAfter * 1000 + later)));
  return new Promise<{ code: number; stopped: boolean }>((resolve, reject) => {
    const done = (code: number | null) => {
      for (const timer of timers) clearTimeout(timer);
      child.stdin.destroy();
      resolve({ code: late ? 124 : (code ?? 128), stopped });
    };
    child.on('error', reject);
    child.on('close', done);
    // What the command left in the background may hold the pipes open for ever.
    child.on('exit', (code) => setTimeout(done, 300, code));
  });
}

/** Ends what a scene left running in the background: an engine among it must take down its mounts, so all are asked first. */
export async function endGroups(place: Place): Promise<void> {
  const groups = place.groups.splice(0).filter((group) => signal(group, 'SIGTERM'));
  const end = Date.now() + ENDING;
  while (groups.some(hasMembers) && Date.now() < end) await wait(50);
  for (const group of groups) signal(group, 'SIGKILL');
}

function hasMembers(group: number | undefined): boolean {
  return signal(group, 0);
}

function signal(group: number | undefined, name: NodeJS.Signals | 0): boolean {
  if (group === undefined) return false;
  try {
    return process.kill(-group, name);
  } catch {
    return false; // All its processes have ended.
  }
}

/** The reference against its meanings, and against what a client says of itself. Pure. */
import { findCommand, type Reference } from '../../src/knowledge/command-reference';
import { OTHER_COMMANDS } from '../../src/knowledge/command-plugins';
import { missingMeanings } from '../../src/knowledge/rules/flags';
import type { Knowledge } from '../../src/knowledge/schema';
import type { ClientCommand } from './client';

export interface Coverage {
  readonly commands: number;
  readonly flags: number;
  /** "docker container run", or "docker container run --rm". */
  readonly missing: readonly string[];
}

export function coverageOf(knowledge: Pick<Knowledge, 'meanings' | 'reference'>): Coverage {
  const commands = Object.entries(knowledge.reference.commands);
  const missing = commands.flatMap(([path, facts]) =>
    missingMeanings(path, facts, knowledge).map((flag) => (flag === undefined ? path : `${path} ${flag}`)),
  );
  const flags = commands.reduce((sum, [, { flags: own = {} }]) => sum + Object.keys(own).length, 0);
  return { commands: commands.length, flags, missing };
}

export interface Difference {
  /** The client has it, the reference does not. */
  readonly added: readonly string[];
  /** The reference has it, the client does not list it: dropped, newer than the client, or hidden. */
  readonly dropped: readonly string[];
  /** Parts of the reference that the client does not have installed, such as "docker compose". */
  readonly skipped: readonly string[];
}

/** Every command has these, and the reference does not repeat them. */
const everywhere = new Set(['--help']);
/** Plugins that may be missing. */
const plugins = ['docker compose', 'docker buildx'];

function isPartOf(path: string, group: string): boolean {
  return path === group || path.startsWith(`${group} `);
}

export function differenceOf(client: ReadonlyMap<string, ClientCommand>, reference: Reference): Difference {
  const skipped = plugins.filter((group) => !client.has(group));
  const isHere = (path: string) => !skipped.some((group) => isPartOf(path, group));
  const seen = new Map<string, Set<string>>();
  const added: string[] = [];
  for (const [typed, { flags }] of client) {
    // With buildx installed, `docker builder` is another name for it.
    const path = client.has('docker buildx')
      ? typed.replace(/^docker builder(?= |$)/, 'docker buildx')
      : typed;
    const known = findCommand(path, reference);
    const [, plugin = ''] = path.split(' ');
    if (Object.hasOwn(OTHER_COMMANDS, plugin)) continue;
    if (!known) added.push(path);
    else if (isHere(known.path)) {
      const listed = seen.get(known.path) ?? new Set();
      for (const flag of flags) listed.add(flag);
      seen.set(known.path, listed);
    }
  }
  const dropped: string[] = [];
  for (const [path, { flags = {} }] of Object.entries(reference.commands).filter(([name]) => isHere(name))) {
    const listed = seen.get(path);
    if (!listed) dropped.push(path);
    else {
      for (const flag of listed)
        if (!everywhere.has(flag) && !Object.hasOwn(flags, flag)) added.push(`${path} ${flag}`);
      for (const flag of Object.keys(flags)) if (!listed.has(flag)) dropped.push(`${path} ${flag}`);
    }
  }
  return { added, dropped, skipped };
}

import { z } from 'zod';

/** The facts about Docker's command line, as knowledge/reference/cli.json and deprecated.json have them. */

const flag = z.object({
  short: z.string().optional().describe('With its dash, such as "-d".'),
  type: z.string().optional().describe('"bool" takes no value; every other type does.'),
  default: z.string().optional(),
});

const command = z.object({
  aliases: z.array(z.string()).optional(),
  subcommands: z.array(z.string()).optional(),
  flags: z.record(z.string(), flag).optional(),
});

const deprecation = z.object({
  feature: z.string(),
  status: z.enum(['deprecated', 'removed']),
  deprecated: z.string().describe('The version since which it is.'),
  removed: z.string().optional(),
});

/** cli.json: commands by their path. */
export const commandsFile = z.record(z.string(), command);
/** deprecated.json. */
export const deprecatedFile = z.array(deprecation);

export type Flag = Readonly<z.infer<typeof flag>>;
export type CommandFacts = Readonly<z.infer<typeof command>>;
export type Deprecation = Readonly<z.infer<typeof deprecation>>;

export interface Reference {
  /** By the whole path, such as "docker container run". An alias is found under the command it stands for. */
  readonly commands: Readonly<Record<string, CommandFacts>>;
  readonly deprecated: readonly Deprecation[];
}

export const noReference: Reference = { commands: {}, deprecated: [] };

/** A command of the reference that an invocation was resolved to. */
export interface Resolved {
  /** The name it has in the reference, whatever alias was written. */
  readonly path: string;
  readonly facts: CommandFacts;
}

const byName = new WeakMap<Reference, ReadonlyMap<string, Resolved>>();

function namesOf({ commands }: Reference): Map<string, Resolved> {
  const all = Object.entries(commands).map(([path, facts]) => ({ path, facts }));
  const aliases = all.flatMap((one) => (one.facts.aliases ?? []).map((alias) => [alias, one] as const));
  return new Map([...aliases, ...all.map((one) => [one.path, one] as const)]);
}

/** Finds a command by its path or by one of its aliases. */
export function findCommand(path: string, reference: Reference): Resolved | undefined {
  let names = byName.get(reference);
  if (!names) byName.set(reference, (names = namesOf(reference)));
  return names.get(path);
}

/** Whether the flag consumes the next word; a flag whose type is not known is taken for a switch. */
export function takesValue({ type }: Flag): boolean {
  return type !== undefined && type !== 'bool';
}

/** A flag by its long or short name among those of a command; --help belongs to all. */
export function findFlag(name: string, { flags = {} }: CommandFacts): Flag | undefined {
  if (name === '--help') return { type: 'bool' };
  if (Object.hasOwn(flags, name)) return flags[name];
  return Object.values(flags).find(({ short }) => short === name);
}

/** What flags an invocation has, whichever way they were typed. Pure. */
import type { Invocation } from '../../knowledge/command-parse';
import { longName } from './meaning';
import { shortened } from './phrase';

/** The flags of an invocation by their long names. */
export interface Flags {
  has(name: string): boolean;
  values(name: string): string[];
  /** The last value of a flag, which counts, short enough for a sentence. */
  last(name: string): string | undefined;
}

export function flagsOf({ flags, command }: Invocation): Flags {
  const named = flags.map(({ name, value }) => ({ long: longName(name, command.facts) ?? name, value }));
  const values = (name: string) =>
    named.flatMap(({ long, value }) => (long === name && value !== undefined ? [value] : []));
  return {
    has: (name) => named.some(({ long, value }) => long === name && value !== 'false'),
    values,
    last: (name) =>
      values(name)
        .slice(-1)
        .map((value) => shortened(value, 40))[0],
  };
}

/** What flags an invocation has, whichever way they were typed. Pure. */
import type { Invocation } from '../../knowledge/command-parse';
import { longName } from './meaning';

/** The flags of an invocation by their long names. */
export interface Flags {
  has(name: string): boolean;
  values(name: string): string[];
}

export function flagsOf({ flags, command }: Invocation): Flags {
  const named = flags.map(({ name, value }) => ({ long: longName(name, command.facts) ?? name, value }));
  return {
    has: (name) => named.some(({ long, value }) => long === name && value !== 'false'),
    values: (name) =>
      named.flatMap(({ long, value }) => (long === name && value !== undefined ? [value] : [])),
  };
}

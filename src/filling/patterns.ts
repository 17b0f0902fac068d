/** knowledge/slots.yaml → patterns to read with, made once. Pure. */
import type { SlotData } from '../knowledge/schema-slots';

export interface Pattern {
  readonly slot: string;
  readonly match: RegExp;
  readonly as: string;
  /** Only what looks like a name counts, not an everyday word. */
  readonly guess: boolean;
  /** A name says nothing about what is asked: it is taken out of the question. */
  readonly named: boolean;
  /** What stands for the name when it is taken out. */
  readonly stands: string;
  readonly many: boolean;
}

export interface Patterns {
  readonly data: SlotData;
  /** In the order in which they have their words. */
  readonly reading: readonly Pattern[];
  /** By command path, each switch with what asks for it. */
  readonly switches: ReadonlyMap<string, readonly (readonly [string, RegExp])[]>;
}

function expanded(source: string, { parts, numbers }: SlotData): string {
  const inWords = Object.keys(numbers).sort((a, b) => b.length - a.length);
  const number = `(\\d+(?:\\.\\d+)?${inWords.map((word) => `|${word}`).join('')})`;
  return source
    .replaceAll('{n}', number)
    .replaceAll(/\{([a-z]+)\}/g, (whole, name: string) => parts[name] ?? whole);
}

function readingOf(data: SlotData): Pattern[] {
  return Object.entries(data.values).flatMap(([slot, { said, named, stands = '', many }]) =>
    said.map(({ match, as, keep, guess }) => ({
      slot,
      match: new RegExp(expanded(match, data), 'giu'),
      as,
      guess,
      named: named && !keep,
      stands,
      many,
    })),
  );
}

function switchesOf({ commands }: SlotData): Patterns['switches'] {
  const all = Object.entries(commands).map(([path, { switches }]) => {
    const asked = Object.entries(switches).map(
      ([name, words]) => [name, new RegExp(words.join('|'), 'iu')] as const,
    );
    return [path, asked] as const;
  });
  return new Map(all);
}

/** @throws SyntaxError for a pattern that is no regular expression; the gate reports it first. */
export function createPatterns(data: SlotData): Patterns {
  return { data, reading: readingOf(data), switches: switchesOf(data) };
}

/** The project's own knowledge as the build left it: read, checked and cut into words, so that starting need not. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { SourceFile } from './read';
import type { Knowledge } from './schema';

/** One entry cut into words, each by its number. */
export interface Reading {
  readonly phrasings: readonly (readonly number[])[];
  readonly spoken: readonly number[];
  readonly commands: readonly number[];
  /** Slots that its commands have places for. */
  readonly places: readonly string[];
}

export interface Readings {
  /** Number → the word's id and its kind. */
  readonly ids: readonly string[];
  readonly kinds: readonly string[];
  /** In the order of the entries, those made of errors last. */
  readonly entries: readonly Reading[];
  /** Every Latin word that is asked or taught, for spelling. */
  readonly latin: readonly string[];
}

/** Maps as lists of pairs, which JSON has. */
type Written = {
  readonly [K in keyof Knowledge]: Knowledge[K] extends ReadonlyMap<infer A, infer B>
    ? [A, B][]
    : Knowledge[K];
};

interface Snapshot {
  /** Of the files it was made of. */
  readonly hash: string;
  readonly knowledge: Written;
  readonly readings: Readings;
}

export function hashOf(files: readonly SourceFile[]): string {
  const hash = createHash('sha1');
  for (const { path, text } of files) hash.update(path).update('\0').update(text).update('\0');
  return hash.digest('hex');
}

export function written(files: readonly SourceFile[], knowledge: Knowledge, readings: Readings): string {
  const pairs = Object.entries(knowledge).map(([name, part]: [string, unknown]) => [
    name,
    part instanceof Map ? [...part] : part,
  ]);
  return JSON.stringify({ hash: hashOf(files), knowledge: Object.fromEntries(pairs), readings });
}

function knowledgeOf({
  entries,
  topics,
  placeholders,
  lexicon,
  meanings,
  errors,
  slots,
  tour,
  reference,
  pictures,
  sheet,
}: Written): Knowledge {
  return {
    entries: new Map(entries),
    topics,
    placeholders: new Map(placeholders),
    lexicon: new Map(lexicon),
    meanings: new Map(meanings),
    errors: new Map(errors),
    slots,
    tour,
    reference,
    pictures: new Map(pictures),
    sheet,
  };
}

/** @returns undefined when there is none, or the files have changed since. */
export function readSnapshot(
  file: string,
  files: readonly SourceFile[],
): { readonly knowledge: Knowledge; readonly readings: Readings } | undefined {
  try {
    const snapshot = JSON.parse(readFileSync(file, 'utf8')) as Snapshot;
    if (snapshot.hash !== hashOf(files)) return undefined;
    return { knowledge: knowledgeOf(snapshot.knowledge), readings: snapshot.readings };
  } catch {
    // Without a build there is none, and one that cannot be read is as good as none: the files are read instead.
    return undefined;
  }
}

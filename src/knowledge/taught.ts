/** The knowledge with what was taught while the program runs laid over it. Pure. */
import type { Lang } from '../types';
import { alike } from './rules/unique';
import type { Entry, Knowledge } from './schema';

/** A way to ask for an entry. */
export interface Phrasing {
  /** The id of what was taught. */
  readonly taught: string;
  /** The entry's id. */
  readonly about: string;
  readonly lang: Lang;
  readonly text: string;
}

export interface NewEntry {
  readonly taught: string;
  readonly entry: Entry;
}

/** Everything that is published, oldest first. */
export interface Lessons {
  readonly entries: readonly NewEntry[];
  readonly phrasings: readonly Phrasing[];
}

/** What of it no longer fits, by the id of what was taught. */
export interface Skipped {
  readonly taught: string;
  readonly why: string;
}

export interface Overlaid {
  readonly knowledge: Knowledge;
  readonly skipped: readonly Skipped[];
}

/** Every phrasing as `alike` writes it → the id of the entry or family of errors that it leads to. */
function ownersOf({ entries, errors }: Knowledge): Map<string, string> {
  const owners = new Map<string, string>();
  for (const { id, utterances } of [...entries.values(), ...errors.values()])
    for (const text of [...(utterances?.en ?? []), ...(utterances?.zh ?? [])]) owners.set(alike(text), id);
  return owners;
}

/** The id of what this text is a phrasing of already. */
export function ownerOf(text: string, knowledge: Knowledge): string | undefined {
  return ownersOf(knowledge).get(alike(text));
}

function withPhrasing(entry: Entry, { lang, text }: Phrasing): Entry {
  const { utterances } = entry;
  return { ...entry, utterances: { ...utterances, [lang]: [...utterances[lang], text] } };
}

/** What stands in a file counts: an entry that was written out and reviewed there is not taken from the store again. */
function withEntries(knowledge: Knowledge, taught: readonly NewEntry[], skipped: Skipped[]): Knowledge {
  const entries = new Map(knowledge.entries);
  for (const { taught: id, entry } of taught) {
    if (entries.has(entry.id)) continue;
    if (knowledge.errors.has(entry.id))
      skipped.push({ taught: id, why: `${entry.id} is an error's id by now` });
    else if (!knowledge.topics.some((topic) => topic.id === entry.topic))
      skipped.push({ taught: id, why: `there is no topic ${entry.topic} any more` });
    else entries.set(entry.id, entry);
  }
  return { ...knowledge, entries };
}

/** A phrasing that leads somewhere already adds nothing; the first wins. */
export function withTaught(shipped: Knowledge, { entries: added, phrasings }: Lessons): Overlaid {
  const skipped: Skipped[] = [];
  const knowledge = withEntries(shipped, added, skipped);
  const owners = ownersOf(knowledge);
  const entries = new Map(knowledge.entries);
  for (const phrasing of phrasings) {
    const entry = entries.get(phrasing.about);
    const key = alike(phrasing.text);
    const owner = owners.get(key);
    if (!entry)
      skipped.push({ taught: phrasing.taught, why: `there is no entry ${phrasing.about} any more` });
    else if (owner === undefined) {
      owners.set(key, entry.id);
      entries.set(entry.id, withPhrasing(entry, phrasing));
    } else if (owner !== entry.id)
      skipped.push({ taught: phrasing.taught, why: `${owner} is asked so by now` });
  }
  return { knowledge: { ...knowledge, entries }, skipped };
}

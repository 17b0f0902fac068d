/** What the weights are fitted to: the fitting half of the questions, and every phrasing asked of its entry without it. */
import { askedOf, type Asked } from '../../src/matcher/asked';
import { candidatesFor, ranked, worthALook, type Scored } from '../../src/matcher/candidates';
import { focusedTokens } from '../../src/matcher/focus';
import { sharesOf, usualOf, type EntryIndex, type IndexedEntry } from '../../src/matcher/index-entries';
import { slotsNamed } from '../../src/filling/read';
import { normalise } from '../../src/question';
import { phrasingsOf } from '../../src/matcher/read-entries';
import { halfOf, hash, type Question } from '../ranking/questions';
import type { Lesson } from './learn';

export interface Row {
  readonly candidates: readonly Scored[];
  /** Places of the right candidates. */
  readonly right: readonly number[];
  /** False for a question that no entry answers. */
  readonly known: boolean;
  readonly asked: Asked;
}

function askedFor(text: string, index: EntryIndex): Asked {
  const slots = index.readSlots(normalise(text));
  return askedOf(focusedTokens(slots.rest, index.vocabulary, index.respell), slotsNamed(slots), index);
}

function rowOf(candidates: readonly Scored[], entries: readonly string[], asked: Asked): Row {
  const right = candidates.flatMap(({ entry }, i) => (entries.includes(entry.id) ? [i] : []));
  return { candidates, right, known: entries.length > 0, asked };
}

export function questionRow({ q, entries }: Question, index: EntryIndex): Row {
  const asked = askedFor(q, index);
  return rowOf(candidatesFor(asked, index), entries, asked);
}

/** Phrasings are learnt from, so each is judged by what was learnt without it: in so many parts. */
export const folds = 4;

export function foldOf(text: string): number {
  return hash(text) % folds;
}

/** One lesson for each phrasing and title. */
export function lessonsOf(index: EntryIndex): (Lesson & { readonly text: string })[] {
  return index.entries.flatMap(({ entry }) =>
    phrasingsOf(entry).map((text) => ({ text, cues: askedFor(text, index).cues, title: entry.title.en })),
  );
}

/** The entry as if nobody had ever asked it so. */
function without(entry: IndexedEntry, place: number, { weights }: EntryIndex): IndexedEntry {
  const phrasings = entry.phrasings.filter((_, i) => i !== place);
  const shares = sharesOf(phrasings);
  return {
    ...entry,
    phrasings,
    shares,
    usual: usualOf(shares, weights),
    speaksOf: new Set([...entry.told, ...shares.keys()]),
  };
}

function phrasingRow(entry: IndexedEntry, place: number, text: string, index: EntryIndex): Row {
  const asked = askedFor(text, index);
  const bare = without(entry, place, index);
  const others = worthALook(asked, index).filter((one) => one !== entry);
  return rowOf(ranked(asked, [bare, ...others], index), [entry.entry.id], asked);
}

/** An entry's two titles stand before its other phrasings. */
const titles = 2;

/** One row for each phrasing of the entries in the fitting half that lies in the fold. @param index learnt without it */
export function phrasingRows(fold: number, index: EntryIndex): Row[] {
  return index.entries
    .filter(({ entry }) => halfOf(entry.id) === 'fitting')
    .flatMap((indexed) => {
      const { en, zh } = indexed.entry.utterances;
      return [...en, ...zh].flatMap((text, i) =>
        foldOf(text) === fold ? [phrasingRow(indexed, titles + i, text, index)] : [],
      );
    });
}

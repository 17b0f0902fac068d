/** Gives every entry its sense: the one that was learnt, or the middle of its ways to ask where it is new. Pure. */
import { askedOf } from './asked';
import { focusedTokens } from './focus';
import type { EntryIndex, IndexedEntry } from './index-entries';
import { learntSense, middleOf, type Sense } from './learned';
import { phrasingsOf } from './read-entries';

/** The sense of one way to ask. */
function senseIn(text: string, index: EntryIndex): Sense[] {
  const { sense } = askedOf(focusedTokens(text, index.vocabulary, index.respell), [], index);
  return sense ? [sense] : [];
}

export function withSenses(index: EntryIndex): EntryIndex {
  const { learned } = index;
  if (!learned) return index;
  const senseFor = ({ entry }: IndexedEntry) =>
    learntSense(entry.title.en, learned) ??
    middleOf(
      phrasingsOf(entry).flatMap((text) => senseIn(text, index)),
      learned.size,
    );
  return { ...index, entries: index.entries.map((entry) => ({ ...entry, sense: senseFor(entry) })) };
}

/** Errors are asked about in people's own words too: each family stands among the entries as if it were one. Pure. */
import type { Entry, ErrorFamily, Knowledge } from '../knowledge/schema';
import { fillSlots } from '../slots';
import type { Text } from '../types';

/** No folder of entries may be called so: knowledge/errors/ holds families. */
export const errorTopic = 'errors';

function filled(text: Text, { usual }: ErrorFamily): Text {
  return { en: fillSlots(text.en, {}, usual, 'en'), zh: fillSlots(text.zh, {}, usual, 'zh') };
}

function entryOf(family: ErrorFamily): Entry {
  const { id, title, means, causes, related, sources, utterances } = family;
  const lines = causes.flatMap(({ check, fix }) => [check, fix]).filter((line) => line !== undefined);
  return {
    id,
    topic: errorTopic,
    title: filled(title, family),
    summary: filled(means, family),
    commands: lines.map((code) => ({ code: fillSlots(code, {}, family.usual, 'en'), language: 'sh' })),
    related,
    sources,
    utterances: utterances ?? { en: [], zh: [] },
  };
}

/** An entry of a team stands before a family of the same id. */
export function errorEntries({ entries, errors }: Knowledge): Entry[] {
  return [...errors.values()].filter(({ id }) => !entries.has(id)).map(entryOf);
}

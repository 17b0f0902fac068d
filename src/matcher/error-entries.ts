/** Errors are asked about in people's own words too: each family stands among the entries as if it were one. Pure. */
import type { Entry, ErrorFamily, Knowledge } from '../knowledge/schema';
import { fillSlots } from '../slots';
import type { Lang, Text } from '../types';

/** No folder of entries may be called so: knowledge/errors/ holds families. */
export const errorTopic = 'errors';

type Placeholders = Knowledge['placeholders'];

function filledIn(text: Text, lang: Lang, { usual }: ErrorFamily, placeholders: Placeholders): string {
  return fillSlots(text[lang], {}, usual, lang).replace(/<([a-z-]{1,40})>/g, (whole, name: string) => {
    const placeholder = placeholders.get(name);
    return placeholder ? `<${placeholder[lang]}>` : whole;
  });
}

function filled(text: Text, family: ErrorFamily, placeholders: Placeholders): Text {
  const each = (lang: Lang) => filledIn(text, lang, family, placeholders);
  return { en: each('en'), zh: each('zh') };
}

function entryOf(family: ErrorFamily, placeholders: Placeholders): Entry {
  const { id, title, means, causes, related, sources, utterances } = family;
  const lines = causes.flatMap(({ check, fix }) => [check, fix]).filter((line) => line !== undefined);
  return {
    id,
    topic: errorTopic,
    title: filled(title, family, placeholders),
    summary: filled(means, family, placeholders),
    commands: lines.map((code) => ({ code: fillSlots(code, {}, family.usual, 'en'), language: 'sh' })),
    related,
    sources,
    utterances: utterances ?? { en: [], zh: [] },
  };
}

/** An entry of a team stands before a family of the same id. */
export function errorEntries({ entries, errors, placeholders }: Knowledge): Entry[] {
  const families = [...errors.values()].filter(({ id }) => !entries.has(id));
  return families.map((family) => entryOf(family, placeholders));
}

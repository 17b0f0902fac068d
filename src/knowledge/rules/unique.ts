/** What must not stand twice: titles, phrasings, and a word's meaning. */
import type { Path } from '../locate';
import type { Parsed } from '../parse';
import type { Problem } from '../problem';
import type { Entry } from '../schema';
import { entriesOf, problemOf, type Rule } from './rule';

function alike(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}<>/.-]+/gu, ' ')
    .trim();
}

function doubles(
  parsed: Parsed,
  textsOf: (entry: Entry) => (readonly [Path, string])[],
  advice: (twin: string) => string,
): Problem[] {
  const first = new Map<string, string>();
  return entriesOf(parsed).flatMap((entry) =>
    textsOf(entry).flatMap(([field, text]) => {
      const key = alike(text);
      const twin = first.get(key);
      if (twin === undefined) first.set(key, entry.id);
      return twin === undefined
        ? []
        : [problemOf(parsed, entry, field, `${JSON.stringify(text)} ${advice(twin)}`)];
    }),
  );
}

export const titlesAreUnique: Rule = (parsed) =>
  (['en', 'zh'] as const).flatMap((lang) =>
    doubles(
      parsed,
      ({ title }) => [[['title', lang], title[lang]]],
      (twin) => `is the title of ${twin} already; say what makes this one different`,
    ),
  );

export const phrasingsAreUnique: Rule = (parsed) =>
  doubles(
    parsed,
    ({ utterances }) =>
      (['en', 'zh'] as const).flatMap((lang) =>
        utterances[lang].map((text, i) => [['utterances', lang, i], text] as const),
      ),
    (twin) => `is asked of ${twin} already; a phrasing leads to one entry`,
  );

/** One word, one idea: otherwise what is understood depends on the order of the files. */
export const wordsMeanOneThing: Rule = ({ knowledge }) => {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [id, concept] of knowledge.lexicon) {
    // Plain words stand for themselves, so they may also be the name of an idea.
    if (concept.kind === 'plain') continue;
    for (const word of new Set([...concept.en, ...concept.zh].map(alike))) {
      const twin = first.get(word);
      if (twin !== undefined && twin !== id) {
        const advice = `${JSON.stringify(word)} stands under ${twin} already; keep it in one place`;
        problems.push({ file: 'lexicon', entry: id, advice });
      }
      first.set(word, id);
    }
  }
  return problems;
};

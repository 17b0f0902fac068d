/** What must not stand twice: titles, phrasings, and a word's meaning. */
import { lineOf, type Path } from '../locate';
import type { Parsed } from '../parse';
import type { Problem } from '../problem';
import { nameOf, type SourceFile } from '../read';
import type { Entry } from '../schema';
import { entriesOf, problemOf, type Rule } from './rule';

/** The same for texts that differ in nothing but case, spaces and punctuation. */
export function alike(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}<>/.-]+/gu, ' ')
    .trim();
}

/** Ours first, so that of two which are alike the team's is named: ours cannot be changed there. */
function teamsLast<T>(all: readonly T[], fileOf: (one: T) => SourceFile | undefined): T[] {
  const isTheirs = (one: T) => fileOf(one)?.folder !== undefined;
  return [...all.filter((one) => !isTheirs(one)), ...all.filter(isTheirs)];
}

function doubles(
  parsed: Parsed,
  textsOf: (entry: Entry) => (readonly [Path, string])[],
  advice: (twin: string) => string,
): Problem[] {
  const first = new Map<string, string>();
  return teamsLast(entriesOf(parsed), ({ id }) => parsed.files.get(id)).flatMap((entry) =>
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
export const wordsMeanOneThing: Rule = ({ knowledge, ideas }) => {
  const first = new Map<string, string>();
  const named = (id: string, advice: string): Problem => {
    const file = ideas.get(id);
    const place = file ? { file: nameOf(file), line: lineOf(file.text, [id]) } : { file: 'lexicon' };
    return { ...place, entry: id, advice };
  };
  return teamsLast([...knowledge.lexicon], ([id]) => ideas.get(id)).flatMap(([id, { kind, en, zh }]) => {
    // Plain words stand for themselves, so they may also be the name of an idea.
    if (kind === 'plain') return [];
    return [...new Set([...en, ...zh].map(alike))].flatMap((word) => {
      const twin = first.get(word);
      first.set(word, twin ?? id);
      if (twin === undefined) return [];
      return [named(id, `${JSON.stringify(word)} stands under ${twin} already; keep it in one place`)];
    });
  });
};

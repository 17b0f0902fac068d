/** The lexicon made ready for reading: sequences of atoms → the idea they stand for. */
import type { Concept } from '../knowledge/schema';

export interface Idea {
  readonly id: string;
  readonly kind: Concept['kind'];
}

export interface Vocabulary {
  /** Atoms joined by a space → idea. */
  readonly phrases: ReadonlyMap<string, Idea>;
  readonly longestPhrase: number;
  /** Every single Latin word that is known, for spelling. Grows with the index's own words. */
  readonly words: ReadonlySet<string>;
}

const han = /\p{Script=Han}/u;

/**
 * Cuts text into atoms: one Han character, or one Latin word, flag, number, path or name. Case is kept.
 * Atoms are what phrases are made of, so both languages and mixtures are read by one rule.
 */
export function atomsOf(text: string): string[] {
  return (
    text.match(
      /\p{Script=Han}|--?[A-Za-z][\w-]*|[./~$]?[\p{L}\p{N}](?:[\p{L}\p{N}_'./:@+-]*[\p{L}\p{N}])?/gu,
    ) ?? []
  );
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/^(.{2,})ies$/, '$1y'],
  [/^(.{2,}(?:ss|sh|ch|x|z))es$/, '$1'],
  [/^(.{2,}[^su])s$/, '$1'],
  [/^(.{2,})([bdgklmnprt])\2(?:ing|ed|er)$/, '$1$2'],
  [/^(.{3,})(?:ing|ed)$/, '$1'],
];

/** A light stemmer: plural, -ing and -ed; a final e goes as well, so that remove, removed and removing meet. */
export function stem(word: string): string {
  let stemmed = word.toLowerCase();
  if (!/^[a-z]{4,}$/.test(stemmed)) return stemmed;
  for (const [ending, rest] of endings) {
    if (ending.test(stemmed)) {
      stemmed = stemmed.replace(ending, rest);
      break;
    }
  }
  return stemmed.length > 3 ? stemmed.replace(/e$/, '') : stemmed;
}

export function isHan(atom: string): boolean {
  return han.test(atom);
}

function addPhrase(phrases: Map<string, Idea>, words: Set<string>, phrase: string, idea: Idea): number {
  const atoms = atomsOf(phrase);
  for (const atom of atoms) if (/^[a-z]{3,}$/i.test(atom)) words.add(atom.toLowerCase());
  const key = atoms.map(stem).join(' ');
  if (key && !phrases.has(key)) phrases.set(key, idea);
  return atoms.length;
}

export function createVocabulary(lexicon: ReadonlyMap<string, Concept>): Vocabulary {
  const phrases = new Map<string, Idea>();
  const words = new Set<string>();
  let longestPhrase = 1;
  for (const [id, concept] of lexicon) {
    for (const phrase of [...concept.en, ...concept.zh]) {
      longestPhrase = Math.max(longestPhrase, addPhrase(phrases, words, phrase, { id, kind: concept.kind }));
    }
  }
  return { phrases, longestPhrase, words };
}

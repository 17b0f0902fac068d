/** The lexicon made ready for reading: sequences of atoms → the idea they stand for. */
import type { Concept } from '../knowledge/schema';

export interface Idea {
  readonly id: string;
  readonly kind: Concept['kind'];
}

/** One step of a phrase: what may come next, letter by letter or by its stem, and the idea that is complete here. */
export interface Step {
  idea?: Idea;
  readonly exact: Map<string, Step>;
  readonly stemmed: Map<string, Step>;
}

export interface Vocabulary {
  /** All phrases as a tree of atoms. */
  readonly phrases: Step;
  /** Every single Latin word of the lexicon, for spelling. */
  readonly words: ReadonlySet<string>;
  /** Stems of ordinary words: they stand for themselves and have nothing to do with Docker. */
  readonly plain: ReadonlySet<string>;
  /** Ideas that only Docker people name. */
  readonly telltale: ReadonlySet<string>;
}

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
function stemmedOf(word: string): string {
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

const stems = new Map<string, string>();

/** Words come again and again, so each is worked out once; the memory is bounded against hostile text. */
export function stem(word: string): string {
  let stemmed = stems.get(word);
  if (stemmed === undefined) {
    stemmed = stemmedOf(word);
    if (stems.size >= 20_000) stems.clear();
    stems.set(word, stemmed);
  }
  return stemmed;
}

/** Of an atom: a Han atom is one character. By its code, because it is asked of every atom of the knowledge. */
export function isHan(atom: string): boolean {
  const code = atom.charCodeAt(0);
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xd888)
  );
}

function stepAfter(from: Map<string, Step>, key: string): Step {
  let step = from.get(key);
  if (!step) from.set(key, (step = { exact: new Map(), stemmed: new Map() }));
  return step;
}

function addPhrase(phrases: Step, atoms: readonly string[], idea: Idea, by: 'exact' | 'stemmed'): void {
  let step = phrases;
  for (const atom of atoms) step = stepAfter(step[by], by === 'exact' ? atom.toLowerCase() : stem(atom));
  // The first of two phrases that are alike keeps its meaning; the gate reports the other.
  if (atoms.length > 0) step.idea ??= idea;
}

export function createVocabulary(lexicon: ReadonlyMap<string, Concept>): Vocabulary {
  const phrases: Step = { exact: new Map(), stemmed: new Map() };
  const words = new Set<string>();
  const plain = new Set<string>();
  for (const [id, { kind, en, zh }] of lexicon) {
    for (const phrase of [...en, ...zh]) {
      const atoms = atomsOf(phrase);
      for (const atom of atoms) if (/^[a-z]{3,}$/i.test(atom)) words.add(atom.toLowerCase());
      if (kind === 'plain') plain.add(stem(phrase));
      else for (const by of ['exact', 'stemmed'] as const) addPhrase(phrases, atoms, { id, kind }, by);
    }
  }
  const telltale = new Set([...lexicon].filter(([, concept]) => concept.telltale).map(([id]) => id));
  return { phrases, words, plain, telltale };
}

type Found = [idea: Idea, atoms: number];

function walk(
  atoms: readonly string[],
  at: number,
  phrases: Step,
  by: 'exact' | 'stemmed',
): Found | undefined {
  let found: Found | undefined;
  let step: Step | undefined = phrases;
  for (let length = 0; step; length++) {
    if (step.idea) found = [step.idea, length];
    step = step[by].get(atoms[at + length] ?? '');
  }
  return found;
}

/** Atoms as they stand (lower case) and by their stems, for `phraseAt`. */
export interface Forms {
  readonly exact: readonly string[];
  readonly stemmed: readonly string[];
}

export function formsOf(atoms: readonly string[]): Forms {
  return { exact: atoms.map((atom) => atom.toLowerCase()), stemmed: atoms.map(stem) };
}

/** The longest phrase that begins at `at`; of two equally long the one spelled so: "exited" is not "exit". */
export function phraseAt({ exact, stemmed }: Forms, at: number, phrases: Step): Found | undefined {
  const spelled = walk(exact, at, phrases, 'exact');
  // Chinese has no endings: what is spelled so is all there is.
  if (isHan(exact[at] ?? '')) return spelled;
  const similar = walk(stemmed, at, phrases, 'stemmed');
  return (spelled?.[1] ?? 0) >= (similar?.[1] ?? 0) ? spelled : similar;
}

export function isKnownWord(atom: string, { phrases }: Vocabulary): boolean {
  return phrases.exact.has(atom.toLowerCase()) || phrases.stemmed.has(stem(atom));
}

/** A pasted text → the errors in it that are known, the first cause first. Pure. */
import type { ErrorFamily } from '../knowledge/schema';
import { stableWords } from './pattern';
import { createWordFinder } from './word-finder';

/** One known error in a text. */
export interface FoundError {
  readonly family: ErrorFamily;
  /** The line it stands on, as far as it is looked at. */
  readonly line: string;
  /** Where in `line` the recognised words begin and end. */
  readonly span: readonly [number, number];
  /** What the pattern's named groups caught. */
  readonly slots: Readonly<Record<string, string>>;
}

export type Recognise = (text: string) => readonly FoundError[];

/** Of a line: as much is looked at, around the words that drew attention to it. */
const longestLine = 2000;
const before = 1500;

/** A pattern that came close this often without matching is being played with. */
const patience = 60;

interface Pattern {
  readonly family: ErrorFamily;
  readonly regex: RegExp;
}

/** So much of a word is looked for first: more would only make the finder larger. */
const longestWord = 12;

/** Words → the patterns that need them. */
function groupedByWords(patterns: readonly Pattern[]): Map<string, Pattern[]> {
  const grouped = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    for (const stable of stableWords(pattern.regex.source)) {
      const word = stable.slice(0, longestWord);
      if (word !== '') grouped.set(word, [...(grouped.get(word) ?? []), pattern]);
    }
  }
  return grouped;
}

/** Go wraps errors from the left, so what stands furthest to the right is the cause. */
function closerToCause(one: FoundError, other: FoundError | undefined): boolean {
  return other === undefined || one.span[1] > other.span[1];
}

function slotsOf(groups: Record<string, string | undefined> | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups ?? {}).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

function bestOn(
  line: string,
  patterns: Iterable<Pattern>,
  misses: Map<Pattern, number>,
): FoundError | undefined {
  let best: FoundError | undefined;
  for (const pattern of patterns) {
    if ((misses.get(pattern) ?? 0) > patience) continue;
    const match = pattern.regex.exec(line);
    if (!match) {
      misses.set(pattern, (misses.get(pattern) ?? 0) + 1);
      continue;
    }
    const span = [match.index, match.index + match[0].length] as const;
    const found = { family: pattern.family, line, span, slots: slotsOf(match.groups) };
    if (closerToCause(found, best)) best = found;
  }
  return best;
}

interface Candidate {
  readonly line: string;
  readonly patterns: Set<Pattern>;
}

function lineAround(text: string, place: number): readonly [number, number] {
  const start = text.lastIndexOf('\n', place - 1) + 1;
  const newline = text.indexOf('\n', place);
  const end = newline === -1 ? text.length : newline;
  if (end - start <= longestLine) return [start, end];
  const from = Math.max(start, place - before);
  return [from, Math.min(end, from + longestLine)];
}

/** A consequence says nothing where its cause is known, and a family once found is not found again. */
function told(found: readonly FoundError[]): FoundError[] {
  const causes = found.filter(({ family }) => !family.consequence);
  const kept = causes.length > 0 ? causes : found;
  return kept.filter(({ family }, i) => kept.findIndex((other) => other.family === family) === i);
}

export function createRecognise(errors: Iterable<ErrorFamily>): Recognise {
  const all = [...errors].flatMap((family) =>
    family.match.map((source) => ({ family, regex: new RegExp(source, 'iu') })),
  );
  const grouped = [...groupedByWords(all)];
  const find = createWordFinder(grouped.map(([word]) => word));
  return (text) => {
    const candidates: Candidate[] = [];
    let range: readonly [number, number] = [0, -1];
    find(text, (word, end) => {
      if (end > range[1]) {
        range = lineAround(text, end - 1);
        candidates.push({ line: text.slice(...range), patterns: new Set() });
      }
      for (const pattern of grouped[word]?.[1] ?? []) candidates.at(-1)?.patterns.add(pattern);
    });
    const misses = new Map<Pattern, number>();
    return told(candidates.flatMap(({ line, patterns }) => bestOn(line, patterns, misses) ?? []));
  };
}

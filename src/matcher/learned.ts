/** What was learnt from the ways to ask: a sense for every cue, and which entries that sense is near to. Pure. */
import type { LearnedData, LearnedTable, LearnedWords } from '../knowledge/schema-learned';
import type { Cues } from './cues';

/** Some hundred numbers. Cues that lead to the same entries have senses that point the same way. */
export type Sense = Float32Array;

interface Rows {
  readonly places: ReadonlyMap<string, number>;
  readonly values: Int8Array;
  readonly steps: Float32Array;
}

export interface Learned {
  readonly size: number;
  readonly cues: Rows;
  readonly entries: Rows;
  /** Word → how much it speaks for a question to the bot, where nobody addressed it. */
  readonly talk: ReadonlyMap<string, number>;
}

function floatsIn(base64: string): Float32Array {
  return new Float32Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer);
}

function rowsOf({ names, rows, steps }: LearnedTable): Rows {
  const places = new Map(names.split('\n').map((name, place) => [name, place]));
  return {
    places,
    values: Int8Array.from(Buffer.from(rows, 'base64')),
    steps: floatsIn(steps),
  };
}

function talkOf({ names, weights }: LearnedWords): Map<string, number> {
  const values = floatsIn(weights);
  return new Map(names.split('\n').map((name, i) => [name, values[i] ?? 0]));
}

export function learnedFrom({ size, cues, entries, talk }: LearnedData): Learned {
  return { size, cues: rowsOf(cues), entries: rowsOf(entries), talk: talk ? talkOf(talk) : new Map() };
}

function add(to: Sense, { values, steps }: Rows, place: number, times: number): void {
  const step = (steps[place] ?? 0) * times;
  const from = place * to.length;
  for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + step * (values[from + i] ?? 0);
}

/** Longer vectors tell entries apart more sharply; the training uses the same length. */
export const sharpness = 4;

/** A cue that was never learnt says nothing, and so makes the others less sure. */
export function senseOf(cues: Cues, { size, cues: rows }: Learned): Sense {
  const sense = new Float32Array(size);
  for (const [cue, strength] of cues) {
    const place = rows.places.get(cue);
    if (place !== undefined) add(sense, rows, place, strength * sharpness);
  }
  return sense;
}

/** @returns undefined for an entry that was not there when it was learnt */
export function learntSense(title: string, { size, entries }: Learned): Sense | undefined {
  const place = entries.places.get(title);
  if (place === undefined) return undefined;
  const sense = new Float32Array(size);
  add(sense, entries, place, 1);
  return sense;
}

function lengthOf(sense: Sense): number {
  return Math.sqrt(sense.reduce((sum, value) => sum + value * value, 0));
}

/** Those that were learnt are 2.5 long at the median. A team's own are a little longer: where both fit, its own answer is the one it wants. */
const ownLength = 2.8;

/** The middle of what an entry is asked with: the sense of one that was not learnt. */
export function middleOf(asked: readonly Sense[], size: number): Sense {
  const middle = new Float32Array(size);
  for (const sense of asked) {
    const length = lengthOf(sense) || 1;
    sense.forEach((value, i) => (middle[i] = (middle[i] ?? 0) + value / length));
  }
  const length = lengthOf(middle) || 1;
  return middle.map((value) => (ownLength * value) / length);
}

/** How well two senses fit, without a bound. */
export function fit(a: Sense, b: Sense): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Fits → chances that add up to 1. */
export function chancesOf(fits: readonly number[]): number[] {
  const best = Math.max(...fits);
  const powers = fits.map((one) => Math.exp(one - best));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}

/**
 * Learns the sense of every cue from labelled questions: a linear bottleneck between cues and entries (as fastText
 * has, Joulin et al. 2016), trained by stochastic gradient descent with adaptive steps (Duchi et al. 2011). Every run
 * over the same questions makes the same senses.
 */
import type { LearnedData, LearnedTable } from '../../src/knowledge/schema-learned';
import type { Cues } from '../../src/matcher/cues';
import { sharpness } from '../../src/matcher/learned';
import { lottery, type Lottery } from './lottery';

export interface Lesson {
  readonly cues: Cues;
  /** The English title of the entry that is asked for. */
  readonly title: string;
}

const size = 96;
const rounds = 10;
const rate = { first: 0.05, last: 0.002 };
/** The share of a question's cues that is left out each time, so that none of them alone decides. */
const leftOut = 0.3;
/** A cue of one or two lessons could only be learnt by heart. */
const seenAtLeast = 3;
const negligible = 2e-4;

/** Vectors that are learnt, each with the sum of its squared slopes: what has moved much moves less. */
class Vectors {
  readonly values: Float32Array;
  private readonly moved: Float32Array;

  constructor(count: number, spread: number, random: Lottery) {
    this.values = Float32Array.from({ length: count * size }, () => (random() - 0.5) * spread);
    this.moved = new Float32Array(count * size).fill(1e-4);
  }

  /** One step down a slope that is `times` as steep as `along`. */
  descend(place: number, along: Float32Array, times: number, pace: number): void {
    const from = place * size;
    for (let i = 0; i < size; i++) {
      const slope = times * along[i]!;
      const moved = this.moved[from + i]! + slope * slope;
      this.moved[from + i] = moved;
      this.values[from + i] = this.values[from + i]! - (pace * slope) / Math.sqrt(moved);
    }
  }

  addTo(sum: Float32Array, place: number, times: number): void {
    const from = place * size;
    for (let i = 0; i < size; i++) sum[i] = sum[i]! + times * this.values[from + i]!;
  }
}

interface Numbered {
  readonly cues: readonly (readonly [number, number])[];
  readonly entry: number;
}

function chancesInto(chances: Float32Array, sense: Float32Array, { values }: Vectors): void {
  let best = -Infinity;
  for (let entry = 0; entry < chances.length; entry++) {
    let fit = 0;
    for (let i = 0; i < size; i++) fit += sense[i]! * values[entry * size + i]!;
    chances[entry] = fit;
    if (fit > best) best = fit;
  }
  let all = 0;
  for (let entry = 0; entry < chances.length; entry++) {
    chances[entry] = Math.exp(chances[entry]! - best);
    all += chances[entry]!;
  }
  for (let entry = 0; entry < chances.length; entry++) chances[entry] = chances[entry]! / all;
}

class Pupil {
  readonly cues: Vectors;
  readonly entries: Vectors;
  private readonly sense = new Float32Array(size);
  private readonly slope = new Float32Array(size);
  private readonly chances: Float32Array;

  constructor(
    cueCount: number,
    entryCount: number,
    private readonly random: Lottery,
  ) {
    this.cues = new Vectors(cueCount, 4 / size, random);
    this.entries = new Vectors(entryCount, 1 / size, random);
    this.chances = new Float32Array(entryCount);
  }

  learn({ cues, entry }: Numbered, pace: number): void {
    const kept = cues.filter(() => this.random() > leftOut);
    this.sense.fill(0);
    this.slope.fill(0);
    for (const [cue, strength] of kept) this.cues.addTo(this.sense, cue, strength * sharpness);
    chancesInto(this.chances, this.sense, this.entries);
    this.chances[entry] = this.chances[entry]! - 1;
    for (let other = 0; other < this.chances.length; other++) {
      const wrongBy = this.chances[other]!;
      if (Math.abs(wrongBy) < negligible) continue;
      this.entries.addTo(this.slope, other, wrongBy);
      this.entries.descend(other, this.sense, wrongBy, pace);
    }
    for (const [cue, strength] of kept) this.cues.descend(cue, this.slope, strength * sharpness, pace);
  }
}

function shuffle(all: unknown[], random: Lottery): void {
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
}

function base64(array: Int8Array | Float32Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
}

/** A byte a number: a quarter of the size. */
function tableOf(names: readonly string[], { values }: Vectors): LearnedTable {
  const steps = new Float32Array(names.length);
  const rows = new Int8Array(names.length * size);
  names.forEach((_, place) => {
    const row = values.subarray(place * size, (place + 1) * size);
    const step = Math.max(...row.map(Math.abs)) / 127 || 1;
    steps[place] = step;
    row.forEach((value, i) => (rows[place * size + i] = Math.round(value / step)));
  });
  return { names: names.join('\n'), rows: base64(rows), steps: base64(steps) };
}

function seenOften(lessons: readonly Lesson[]): string[] {
  const seen = new Map<string, number>();
  for (const { cues } of lessons) for (const cue of cues.keys()) seen.set(cue, (seen.get(cue) ?? 0) + 1);
  return [...seen].flatMap(([cue, times]) => (times >= seenAtLeast ? [cue] : [])).sort();
}

function placesOf(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name, place) => [name, place]));
}

export function learn(lessons: readonly Lesson[]): LearnedData {
  const names = { cues: seenOften(lessons), titles: [...new Set(lessons.map(({ title }) => title))].sort() };
  const places = { cues: placesOf(names.cues), titles: placesOf(names.titles) };
  const numbered: Numbered[] = lessons.map(({ cues, title }) => ({
    cues: [...cues].flatMap(([cue, strength]) => {
      const place = places.cues.get(cue);
      return place === undefined ? [] : [[place, strength] as const];
    }),
    entry: places.titles.get(title)!,
  }));
  const random = lottery(1);
  const pupil = new Pupil(names.cues.length, names.titles.length, random);
  for (let round = 0; round < rounds; round++) {
    shuffle(numbered, random);
    const pace = rate.first * (1 - round / rounds) + rate.last;
    for (const one of numbered) pupil.learn(one, pace);
  }
  return { size, cues: tableOf(names.cues, pupil.cues), entries: tableOf(names.titles, pupil.entries) };
}

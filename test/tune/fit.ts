/** Two small fits by gradient descent: which candidate is right (softmax), and whether the first is (logistic). */

export type Vector = readonly number[];

export interface Ranked {
  /** One vector a candidate. */
  readonly candidates: readonly Vector[];
  /** Which of them are right. */
  readonly right: readonly number[];
  /** How much it counts beside the others. */
  readonly times: number;
}

export interface FitOptions {
  readonly rounds: number;
  readonly rate: number;
  /** Pull towards the start, so that a feature that teaches nothing stays where it was. */
  readonly pull: number;
  /** Sign a weight must keep: 1, -1, or 0 for either. */
  readonly signs: Vector;
}

/** Adds a row's slope to `slopes`. */
type AddSlope = (weights: Float64Array, slopes: Float64Array) => void;

function descend(start: Vector, addSlope: AddSlope, options: FitOptions): number[] {
  const weights = Float64Array.from(start);
  const speed = new Float64Array(start.length);
  const slopes = new Float64Array(start.length);
  for (let round = 0; round < options.rounds; round++) {
    slopes.fill(0);
    addSlope(weights, slopes);
    for (let i = 0; i < weights.length; i++) {
      const slope = slopes[i]! + options.pull * (weights[i]! - start[i]!);
      speed[i] = 0.9 * speed[i]! - options.rate * slope;
      const next = weights[i]! + speed[i]!;
      weights[i] = options.signs[i]! * next < 0 ? 0 : next;
    }
  }
  return [...weights];
}

/** Rows of vectors one after the other: thousands of small arrays would be slow to walk. */
function flat(vectors: readonly Vector[], size: number): Float64Array {
  const values = new Float64Array(vectors.length * size);
  vectors.forEach((vector, i) => values.set(vector, i * size));
  return values;
}

function dot(values: Float64Array, at: number, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += values[at + i]! * weights[i]!;
  return sum;
}

function addTimes(slopes: Float64Array, values: Float64Array, at: number, times: number): void {
  for (let i = 0; i < slopes.length; i++) slopes[i] = slopes[i]! + times * values[at + i]!;
}

interface FlatRow {
  readonly values: Float64Array;
  readonly powers: Float64Array;
  readonly right: ReadonlySet<number>;
  readonly share: number;
}

function addRankingSlope(
  { values, powers, right, share }: FlatRow,
  weights: Float64Array,
  slopes: Float64Array,
) {
  const size = weights.length;
  for (let i = 0; i < powers.length; i++) powers[i] = dot(values, i * size, weights);
  const top = Math.max(...powers);
  let all = 0;
  let good = 0;
  for (let i = 0; i < powers.length; i++) {
    powers[i] = Math.exp(powers[i]! - top);
    all += powers[i]!;
    if (right.has(i)) good += powers[i]!;
  }
  for (let i = 0; i < powers.length; i++) {
    const pushed = powers[i]! / all - (right.has(i) ? powers[i]! / good : 0);
    addTimes(slopes, values, i * size, pushed * share);
  }
}

/** Weights under which right candidates score above the others. */
export function fitRanking(rows: readonly Ranked[], start: Vector, options: FitOptions): number[] {
  const all = rows.reduce((sum, { times }) => sum + times, 0);
  const flats: FlatRow[] = rows.map(({ candidates, right, times }) => ({
    values: flat(candidates, start.length),
    powers: new Float64Array(candidates.length),
    right: new Set(right),
    share: times / all,
  }));
  const addSlope: AddSlope = (weights, slopes) => {
    for (const row of flats) addRankingSlope(row, weights, slopes);
  };
  return descend(start, addSlope, options);
}

export interface Judged {
  readonly signs: Vector;
  readonly right: boolean;
  readonly times: number;
}

/** Weights under which the logistic of the sum is the chance of being right. */
export function fitConfidence(rows: readonly Judged[], start: Vector, options: FitOptions): number[] {
  const size = start.length;
  const all = rows.reduce((sum, { times }) => sum + times, 0);
  const values = flat(
    rows.map(({ signs }) => signs),
    size,
  );
  const addSlope: AddSlope = (weights, slopes) => {
    rows.forEach(({ right, times }, i) => {
      const wrongBy = 1 / (1 + Math.exp(-dot(values, i * size, weights))) - (right ? 1 : 0);
      addTimes(slopes, values, i * size, (wrongBy * times) / all);
    });
  };
  return descend(start, addSlope, options);
}

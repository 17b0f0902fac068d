/** Two small fits by gradient descent: which candidate is right (softmax), and whether the first is (logistic). */

export type Vector = readonly number[];

function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

export interface Ranked {
  /** One vector a candidate. */
  readonly candidates: readonly Vector[];
  /** Which of them are right. */
  readonly right: readonly number[];
}

export interface FitOptions {
  readonly rounds: number;
  readonly rate: number;
  /** Pull towards the start, so that a feature that teaches nothing stays where it was. */
  readonly pull: number;
  /** Sign a weight must keep: 1, -1, or 0 for either. */
  readonly signs: Vector;
}

function descend(start: Vector, gradientOf: (weights: Vector) => number[], options: FitOptions): number[] {
  let weights = [...start];
  const speed = start.map(() => 0);
  for (let round = 0; round < options.rounds; round++) {
    const gradient = gradientOf(weights);
    weights = weights.map((weight, i) => {
      const slope = (gradient[i] ?? 0) + options.pull * (weight - (start[i] ?? 0));
      speed[i] = 0.9 * (speed[i] ?? 0) - options.rate * slope;
      const next = weight + (speed[i] ?? 0);
      const sign = options.signs[i] ?? 0;
      return sign * next < 0 ? 0 : next;
    });
  }
  return weights;
}

/** Weights under which right candidates score above the others. */
export function fitRanking(rows: readonly Ranked[], start: Vector, options: FitOptions): number[] {
  const gradientOf = (weights: Vector) => {
    const gradient = start.map(() => 0);
    for (const { candidates, right } of rows) {
      const scores = candidates.map((candidate) => dot(candidate, weights));
      const top = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - top));
      const all = powers.reduce((sum, power) => sum + power, 0);
      const good = right.reduce((sum, i) => sum + (powers[i] ?? 0), 0);
      candidates.forEach((candidate, i) => {
        const power = powers[i] ?? 0;
        const pushed = power / all - (right.includes(i) ? power / good : 0);
        candidate.forEach((value, j) => (gradient[j] = (gradient[j] ?? 0) + (pushed * value) / rows.length));
      });
    }
    return gradient;
  };
  return descend(start, gradientOf, options);
}

export interface Judged {
  readonly signs: Vector;
  readonly right: boolean;
}

/** Weights under which the logistic of the sum is the chance of being right. */
export function fitConfidence(rows: readonly Judged[], start: Vector, options: FitOptions): number[] {
  const gradientOf = (weights: Vector) => {
    const gradient = start.map(() => 0);
    for (const { signs, right } of rows) {
      const wrongBy = 1 / (1 + Math.exp(-dot(signs, weights))) - (right ? 1 : 0);
      signs.forEach((value, j) => (gradient[j] = (gradient[j] ?? 0) + (wrongBy * value) / rows.length));
    }
    return gradient;
  };
  return descend(start, gradientOf, options);
}

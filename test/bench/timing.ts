/** Small statistics over measured milliseconds. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds each call took. */
export function timed<T>(inputs: readonly T[], act: (input: T) => void): number[] {
  return inputs.map((input) => {
    const started = performance.now();
    act(input);
    return performance.now() - started;
  });
}

export function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

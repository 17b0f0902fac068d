/** One fault of the knowledge, said so that its author can mend it. */
export interface Problem {
  /** Relative to the knowledge folder. */
  readonly file: string;
  readonly line?: number | undefined;
  readonly entry?: string | undefined;
  /** Path inside the entry: utterances.en.3 */
  readonly field?: string | undefined;
  /** What is wrong and what to do. */
  readonly advice: string;
}

export function describe({ file, line, entry, field, advice }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return [place, entry, field, advice].filter(Boolean).join(' · ');
}

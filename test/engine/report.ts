import type { Outcome } from './block';

/** What a run proved, as far as it went. */
export interface Tally {
  readonly versions: string;
  readonly entries: number;
  readonly failedEntries: number;
  readonly outcomes: readonly Outcome[];
  /** How long it took, in milliseconds. */
  readonly took: number;
}

/** The table at the end of a run. A command shown by several entries counts once, and as failed when it failed once. */
export function table({ versions, entries, failedEntries, outcomes, took }: Tally): string {
  const shown = outcomes.filter(({ shell }) => shell);
  const all = distinct(shown);
  const failed = distinct(shown.filter(({ problems }) => problems.length > 0));
  const executed = distinct(shown.filter(({ way, code }) => way === 'executed' && !failed.has(code)));
  const parsed = [...all].filter((code) => !failed.has(code) && !executed.has(code)).length;
  const files = outcomes.length - shown.length;
  const share = all.size === 0 ? 0 : (100 * executed.size) / all.size;
  return [
    ['versions', versions],
    ['entries', `${entries}, of which ${failedEntries} failed`],
    [
      'commands',
      `${all.size} distinct: ${executed.size} executed, ${parsed} parsed only, ${failed.size} failed`,
    ],
    ['files', `${files}, of which ${files - outcomes.filter(isProvenFile).length} failed or parsed only`],
    ['executed', `${share.toFixed(1)} %`],
    ['minutes', (took / 60_000).toFixed(1)],
  ]
    .map(([name = '', value = '']) => `${name.padEnd(9)} ${value}`)
    .join('\n');
}

function isProvenFile({ shell, way, problems }: Outcome): boolean {
  return !shell && way === 'executed' && problems.length === 0;
}

/** All problems of one entry as one text; empty when there are none. */
export function describeProblems(outcomes: readonly Outcome[]): string {
  return outcomes
    .filter(({ problems }) => problems.length > 0)
    .map(
      ({ code, problems }) =>
        `▸ ${code.trim().replaceAll('\n', '\n  ')}\n  ${problems.join('\n').replaceAll('\n', '\n  ')}`,
    )
    .join('\n\n');
}

function distinct(outcomes: readonly Outcome[]): Set<string> {
  return new Set(outcomes.map(({ code }) => code.trim()));
}

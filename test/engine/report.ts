import type { Outcome } from './block';

/** What a run proved, as far as it went. */
export interface Tally {
  readonly versions: string;
  /** The ids of the entries that were proven. */
  readonly entries: readonly string[];
  readonly failed: readonly string[];
  readonly outcomes: readonly Outcome[];
  /** How long it took, in milliseconds. */
  readonly took: number;
}

/** Runs on several engines at the same time, as one. */
export function merge(tallies: readonly Tally[]): Tally {
  return {
    versions: [...new Set(tallies.map(({ versions }) => versions))].join(' | '),
    entries: tallies.flatMap(({ entries }) => entries),
    failed: tallies.flatMap(({ failed }) => failed),
    outcomes: tallies.flatMap(({ outcomes }) => outcomes),
    took: Math.max(0, ...tallies.map(({ took }) => took)),
  };
}

/** The distinct commands by what came of them. One that several entries show counts once, and as failed when it failed once. */
function sorted(outcomes: readonly Outcome[]) {
  const shown = outcomes.filter(({ shell }) => shell);
  const failed = distinct(shown.filter(({ problems }) => problems.length > 0));
  const executed = distinct(shown.filter(({ way, code }) => way === 'executed' && !failed.has(code.trim())));
  const parsed = new Map<string, string>();
  for (const { code, reason = 'no reason' } of shown) {
    const command = code.trim();
    if (!failed.has(command) && !executed.has(command)) parsed.set(command, reason);
  }
  return { all: distinct(shown), executed, failed, parsed };
}

/** How many of the distinct commands were executed, in percent. */
export function shareExecuted({ outcomes }: Pick<Tally, 'outcomes'>): number {
  const { all, executed } = sorted(outcomes);
  return all.size === 0 ? 0 : (100 * executed.size) / all.size;
}

/** The table at the end of a run. */
export function table(tally: Tally): string {
  const { versions, entries, failed, outcomes, took } = tally;
  const commands = sorted(outcomes);
  const { executed, parsed } = commands;
  const files = outcomes.filter(({ shell }) => !shell);
  return [
    ['versions', versions],
    ['entries', `${entries.length}, of which ${failed.length} failed`],
    [
      'commands',
      `${commands.all.size} distinct: ${executed.size} executed, ${parsed.size} parsed only, ${commands.failed.size} failed`,
    ],
    ...reasons(parsed).map(([reason, count]) => ['', `${count} parsed only: ${reason}`]),
    ['files', `${files.length}, of which ${files.filter(isUnproven).length} failed or parsed only`],
    ['executed', `${shareExecuted(tally).toFixed(1)} %`],
    ['minutes', (took / 60_000).toFixed(1)],
  ]
    .map(([name = '', value = '']) => `${name.padEnd(9)} ${value}`)
    .join('\n');
}

/** Reason → how many commands, the most frequent first. */
function reasons(parsed: ReadonlyMap<string, string>): [string, number][] {
  const counts = new Map<string, number>();
  for (const reason of parsed.values()) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}

function isUnproven({ way, problems }: Outcome): boolean {
  return way === 'parsed' || problems.length > 0;
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

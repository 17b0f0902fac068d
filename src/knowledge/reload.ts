/** Keeps the knowledge up to date: what was saved is validated first and swapped whole, or not at all. */
import { resolve } from 'node:path';
import { BotError } from '../errors';
import { loadAll, type Loaded } from './load';
import { describe, type Problem } from './problem';
import type { Knowledge } from './schema';
import { watchFolders, type Watching } from './watch';

export interface Reload {
  /** A new set, without faults that the set before did not have. */
  swap(knowledge: Knowledge): void;
  /** The new set has these faults; the set before stays. */
  refuse(faults: readonly string[]): void;
}

/** The same fault, wherever in its file it now stands. */
function sameness({ file, entry, field, advice }: Problem): string {
  return JSON.stringify([file, entry, field, advice]);
}

/** Faults that were there when the current set was loaded do not hold up the work of others. */
function worse(now: readonly Problem[], before: readonly Problem[]): Problem[] {
  const known = new Set(before.map(sameness));
  return now.filter((problem) => !known.has(sameness(problem)));
}

/**
 * @param folder the project's own
 * @param first what is in use already
 */
export function keepUpToDate(folder: string, teams: readonly string[], first: Loaded, on: Reload): Watching {
  let current = first;
  const load = () => {
    try {
      const next = loadAll(folder, teams);
      const faults = worse(next.problems, current.problems);
      if (faults.length > 0) return on.refuse(faults.map(describe));
      on.swap(next.knowledge);
      current = next;
    } catch (error) {
      on.refuse([error instanceof BotError ? error.message : String(error)]);
    }
  };
  return watchFolders(
    [folder, ...teams].map((one) => resolve(one)),
    load,
  );
}

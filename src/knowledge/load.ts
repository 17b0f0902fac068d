/** The knowledge folders → Knowledge. A fault in our own folder is one clear error; a team's faults are told beside it. */
import { BotError, allFaults } from '../errors';
import { readLearned } from './learned';
import { parseKnowledge, type Parsed } from './parse';
import { describe, type Problem } from './problem';
import { readReference } from './reference';
import { readFolder, readTeam, type SourceFile } from './read';
import { placeholdersExist, relatedExist, topicsExist } from './rules/links';
import { phrasingsAreUnique, titlesAreUnique } from './rules/unique';
import type { Knowledge } from './schema';
import { readSnapshot, type Readings } from './snapshot';

export interface Loaded {
  readonly knowledge: Knowledge;
  /** All that is wrong in the team's folders; what is broken there is left out, everything else is loaded. */
  readonly problems: readonly Problem[];
  /** What the build has read of it, when nothing has changed since. */
  readonly readings?: Readings;
}

const rules = [topicsExist, relatedExist, placeholdersExist, titlesAreUnique, phrasingsAreUnique];

/** What the rules say of a team's entries; that a hidden entry is missing among our own "see also" is no fault. */
function teamProblems(parsed: Parsed): Problem[] {
  const ofTeam = (id: string | undefined) => parsed.files.get(id ?? '')?.folder !== undefined;
  return rules.flatMap((rule) => rule(parsed)).filter(({ entry }) => ofTeam(entry));
}

function refuseFaults(folder: string, { own }: Parsed): void {
  if (own.problems.length > 0) {
    const faults = own.problems.map(describe);
    throw allFaults('KNOWLEDGE', `The knowledge in ${folder} has faults; mend them:`, faults);
  }
  if (own.entries > 0) return;
  throw new BotError(
    'KNOWLEDGE',
    `The knowledge folder ${folder} holds no entry. Restore it from the repository.`,
  );
}

/**
 * @param folder the project's own
 * @param teams further folders; a later one wins
 * @param built the snapshot that the build left, if there is one
 * @throws BotError KNOWLEDGE when the project's own folder cannot be read, is broken or holds no entry
 */
export function loadAll(folder: string, teams: readonly string[], built?: string): Loaded {
  const files = readFolder(folder);
  const snapshot = built !== undefined && teams.length === 0 ? readSnapshot(built, files) : undefined;
  const loaded = snapshot ? { ...snapshot, problems: [] } : loadFiles(folder, files, teams);
  return { ...loaded, knowledge: { ...loaded.knowledge, learned: readLearned(folder) } };
}

function loadFiles(folder: string, ours: readonly SourceFile[], teams: readonly string[]): Loaded {
  const read = teams.map(readTeam);
  const parsed = parseKnowledge(
    ours,
    read.map(({ files }) => files),
    readReference(folder),
  );
  refuseFaults(folder, parsed);
  const { knowledge, own } = parsed;
  if (teams.length === 0) return { knowledge, problems: [] };
  const found = parsed.problems.slice(own.problems.length);
  return {
    knowledge,
    problems: [...read.flatMap(({ problems }) => problems), ...found, ...teamProblems(parsed)],
  };
}

/** The project's own knowledge alone. @throws as loadAll does */
export function loadKnowledge(folder: string): Knowledge {
  return loadAll(folder, []).knowledge;
}

/** The knowledge folders → Knowledge. A fault in our own folder is one clear error; a team's faults are told beside it. */
import { BotError, allFaults } from '../errors';
import { parseKnowledge, type Parsed } from './parse';
import { describe, type Problem } from './problem';
import { readReference } from './reference';
import { readFolder, readTeam } from './read';
import { placeholdersExist, relatedExist, topicsExist } from './rules/links';
import { phrasingsAreUnique, titlesAreUnique } from './rules/unique';
import type { Knowledge } from './schema';

export interface Loaded {
  readonly knowledge: Knowledge;
  /** All that is wrong in the team's folders; what is broken there is left out, everything else is loaded. */
  readonly problems: readonly Problem[];
}

const rules = [topicsExist, relatedExist, placeholdersExist, titlesAreUnique, phrasingsAreUnique];

/** What the rules say of a team's entries; that a hidden entry is missing among our own "see also" is no fault. */
function teamProblems(parsed: Parsed): Problem[] {
  const ofTeam = (id: string | undefined) => parsed.files.get(id ?? '')?.folder !== undefined;
  return rules.flatMap((rule) => rule(parsed)).filter(({ entry }) => ofTeam(entry));
}

/**
 * @param folder the project's own
 * @param teams further folders; a later one wins
 * @throws BotError KNOWLEDGE when the project's own folder cannot be read, is broken or holds no entry
 */
export function loadAll(folder: string, teams: readonly string[]): Loaded {
  const ours = readFolder(folder);
  const reference = readReference(folder);
  const own = parseKnowledge(ours, [], reference);
  if (own.problems.length > 0) {
    const faults = own.problems.map(describe);
    throw allFaults('KNOWLEDGE', `The knowledge in ${folder} has faults; mend them:`, faults);
  }
  if (own.knowledge.entries.size === 0) {
    throw new BotError(
      'KNOWLEDGE',
      `The knowledge folder ${folder} holds no entry. Restore it from the repository.`,
    );
  }
  if (teams.length === 0) return { knowledge: own.knowledge, problems: [] };
  const read = teams.map(readTeam);
  const parsed = parseKnowledge(
    ours,
    read.map(({ files }) => files),
    reference,
  );
  const problems = [...read.flatMap((team) => team.problems), ...parsed.problems, ...teamProblems(parsed)];
  return { knowledge: parsed.knowledge, problems };
}

/** The project's own knowledge alone. @throws as loadAll does */
export function loadKnowledge(folder: string): Knowledge {
  return loadAll(folder, []).knowledge;
}

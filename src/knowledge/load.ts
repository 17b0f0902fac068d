/** The knowledge folder → Knowledge, or one clear error with every problem. */
import { BotError, allFaults } from '../errors';
import { parseKnowledge } from './parse';
import { describe } from './problem';
import { readFolder } from './read';
import type { Knowledge } from './schema';

/** @throws BotError KNOWLEDGE when the folder cannot be read, is broken or holds no entry. */
export function loadKnowledge(folder: string): Knowledge {
  const { knowledge, problems } = parseKnowledge(readFolder(folder));
  if (problems.length > 0) {
    throw allFaults('KNOWLEDGE', `The knowledge in ${folder} has faults; mend them:`, problems.map(describe));
  }
  if (knowledge.entries.size === 0) {
    throw new BotError(
      'KNOWLEDGE',
      `The knowledge folder ${folder} holds no entry. Restore it from the repository.`,
    );
  }
  return knowledge;
}

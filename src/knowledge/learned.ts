/** What was learnt, from a knowledge folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BotError } from '../errors';
import { learnedFile, type LearnedData } from './schema-learned';

export const learnedName = 'learned.json';

function isMissing(cause: unknown): boolean {
  return (cause as NodeJS.ErrnoException).code === 'ENOENT';
}

/**
 * @returns undefined where nothing was learnt yet: questions are then understood by everything else
 * @throws BotError KNOWLEDGE when the file is there and broken
 */
export function readLearned(folder: string): LearnedData | undefined {
  const file = join(folder, learnedName);
  try {
    return learnedFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw new BotError('KNOWLEDGE', `${file} cannot be used. Make it anew with npm run tune.`, { cause });
  }
}

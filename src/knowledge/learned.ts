/** The word senses that npm run tune has learnt from the ways to ask, as it left them: knowledge/learned.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BotError } from '../errors';

/** Named rows of small whole numbers; a row times its step is the vector that was learnt. */
const table = z.strictObject({
  /** One a line. */
  names: z.string(),
  /** Base64 of signed bytes, row after row. */
  rows: z.base64(),
  /** Base64 of little-endian 32-bit floats, one a row. */
  steps: z.base64(),
});

const words = z.strictObject({
  /** One a line. */
  names: z.string(),
  /** Base64 of little-endian 32-bit floats, one a word. */
  weights: z.base64(),
});

const learnedFile = z.strictObject({
  /** Numbers in a row. */
  size: z.int().positive(),
  cues: table,
  /** By English title: an entry that is replaced or renamed is another entry. */
  entries: table,
  /** How much a word speaks for a question to the bot, where nobody addressed it. */
  talk: words.optional(),
});

export type LearnedTable = z.infer<typeof table>;
export type LearnedWords = z.infer<typeof words>;
export type LearnedData = z.infer<typeof learnedFile>;

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

/** The shape of knowledge/learned.json: the senses that npm run tune has learnt from the ways to ask. */
import { z } from 'zod';

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

export const learnedFile = z.strictObject({
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

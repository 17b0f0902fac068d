/** The shape of knowledge/cheatsheet.yaml: which commands the printed cheat sheet shows. */
import { z } from 'zod';

const pick = z
  .string()
  .regex(
    /^[a-z0-9-]+(\/[1-9])?$/,
    'must be the id of an entry, with / and the number of its block: list-images/2',
  )
  .describe('The id of an entry; with / and a number, not its first block but that one: list-images/2');

export const sheetFile = z
  .record(z.string(), z.array(pick).min(1))
  .describe('Topic → the entries whose commands are most needed, in the order they are printed.');

/** How many fit two pages of A4 in letters that can be read. */
export const sheetSize = 80;

export interface Pick {
  readonly entry: string;
  /** Which of the entry's blocks, from 0. */
  readonly block: number;
}

export interface SheetPart {
  readonly topic: string;
  readonly picks: readonly Pick[];
}

export function partsOf(data: z.infer<typeof sheetFile>): SheetPart[] {
  return Object.entries(data).map(([topic, picks]) => ({
    topic,
    picks: picks.map((text) => {
      const [entry = '', block = '1'] = text.split('/');
      return { entry, block: Number(block) - 1 };
    }),
  }));
}

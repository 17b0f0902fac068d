/** What is said in a channel without addressing the bot: questions for it, and what is not for it to answer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { halfOf, hash, type Question } from '../ranking/questions';

const askedRow = z.strictObject({ q: z.string().min(1), entry: z.union([z.string(), z.array(z.string())]) });

export const whySilent = [
  'statement',
  'answer',
  'thanks',
  'banter',
  'other-subject',
  'docker-adjacent',
  'rhetorical',
  'self-solved',
] as const;
const silentRow = z.strictObject({ q: z.string().min(1), why: z.enum(whySilent) });

function rowsOf<T extends z.ZodType>(name: string, row: T): z.infer<T>[] {
  return z.array(row).parse(load(readFileSync(join(__dirname, name), 'utf8')), { reportInput: true });
}

function langOf(text: string): 'en' | 'zh' {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}

/** Real questions, with the entries that should answer them. Whole entries are kept back, as in the ranking tables. */
export function overheardQuestions(): Question[] {
  return rowsOf('asked.yaml', askedRow).map(({ q, entry }) => {
    const entries = [entry].flat();
    return { q, entries, style: 'overheard', lang: langOf(q), half: halfOf(entries[0]!) };
  });
}

/** Everything else; its style says why the bot stays silent. */
export function overheardTalk(): Question[] {
  return rowsOf('silent.yaml', silentRow).map(({ q, why }) => ({
    q,
    entries: [],
    style: why,
    lang: langOf(q),
    half: hash(q) % 2 === 0 ? 'fitting' : 'held back',
  }));
}

/** What was taught in one language: the other is marked as wanted, and answered in the one there is until somebody writes it. */
import { onlyIn } from '../wording/only-in';
import type { Path } from './locate';
import type { Entry } from './schema';

/** Stands in a file where a text, a way to ask or a source is still wanted. */
export const wanted = '(wanted)';

/** Files that `npm run knowledge:export` writes: what stands there may lack a language until it has been reviewed. */
export function isTaughtFile(path: string): boolean {
  return /(^|\/)taught(-\d+)?\.ya?ml$/.test(path);
}

/** Where it is marked, in the order of the fields. */
export function wantedIn(data: unknown, path: Path = []): Path[] {
  if (data === wanted) return [path];
  if (Array.isArray(data)) return data.flatMap((value, i) => wantedIn(value, [...path, i]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => wantedIn(value, [...path, key]));
}

interface Both {
  readonly en: string;
  readonly zh: string;
}

function both<T extends Both>(text: T, say: (text: string, lang: 'en' | 'zh') => string): T {
  if (text.zh === wanted) return { ...text, zh: say(text.en, 'zh') };
  return text.en === wanted ? { ...text, en: say(text.zh, 'en') } : text;
}

function unmarked(texts: readonly string[]): string[] {
  return texts.filter((text) => text !== wanted);
}

const asItIs = (text: string) => text;

/** Every text in both languages; the summary says so where it is not in the asker's. */
export function inBothLanguages<T extends Omit<Entry, 'id' | 'topic'>>(entry: T): T {
  const { title, summary, commands, danger, utterances, sources } = entry;
  return {
    ...entry,
    title: both(title, asItIs),
    summary: both(summary, (text, lang) => onlyIn(lang) + text),
    commands: commands.map((one) => (one.note ? { ...one, note: both(one.note, asItIs) } : one)),
    ...(danger && { danger: both(danger, asItIs) }),
    sources: unmarked(sources),
    utterances: { en: unmarked(utterances.en), zh: unmarked(utterances.zh) },
  };
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { entry, placeholderFile, type EntryData } from '../../src/knowledge/schema';

const ROOT = path.join(__dirname, '..', '..', 'knowledge');
const anything = z.record(z.string(), z.unknown());
const NOT_ENTRIES = new Set(['topics.yaml', 'placeholders.yaml']);
const NOT_TOPICS = new Set(['lexicon', 'schema', 'reference']);

/** One entry as its file has it; `faults` says why it cannot be read, in which case there is no `data`. */
export interface EntryToProve {
  readonly id: string;
  readonly file: string;
  readonly data?: EntryData;
  readonly faults?: string;
}

/** Whether a path below knowledge/ is a file of entries. */
export function holdsEntries(file: string): boolean {
  const [folder] = file.split(path.sep);
  return file.endsWith('.yaml') && !NOT_ENTRIES.has(file) && !NOT_TOPICS.has(folder ?? '');
}

/** Every entry of the knowledge, in the order of the files; `only` keeps the ids it names. */
export function readEntries(only: readonly string[] = []): EntryToProve[] {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(holdsEntries);
  files.sort();
  const entries = files.flatMap((file) => entriesIn(file));
  return only.length === 0 ? entries : entries.filter(({ id }) => only.includes(id));
}

/** What stands for each <placeholder> when an entry does not say. */
export function readExamples(): Record<string, string> {
  const file = placeholderFile.parse(parse(readFileSync(path.join(ROOT, 'placeholders.yaml'), 'utf8')));
  return Object.fromEntries(Object.entries(file).map(([name, { example }]) => [name, example]));
}

function entriesIn(file: string): EntryToProve[] {
  try {
    const content = anything.parse(parse(readFileSync(path.join(ROOT, file), 'utf8')) ?? {});
    return Object.entries(content).map(([id, value]) => readEntry(id, file, value));
  } catch (error) {
    // A file that someone is still writing must not hide the others.
    return [{ id: file, file, faults: String(error) }];
  }
}

function readEntry(id: string, file: string, value: unknown): EntryToProve {
  const { data, error } = entry.safeParse(value);
  if (data !== undefined) return { id, file, data };
  return { id, file, faults: error?.issues.map((one) => `${one.path.join('.')}: ${one.message}`).join('\n') };
}

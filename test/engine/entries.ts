import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { entry, placeholderFile, topicFile, type EntryData } from '../../src/knowledge/schema';

const ROOT = path.join(__dirname, '..', '..', 'knowledge');
const anything = z.record(z.string(), z.unknown());

/** One entry as its file has it; `faults` says why it cannot be read, in which case there is no `data`. */
export interface EntryToProve {
  readonly id: string;
  readonly file: string;
  readonly data?: EntryData;
  readonly faults?: string;
}

/** Every entry of the knowledge, in the order of the files; `only` keeps the ids it names. */
export function readEntries(only: readonly string[] = []): EntryToProve[] {
  const files = topics().flatMap((topic) => filesIn(topic));
  files.sort();
  const entries = files.flatMap((file) => entriesIn(file));
  return only.length === 0 ? entries : entries.filter(({ id }) => only.includes(id));
}

/** What stands for each <placeholder> when an entry does not say. */
export function readExamples(): Record<string, string> {
  const file = placeholderFile.parse(parse(readFileSync(path.join(ROOT, 'placeholders.yaml'), 'utf8')));
  return Object.fromEntries(Object.entries(file).map(([name, { example }]) => [name, example]));
}

function topics(): string[] {
  return topicFile.parse(parse(readFileSync(path.join(ROOT, 'topics.yaml'), 'utf8'))).map(({ id }) => id);
}

function filesIn(topic: string): string[] {
  const files = readdirSync(path.join(ROOT, topic), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.yaml')).map((file) => path.join(topic, file));
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

/** Any number of entries as real files: the shipped ones over and over, each time under another id and asked otherwise. */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';
import { parseKnowledge } from '../../src/knowledge/parse';
import { readFolder } from '../../src/knowledge/read';
import type { EntryData } from '../../src/knowledge/schema';
import { knowledgeFolder } from '../support/knowledge';

const entriesAFile = 7;

interface Written {
  readonly id: string;
  readonly topic: string;
  readonly data: EntryData;
}

/** The entries as their files have them, with everything that is written there. */
function originals(): Written[] {
  const { files, knowledge } = parseKnowledge(readFolder(knowledgeFolder));
  const contents = new Map([...new Set(files.values())].map((file) => [file, load(file.text)] as const));
  const entries = [...files].filter(([id]) => knowledge.entries.has(id));
  return entries.map(([id, file]) => ({
    id,
    topic: knowledge.entries.get(id)?.topic ?? '',
    data: (contents.get(file) as Record<string, EntryData>)[id] as EntryData,
  }));
}

/** The same entry once more; nothing that must be unique stays alike. */
function copied({ data, topic }: Written, copy: number, id: string): Written {
  const { title, utterances } = data;
  const other = (phrase: string) => `${phrase} copied ${copy}`;
  const asked = { en: utterances.en.map(other), zh: utterances.zh.map(other) };
  const named = { en: other(title.en), zh: other(title.zh) };
  return { id, topic, data: { ...data, title: named, utterances: asked } };
}

function repeated(count: number): Written[] {
  const all = originals();
  return Array.from({ length: count }, (_, i) => {
    const one = all[i % all.length] as Written;
    return copied(one, Math.floor(i / all.length) + 1, `copy-${i}`);
  });
}

function writeEntries(folder: string, written: readonly Written[]): void {
  for (let i = 0; i < written.length; i += entriesAFile) {
    const some = written.slice(i, i + entriesAFile);
    const topic = join(folder, some[0]?.topic ?? '');
    mkdirSync(topic, { recursive: true });
    const content = Object.fromEntries(some.map(({ id, data }) => [id, data]));
    writeFileSync(join(topic, `copies-${i}.yaml`), dump(content, { noRefs: true, lineWidth: -1 }));
  }
}

/** A team's folder with so many entries. */
export function teamOf(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'entries-'));
  writeEntries(folder, repeated(count));
  return folder;
}

/** A whole knowledge of so many entries: our topics, placeholders and lexicon beside them. */
export function knowledgeOf(count: number): string {
  const folder = teamOf(count);
  for (const part of ['topics.yaml', 'placeholders.yaml', 'lexicon']) {
    cpSync(join(knowledgeFolder, part), join(folder, part), { recursive: true });
  }
  return folder;
}

import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes one file below a folder, with the folders it needs. */
export function save(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A fresh folder with these files. */
export function folderOf(files: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'knowledge-')));
  for (const [path, text] of Object.entries(files)) save(folder, path, text);
  return folder;
}

/** An entry as a team writes it: one way to ask in each language. */
export function teamEntry(id: string, title: string, more = ''): string {
  return `
${id}:
  title: { en: ${title}, zh: ${title}中 }
  summary: { en: About ${title}., zh: 关于${title}。 }
  sources: [https://wiki.example/${id}]
  utterances: { en: ["how about ${title}"], zh: ["${title}怎么办"] }
${more}`;
}

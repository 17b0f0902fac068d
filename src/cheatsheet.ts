/** npm run cheatsheet: writes the cheat sheets of docs/cheatsheets anew from the knowledge. What is up to date is left. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetFiles, sourceOf, type SheetFile } from './cheatsheet/files';
import { BotError } from './errors';
import { loadKnowledge } from './knowledge/load';

const root = join(__dirname, '..');
const target = join(root, 'docs', 'cheatsheets');

function isCurrent({ name, source }: SheetFile): boolean {
  const file = join(target, name);
  return existsSync(file) && sourceOf(name, readFileSync(file)) === source;
}

/** Of topics that are gone. */
function removeOthers(files: readonly SheetFile[]): void {
  const names = new Set(files.map(({ name }) => name));
  for (const name of readdirSync(target)) if (!names.has(name)) rmSync(join(target, name));
}

async function main(): Promise<void> {
  mkdirSync(target, { recursive: true });
  const files = sheetFiles(loadKnowledge(join(root, 'knowledge')));
  removeOthers(files);
  const outdated = files.filter((file) => !isCurrent(file));
  for (const file of outdated) writeFileSync(join(target, file.name), await file.make());
  console.log(`${files.length} cheat sheets in docs/cheatsheets, ${outdated.length} written anew`);
}

main().catch((error: unknown) => {
  console.error(error instanceof BotError ? error.message : error);
  process.exitCode = 1;
});

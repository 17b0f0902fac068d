/** The facts about Docker's command line from a knowledge folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandsFile, deprecatedFile, type Reference } from './command-reference';

/** @throws when a file of knowledge/reference is missing or is not what make.mjs there writes. */
export function readReference(folder: string): Reference {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, 'reference', name), 'utf8'));
  return {
    commands: commandsFile.parse(read('cli.json')),
    deprecated: deprecatedFile.parse(read('deprecated.json')),
  };
}

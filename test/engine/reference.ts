import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commandsFile, deprecatedFile, type Reference } from '../../src/knowledge/command-reference';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(__dirname, '..', '..', 'knowledge', 'reference', name), 'utf8'));

/** The facts about Docker's command line that the project keeps. */
export const reference: Reference = {
  commands: commandsFile.parse(read('cli.json')),
  deprecated: deprecatedFile.parse(read('deprecated.json')),
};

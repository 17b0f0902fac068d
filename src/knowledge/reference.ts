/** The facts about Docker's command line from a knowledge folder. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BotError } from '../errors';
import { commandsFile, deprecatedFile, noReference, type Reference } from './command-reference';

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new BotError('KNOWLEDGE', `${file} cannot be read. Restore it from the repository.`, { cause });
  }
}

/**
 * @returns no facts when the folder holds none
 * @throws BotError KNOWLEDGE when a file is broken or is not what make.mjs there writes.
 */
export function readReference(folder: string): Reference {
  const of = (name: string) => join(folder, 'reference', name);
  if (!existsSync(of('cli.json'))) return noReference;
  return {
    commands: commandsFile.parse(read(of('cli.json'))),
    deprecated: deprecatedFile.parse(read(of('deprecated.json'))),
  };
}

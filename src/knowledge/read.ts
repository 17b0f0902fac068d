/** The knowledge folder on disk → its files' texts. The only part of knowledge that reads. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { BotError } from '../errors';

export interface SourceFile {
  /** Relative, with forward slashes: cleanup/containers.yaml */
  readonly path: string;
  readonly text: string;
}

/** @throws BotError KNOWLEDGE when the folder cannot be read or holds no YAML. */
export function readFolder(folder: string): SourceFile[] {
  try {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    if (names.length === 0) throw new Error('it holds no .yaml file');
    return names.map((name) => ({
      path: relative(folder, name).split(sep).join('/'),
      text: readFileSync(name, 'utf8'),
    }));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new BotError(
      'KNOWLEDGE',
      `The knowledge folder ${folder} cannot be used: ${why}. Restore it from the repository, or reinstall.`,
      { cause },
    );
  }
}

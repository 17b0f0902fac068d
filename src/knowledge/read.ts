/** Knowledge folders on disk → their files' texts. With watch.ts the only part of knowledge that touches the disk. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { BotError } from '../errors';
import type { Problem } from './problem';

export interface SourceFile {
  /** Relative, with forward slashes: cleanup/containers.yaml */
  readonly path: string;
  readonly text: string;
  /** The team's folder it lies in, as given; absent for the project's own. */
  readonly folder?: string;
}

/** One folder of a team, read as far as it can be. */
export interface TeamFolder {
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

function why(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** Nothing hidden: not .git, and not the folders behind the links of a mounted ConfigMap, which would hold all twice. */
function isYaml(folder: string, name: string): boolean {
  const hidden = relative(folder, name)
    .split(sep)
    .some((part) => part.startsWith('.'));
  return !hidden && /\.ya?ml$/.test(name);
}

/** Links to files count as files; a link that leads nowhere is left to fail when it is read. */
function isFile(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isFile() ?? true;
}

function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => isYaml(folder, name) && isFile(name))
    .sort();
}

function pathOf(folder: string, name: string): string {
  return relative(folder, name).split(sep).join('/');
}

/** @throws BotError KNOWLEDGE when the folder cannot be read or holds no YAML. */
export function readFolder(folder: string): SourceFile[] {
  try {
    const names = namesIn(folder);
    if (names.length === 0) throw new Error('it holds no .yaml file');
    return names.map((name) => ({ path: pathOf(folder, name), text: readFileSync(name, 'utf8') }));
  } catch (cause) {
    throw new BotError(
      'KNOWLEDGE',
      `The knowledge folder ${folder} cannot be used: ${why(cause)}. Restore it from the repository, or reinstall.`,
      { cause },
    );
  }
}

/** A team's folder may be empty; what cannot be read is a problem and the rest is read. */
export function readTeam(folder: string): TeamFolder {
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  const tried = (what: string, act: () => void) => {
    try {
      act();
    } catch (cause) {
      problems.push({ file: what, advice: `cannot be read: ${why(cause)}` });
    }
  };
  tried(folder, () => {
    for (const name of namesIn(folder)) {
      tried(name, () => {
        files.push({ path: pathOf(folder, name), text: readFileSync(name, 'utf8'), folder });
      });
    }
  });
  return { files, problems };
}

/** How a file is named to whoever must mend it. */
export function nameOf({ folder, path }: SourceFile): string {
  return folder === undefined ? path : join(folder, path);
}

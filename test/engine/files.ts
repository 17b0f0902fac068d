import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from '../../src/knowledge/schema';

const DEFAULTS: Readonly<Record<string, string>> = { dockerfile: 'Dockerfile', yaml: 'compose.yaml' };

/** The file a block is written to, as the entry names it; undefined when it must be named and is not. */
export function fileOf({ file, language }: Pick<Command, 'file' | 'language'>): string | undefined {
  return file ?? DEFAULTS[language];
}

/**
 * Where that file lies in a scene: relative to its folder, `~` is its home, and an absolute path is kept below its
 * folder (etc/docker/daemon.json), so that nothing outside is written.
 */
export function placeOf(file: string, folder: string, home: string): string {
  const target = file.startsWith('~/') ? path.join(home, file.slice(2)) : path.join(folder, file);
  const inside = [folder, home].some((root) => target.startsWith(root + path.sep));
  if (!inside) throw new Error(`the file ${file} lies outside of the scene`);
  return target;
}

/** The whole file: `wrap` with the block where {code} stands, indented as deep as {code} is. */
export function contentOf(code: string, wrap: string | undefined): string {
  const content =
    wrap === undefined
      ? code
      : wrap.replace(/^([ \t]*)(.*)\{code\}/m, (_, indent: string, before: string) => {
          const [first = '', ...rest] = code.trimEnd().split('\n');
          return [indent + before + first, ...rest.map((line) => (line === '' ? '' : indent + line))].join(
            '\n',
          );
        });
  return content.endsWith('\n') ? content : `${content}\n`;
}

/** Writes a file of a scene, with the folders it lies in. */
export function writeInto(target: string, content: string): void {
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}

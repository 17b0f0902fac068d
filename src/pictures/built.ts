/** The pictures as the build left them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pictureFile } from '../knowledge/pictures';
import type { Lang } from '../types';

const folder = join(__dirname, '..', '..', 'dist', 'pictures');

/** @param id of the answer's picture @returns the PNG's path; undefined where the program was not built */
export function builtPicture(id: string, lang: Lang): string | undefined {
  const file = join(folder, pictureFile(id, lang));
  return existsSync(file) ? file : undefined;
}

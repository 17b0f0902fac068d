/** Which picture belongs to an entry. Pure. */
import type { Lang } from '../types';
import type { Knowledge } from './schema';
import type { Picture } from './schema-pictures';

/** @returns undefined when the entry has none */
export function pictureOf(entryId: string, { pictures }: Knowledge): Picture | undefined {
  return [...pictures.values()].find(({ entries }) => entries.includes(entryId));
}

/** The name under which the build leaves a picture in dist/pictures. */
export function pictureFile(id: string, lang: Lang): string {
  return `${id}.${lang}.png`;
}

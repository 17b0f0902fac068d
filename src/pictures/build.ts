/** Run by the build: every picture of the knowledge in both languages as PNG. What has not changed is left as it is. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureFile } from '../knowledge/pictures';
import type { Picture } from '../knowledge/schema-pictures';
import { drawing } from './drawing';
import { paint } from './paint';
import { encodePng, readSource } from './png';

/** Three pixels a unit: sharp on a phone, which shows 360 units, and when it is opened large. */
const scale = 3;
/** To be raised when the same SVG gives another PNG, so that those that were built are built again. */
const edition = 2;

/** The SVG of a picture in one language. @param folder knowledge/diagrams */
export function drawingOf(picture: Picture, lang: 'en' | 'zh', folder: string): string {
  const read = (name: string) => readFileSync(join(folder, `${name}.svg`), 'utf8');
  return drawing(read(picture.id), read('common'), picture, lang);
}

function isBuilt(file: string, source: string): boolean {
  return existsSync(file) && readSource(readFileSync(file)) === source;
}

/** @param folder knowledge/diagrams @param target is made when it is not there */
export function buildPictures(pictures: Iterable<Picture>, folder: string, target: string): void {
  mkdirSync(target, { recursive: true });
  for (const picture of pictures) {
    for (const lang of ['en', 'zh'] as const) {
      const svg = drawingOf(picture, lang, folder);
      const source = createHash('sha256').update(`${edition} ${scale} ${svg}`).digest('hex');
      const file = join(target, pictureFile(picture.id, lang));
      if (!isBuilt(file, source)) writeFileSync(file, encodePng(paint(svg, scale), source));
    }
  }
}

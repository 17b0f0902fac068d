/** What the files of the cheat sheets are called. Pure. */
import type { Lang } from '../types';

/** Of a topic's picture: images.zh.png */
export function cardName(topicId: string, lang: Lang): string {
  return `${topicId}.${lang}.png`;
}

/** Of what holds all topics: `pdf` the most needed commands to print, `md` everything. */
export function wholeName(lang: Lang, kind: 'pdf' | 'md'): string {
  return `docker.${lang}.${kind}`;
}

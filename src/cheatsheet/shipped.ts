/** The cheat sheets that are shipped, to be sent to who asks for them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../types';
import { cardName, wholeName } from './names';

const folder = join(__dirname, '..', '..', 'docs', 'cheatsheets');

function shipped(name: string): string | undefined {
  const file = join(folder, name);
  return existsSync(file) ? file : undefined;
}

/** @returns the path of a topic's PNG; undefined for a topic of a team, which has none */
export function shippedCard(topicId: string, lang: Lang): string | undefined {
  return shipped(cardName(topicId, lang));
}

/** @returns the path of the PDF to print, or of the Markdown with everything; undefined where docs/ was left out */
export function shippedWhole(lang: Lang, kind: 'pdf' | 'md' = 'pdf'): string | undefined {
  return shipped(wholeName(lang, kind));
}

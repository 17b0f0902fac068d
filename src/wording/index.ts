import type { Lang } from '../types';
import { en } from './en';
import type { Wording } from './wording';
import { zh } from './zh';

export type { Wording } from './wording';

const words: Record<Lang, Wording> = { en, zh };

export function wording(lang: Lang): Wording {
  return words[lang];
}

/** Stands before an answer that was taught in the other language alone. */
import type { Lang } from '../types';

const words: Record<Lang, string> = {
  en: '(Only in Chinese so far.) ',
  zh: '（暂时只有英文。）',
};

/** @param lang the asker's */
export function onlyIn(lang: Lang): string {
  return words[lang];
}

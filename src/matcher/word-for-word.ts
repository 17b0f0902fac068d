/** A question that is word for word one entry's way to ask, whether or not its words mean anything by themselves. Pure. */
import type { Entry } from '../knowledge/schema';
import { phrasingsOf } from './read-entries';

/** A capital's small letter and a small letter, a digit or another script's character; 0 for a space or a sign. */
function letterOf(code: number): number {
  if (code < 128) {
    if (code >= 65 && code <= 90) return code + 32;
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) ? code : 0;
  }
  const isSign = code < 0xc0 || (code >= 0x2000 && code < 0x2070) || (code >= 0x3000 && code < 0x3040);
  return isSign || code >= 0xff00 ? 0 : code;
}

/** Its letters and digits in one number (FNV-1a): as strings, thousands would be slow to make. */
function keyOf(text: string): number {
  let key = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const letter = letterOf(text.charCodeAt(i));
    if (letter !== 0) key = Math.imul(key ^ letter, 0x01000193);
  }
  return key >>> 0;
}

function lettersOf(text: string): string {
  return Array.from({ length: text.length }, (_, i) => letterOf(text.charCodeAt(i)))
    .filter((letter) => letter !== 0)
    .map((letter) => String.fromCharCode(letter))
    .join('');
}

/** Text → the only entry that is asked for so. Case, spaces and signs do not make another question. */
export type WordForWord = (text: string) => Entry | undefined;

const several = 'asked of several';

export function createWordForWord(entries: readonly Entry[]): WordForWord {
  const askedOf = new Map<number, Entry | typeof several>();
  for (const entry of entries) {
    for (const phrasing of phrasingsOf(entry)) {
      const key = keyOf(phrasing);
      askedOf.set(key, (askedOf.get(key) ?? entry) === entry ? entry : several);
    }
  }
  return (text) => {
    const entry = askedOf.get(keyOf(text));
    if (!entry || entry === several) return undefined;
    const letters = lettersOf(text);
    return phrasingsOf(entry).some((phrasing) => lettersOf(phrasing) === letters) ? entry : undefined;
  };
}

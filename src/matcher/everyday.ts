/** Whether a word means something by itself, so that it is hardly anybody's name. Pure. */
import { formsOf, phraseAt, stem, type Vocabulary } from './vocabulary';

function isKnown(word: string, vocabulary: Vocabulary): boolean {
  return phraseAt(formsOf([word]), 0, vocabulary.phrases) !== undefined || vocabulary.plain.has(stem(word));
}

/** @param usual words that mean something and are names all the same */
export function everydayWords(vocabulary: Vocabulary, usual: readonly string[]): (word: string) => boolean {
  const names = new Set(usual);
  return (word) => {
    const lower = word.toLowerCase();
    if (names.has(lower)) return false;
    if (/^[\d.:]+$/.test(lower) || isKnown(lower, vocabulary)) return true;
    if (/[\d_:/]/.test(lower)) return false;
    const parts = lower.split(/[-.]/);
    if (parts.length > 1) return parts.every((part) => part === '' || isKnown(part, vocabulary));
    return /(?:ing|ed|ly)$/.test(lower);
  };
}

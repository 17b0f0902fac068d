/** In a story of several sentences the question counts in full and its circumstances count less. Pure. */
import { soundsAsked } from './listening';
import { tokensOf, type Respell, type Token } from './tokens';
import type { Vocabulary } from './vocabulary';

export interface FocusedToken extends Token {
  /** 1 in the question itself, less in the sentences around it. */
  readonly importance: number;
}

const circumstance = 0.4;

/** A point inside a name or a version does not end a sentence. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?？!])\s+|\n+/).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Nobody asks in the middle of so long a story: what it asks stands at its beginning or at its end. */
const eachEnd = 3000;

export function bothEnds(text: string): string {
  if (text.length <= 2 * eachEnd) return text;
  return `${text.slice(0, eachEnd)}\n${text.slice(-eachEnd)}`;
}

export function focusedTokens(text: string, vocabulary: Vocabulary, respell: Respell): FocusedToken[] {
  const sentences = sentencesOf(text).map((sentence) => {
    const tokens = tokensOf(sentence, vocabulary, respell);
    return { tokens, asked: soundsAsked(sentence, tokens) };
  });
  const someAsked = sentences.some(({ asked }) => asked);
  return sentences.flatMap(({ tokens, asked }) =>
    tokens.map((token) => ({ ...token, importance: asked || !someAsked ? 1 : circumstance })),
  );
}

/** What a question is judged by where its sense is learnt: its tokens, what it names, its very words and their wording. Pure. */
import type { FocusedToken } from './focus';
import { telling } from './read-entries';

/** Cue → strength; as a vector one unit long. */
export type Cues = ReadonlyMap<string, number>;

/** Beside a token's weight, which is at most 6. */
const named = 1.5;
const word = 2;
const wording = 0.6;

interface Piece {
  text: string;
  readonly importance: number;
}

const betweenHan = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/** The telling words as they were typed, sentence by sentence. */
function piecesOf(tokens: readonly FocusedToken[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { raw, importance } of telling(tokens)) {
    const last = pieces.at(-1);
    if (last?.importance === importance) last.text += ` ${raw.toLowerCase()}`;
    else pieces.push({ text: raw.toLowerCase(), importance });
  }
  return pieces.map(({ text, importance }) => ({ text: `^${text.replace(betweenHan, '')}$`, importance }));
}

/** Three characters at a time, so that forms of a word and its slips share most; a Chinese word is often one or two. */
function* gramsOf(text: string): Generator<string> {
  for (const length of /\p{Script=Han}/u.test(text) ? [1, 2, 3] : [3]) {
    for (let at = 0; at + length <= text.length; at++) yield text.slice(at, at + length);
  }
}

/** @param said token id → its weight in the question */
export function cuesOf(
  tokens: readonly FocusedToken[],
  said: Iterable<readonly [string, number]>,
  slots: readonly string[],
): Cues {
  const cues = new Map<string, number>();
  const add = (cue: string, strength: number) => cues.set(cue, (cues.get(cue) ?? 0) + strength);
  for (const [id, weight] of said) add(`=${id}`, weight);
  for (const slot of slots) add(`:${slot}`, named);
  for (const { raw, importance } of telling(tokens)) add(`"${raw.toLowerCase()}`, word * importance);
  for (const { text, importance } of piecesOf(tokens)) {
    for (const gram of gramsOf(text)) add(`~${gram}`, wording * importance);
  }
  let square = 0;
  for (const strength of cues.values()) square += strength ** 2;
  const length = Math.sqrt(square) || 1;
  for (const [cue, strength] of cues) cues.set(cue, strength / length);
  return cues;
}

/** "and volumes?", 那镜像呢: a question that leaves out what the one before it said. Pure. */
import type { FocusedToken } from './focus';
import { telling } from './read-entries';
import type { Token } from './tokens';

/** What is kept of a question for the next one: its ideas and words, not what was typed. */
export type Said = readonly Pick<Token, 'id' | 'kind'>[];

/** A longer one says all that it asks. */
const longest = 5;

/** What belongs to a question's core: names of acts, things and how they are. */
const core = new Set(['act', 'thing', 'quality', 'flag', 'instruction', 'word']);

export function isFollowUp(tokens: readonly Token[]): boolean {
  const said = telling(tokens);
  const opens = tokens[0]?.id === 'follow up' || tokens.at(-1)?.id === 'follow up';
  const complete = said.some(({ kind }) => kind === 'act') && said.some(({ kind }) => kind === 'thing');
  return opens && !complete && said.length > 0 && said.length <= longest;
}

/** What is said now stands in for what was said of the same kind; the rest is taken from before. */
export function completed(now: readonly FocusedToken[], before: Said): FocusedToken[] {
  const kinds = new Set(telling(now).map(({ kind }) => kind));
  // A strange word now, such as a product's name, stands in for the thing of before.
  if (kinds.has('word') && !kinds.has('act')) kinds.add('thing');
  const kept = before.filter(({ kind }) => !kinds.has(kind));
  return [...kept.map(({ id, kind }) => ({ id, kind, raw: id, importance: 1 })), ...now];
}

/** What a next question may leave out. */
export function saidIn(tokens: readonly Token[]): Said {
  return telling(tokens)
    .filter(({ kind }) => core.has(kind))
    .map(({ id, kind }) => ({ id, kind }));
}

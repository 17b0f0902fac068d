/** What is noted of an answered question: what came of it, and its words only where there was no answer. Pure. */
import type { Answer } from './answer';
import type { Match } from './matcher/match';
import type { Question } from './question';
import type { Happened, Understood } from './store/store';
import type { IncomingMessage } from './types';

/** Ideas, not words: what was typed stands in the question. */
export function understoodOf({ confidence, trace }: Match): Understood {
  const nearest = trace.candidates.slice(0, 3).map(({ entry }) => entry.id);
  const ideas = trace.said.filter(({ kind }) => kind !== 'word').map(({ id }) => id);
  return { confidence, nearest, ideas };
}

export function happened(
  { person }: IncomingMessage,
  { text: question, lang }: Question,
  match: Match,
  answer: Answer,
): Happened {
  const missed = answer.kind === 'miss' ? { question, understood: understoodOf(match) } : undefined;
  return { person, lang, outcome: match.kind, about: answer.id, missed };
}

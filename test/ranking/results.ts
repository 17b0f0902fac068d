/** What the matcher makes of a set of questions. */
import { createMatcher } from '../../src/matcher/matcher';
import { shipped } from '../support/knowledge';
import { questionOf } from '../support/question';
import type { Question } from './questions';

export interface Result {
  readonly question: Question;
  readonly kind: string;
  readonly confidence: number;
  readonly first: string | undefined;
  readonly offered: readonly string[];
  readonly right: boolean;
}

/** Those that are answered where nobody addressed the bot. */
export function spokenIn(asked: readonly Question[]): Result[] {
  return resultsOf(asked, false).filter(({ kind }) => /^(answer|explain)$/.test(kind));
}

export function resultsOf(asked: readonly Question[], addressed = true): Result[] {
  const matcher = createMatcher(shipped());
  return asked.map((question) => {
    const match = matcher.match({ ...questionOf(question.q), addressed });
    const error = match.kind === 'error' ? match.error.found[0]?.family.id : undefined;
    const first = error ?? match.trace.candidates[0]?.entry.id;
    const offered = match.kind === 'choices' ? match.entries.map(({ id }) => id) : [];
    const right = question.entries.includes(first ?? '');
    return {
      question,
      kind: error ? 'answer' : match.kind,
      confidence: match.confidence,
      first,
      offered,
      right,
    };
  });
}

/** What the matcher makes of a set of questions. */
import { createMatcher } from '../../src/matcher/matcher';
import { readQuestion } from '../../src/question';
import { shipped } from '../support/knowledge';
import type { Question } from './questions';

export interface Result {
  readonly question: Question;
  readonly kind: string;
  readonly confidence: number;
  readonly first: string | undefined;
  readonly offered: readonly string[];
  readonly right: boolean;
}

export function resultsOf(asked: readonly Question[]): Result[] {
  const matcher = createMatcher(shipped());
  return asked.map((question) => {
    const read = readQuestion({
      kind: 'message',
      key: 'k',
      person: 'p',
      text: question.q,
      address: 'direct',
      fromBot: false,
    });
    if (read.kind === 'silent') throw new Error(`not a question: ${question.q}`);
    const match = matcher.match(read);
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

/** The matcher's ranking, specified by questions. A wrong answer becomes a row here before it becomes a fix. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { createMatcher } from '../../src/matcher/matcher';

import { shipped } from '../support/knowledge';
import { questions } from './questions';
import { resultsOf } from './results';
import { heard } from '../support/question';

interface Row {
  readonly q: string;
  readonly entry: string | string[];
  readonly why: string;
}

const knowledge = shipped();
const matcher = createMatcher(knowledge);

/** By an entry, or by what is known of an error. */
function isAnswered(id: string): boolean {
  return knowledge.entries.has(id) || knowledge.errors.has(id);
}

/** What is shown first, and all that is offered. */
function shownFor(text: string): { first: string; offered: string[] } {
  const question = heard(text);
  if (question.kind === 'silent') return { first: 'silent', offered: [] };
  const match = matcher.match(question);
  const error = match.kind === 'error' ? match.error.found[0]?.family.id : undefined;
  if (error) return { first: error, offered: [error] };
  if (match.kind === 'answer') return { first: match.entry.id, offered: [match.entry.id] };
  return { first: match.kind, offered: match.kind === 'choices' ? match.entries.map(({ id }) => id) : [] };
}

const rows = load(readFileSync(join(__dirname, 'notes.yaml'), 'utf8')) as Row[];

describe('what the notes cover', () => {
  it('is asked in both languages', () => {
    const chinese = rows.filter(({ q }) => /\p{Script=Han}/u.test(q)).length;
    expect(chinese).toBeGreaterThanOrEqual(40);
    expect(rows.length - chinese).toBeGreaterThanOrEqual(40);
  });

  it('asks only for entries that exist', () => {
    expect(rows.flatMap(({ entry }) => entry).filter((id) => !isAnswered(id))).toEqual([]);
  });

  it.each(rows.map((row) => [row.q, row.entry, row.why] as const))('%s → %s (%s)', (asked, entry) => {
    expect([entry].flat().filter((id) => shownFor(asked).offered.includes(id))).not.toEqual([]);
  });

  it.each(['en', 'zh'])('is right first for at least nine of ten, asked in %s', (lang) => {
    const asked = rows.filter(({ q }) => /\p{Script=Han}/u.test(q) === (lang === 'zh'));
    const right = asked.filter(({ q, entry }) => [entry].flat().includes(shownFor(q).first));
    expect(right.length / asked.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe('all questions of the project', () => {
  const all = questions();

  it('name entries that exist', () => {
    expect(all.flatMap(({ entries }) => entries).filter((id) => !isAnswered(id))).toEqual([]);
  });

  it('are never asked twice', () => {
    const asked = all.map(({ q }) => q.toLowerCase());
    expect(asked.filter((q, i) => asked.indexOf(q) !== i)).toEqual([]);
  });

  it('that no entry answers are mostly not answered', () => {
    const results = resultsOf(all.filter(({ entries }) => entries.length === 0));
    const answered = results.filter(({ kind }) => kind === 'answer').map(({ question }) => question.q);
    expect(answered.length / results.length).toBeLessThanOrEqual(0.15);
  });
});

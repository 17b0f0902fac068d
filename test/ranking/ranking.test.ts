/** The matcher's ranking, specified by questions. A wrong answer becomes a row here before it becomes a fix. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { createMatcher } from '../../src/matcher/matcher';
import { readQuestion } from '../../src/question';
import { shipped } from '../support/knowledge';
import { questions } from './questions';
import { resultsOf } from './results';

interface Row {
  readonly q: string;
  readonly entry: string | string[];
  readonly why: string;
}

const knowledge = shipped();
const matcher = createMatcher(knowledge);

function answeredWith(text: string): string {
  const question = readQuestion({
    kind: 'message',
    key: 'k',
    person: 'p',
    text,
    address: 'direct',
    fromBot: false,
  });
  if (question.kind === 'silent') return 'silent';
  const match = matcher.match(question);
  return match.kind === 'answer' ? match.entry.id : match.kind;
}

const rows = load(readFileSync(join(__dirname, 'notes.yaml'), 'utf8')) as Row[];

describe('what the notes cover', () => {
  it('is asked in both languages', () => {
    const chinese = rows.filter(({ q }) => /\p{Script=Han}/u.test(q)).length;
    expect(chinese).toBeGreaterThanOrEqual(40);
    expect(rows.length - chinese).toBeGreaterThanOrEqual(40);
  });

  it('asks only for entries that exist', () => {
    expect(rows.flatMap(({ entry }) => entry).filter((id) => !knowledge.entries.has(id))).toEqual([]);
  });

  it.each(rows.map((row) => [row.q, row.entry, row.why] as const))('%s → %s (%s)', (asked, entry) => {
    expect([entry].flat()).toContain(answeredWith(asked));
  });
});

describe('all questions of the project', () => {
  const all = questions();

  it('name entries that exist', () => {
    expect(all.flatMap(({ entries }) => entries).filter((id) => !knowledge.entries.has(id))).toEqual([]);
  });

  it('are never asked twice', () => {
    const asked = all.map(({ q }) => q.toLowerCase());
    expect(asked.filter((q, i) => asked.indexOf(q) !== i)).toEqual([]);
  });

  it('that no entry answers are rarely answered', () => {
    const results = resultsOf(all.filter(({ entries }) => entries.length === 0));
    const answered = results.filter(({ kind }) => kind === 'answer').map(({ question }) => question.q);
    expect(answered.length / results.length).toBeLessThanOrEqual(0.05);
  });
});

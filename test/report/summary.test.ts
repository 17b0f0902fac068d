import { isEmpty, partsOf } from '../../src/report/parts';
import { beginningOf } from '../../src/report/period';
import { summarise, type Kept } from '../../src/report/summary';
import type { Feedback, Miss } from '../../src/store/store';

const at = new Date(0);
const nothing: Kept = { asked: [], misses: [], feedback: [] };
const reading = { titleOf: (about: string) => `<${about}>`, wordsOf: (text: string) => text.split(' ') };

const asked = (outcome: string, about: string, count: number) =>
  ({ day: '2026-01-01', outcome, about, lang: 'en', count }) as const;
const miss = (id: string, question: string, kind: Miss['kind'] = 'miss'): Miss => ({
  id,
  at,
  kind,
  lang: 'en',
  question,
  understood: { confidence: 0.2, nearest: [`near-${id}`], ideas: [] },
});
const verdict = (about: string, helpful: boolean): Feedback => ({ at, about, lang: 'en', helpful });

describe('the summary', () => {
  it('adds up what was asked over days and languages, without what was missed', () => {
    const days = [asked('answer', 'logs', 2), asked('miss', 'miss', 9), asked('answer', 'prune', 4)];
    const summary = summarise({ ...nothing, asked: [...days, asked('error', 'logs', 3)] }, reading);
    expect(summary.asked).toEqual([
      { about: 'logs', title: '<logs>', count: 5 },
      { about: 'prune', title: '<prune>', count: 4 },
    ]);
  });

  it('puts near-duplicates together, and keeps what was not meant apart', () => {
    const misses = [
      miss('1', 'mount nfs'),
      miss('2', 'rotate logs daily'),
      miss('3', 'rotate logs'),
      miss('4', 'rotate logs', 'not meant'),
    ];
    const { missed, notMeant } = summarise({ ...nothing, misses }, reading);
    expect(missed).toEqual([
      { question: 'rotate logs daily', count: 2, ids: ['2', '3'], nearest: ['near-2'] },
      { question: 'mount nfs', count: 1, ids: ['1'], nearest: ['near-1'] },
    ]);
    expect(notMeant.map(({ ids }) => ids)).toEqual([['4']]);
  });

  it('counts what was disliked, not what helped', () => {
    const feedback = [verdict('logs', true), verdict('prune', false), verdict('prune', false)];
    expect(summarise({ ...nothing, feedback }, reading).disliked).toEqual([
      { about: 'prune', title: '<prune>', count: 2 },
    ]);
  });
});

describe('the parts', () => {
  it('are empty when nothing was kept, and only then', () => {
    expect(isEmpty(summarise(nothing, reading))).toBe(true);
    expect(isEmpty(summarise({ ...nothing, feedback: [verdict('logs', false)] }, reading))).toBe(false);
  });

  it('show the first twenty and say how many there are', () => {
    const many = Array.from({ length: 25 }, (_, number) => asked('answer', `entry-${number}`, 2));
    const [first] = partsOf(summarise({ ...nothing, asked: many }, reading));
    expect(first?.title).toBe('Asked: 50, the first 20 of 25');
    expect(first?.lines).toHaveLength(20);
  });

  it('let no question steer the terminal', () => {
    const misses = [miss('1', 'clear \u001b[2J\u009b2J\u202Escreen')];
    const [, missed] = partsOf(summarise({ ...nothing, misses }, reading));
    expect(missed?.lines[0]?.says).toBe('clear [2J2Jscreen');
  });
});

describe('the period', () => {
  it('is counted back in days', () => {
    expect(beginningOf('30d', new Date('2026-03-31T12:00:00Z'))).toEqual(new Date('2026-03-01T12:00:00Z'));
  });

  it.each(['', '30', '0d', '3651d', '-1d', '1.5d', 'month'])('%j is refused', (period) => {
    expect(() => beginningOf(period, at)).toThrow(/--since is ".*"; it must be a number of days/);
  });
});

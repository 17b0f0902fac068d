import type { Outcome } from '../block';
import type { Tally } from '../report';
import { shortfalls } from '../verdict';

function tallyOf(executed: number, parsed: number, failed: string[] = []): Tally {
  const ran = (way: 'executed' | 'parsed', i: number): Outcome => ({
    code: `docker ${way} ${i}`,
    way,
    shell: true,
    problems: [],
  });
  const outcomes = [
    ...Array.from({ length: executed }, (_, i) => ran('executed', i)),
    ...Array.from({ length: parsed }, (_, i) => ran('parsed', i)),
  ];
  return { versions: 'engine 1', entries: ['a', 'b'], failed, outcomes, took: 1 };
}

test('a run in which every entry was proven and 92 % of the commands were executed is enough', () => {
  expect(shortfalls(tallyOf(92, 8), ['a', 'b'])).toEqual([]);
});

test.each([
  ['an entry failed', tallyOf(10, 0, ['b']), ['a', 'b'], 'failed: b'],
  ['an entry was never reached', tallyOf(10, 0), ['a', 'b', 'c'], 'never came to their turn: c'],
  ['too much was only parsed', tallyOf(91, 9), ['a', 'b'], 'only 91.0 % of the commands were executed'],
  ['nothing ran', tallyOf(0, 0), ['a', 'b'], 'only 0.0 % of the commands were executed'],
])('it is not enough when %s', (_, tally, wanted, message) => {
  const found = shortfalls(tally, wanted);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(message);
});

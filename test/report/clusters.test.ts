import { clustersOf } from '../../src/report/clusters';

const words = (text: string) => text.split(' ').filter(Boolean);
const members = (questions: string[]) => clustersOf(questions, words).map((cluster) => cluster.members);

test('puts near-duplicates together, most frequent first', () => {
  expect(members(['mount nfs volume', 'rotate logs daily', 'rotate logs', 'logs rotate'])).toEqual([
    ['rotate logs daily', 'rotate logs', 'logs rotate'],
    ['mount nfs volume'],
  ]);
});

test('keeps questions apart that share one common word', () => {
  expect(members(['rename container', 'freeze container'])).toHaveLength(2);
});

test('does not join a chain of small differences', () => {
  expect(members(['a b c', 'b c d', 'c d e'])).toEqual([['a b c', 'b c d'], ['c d e']]);
});

test('leaves questions without words alone, and nothing is nothing', () => {
  expect(members(['', ''])).toEqual([[''], ['']]);
  expect(members([])).toEqual([]);
});

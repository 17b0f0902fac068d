import { arrivals, holdingsOf, refusal, settled } from '../guard';
import type { Snapshot } from '../snapshot';

const EMPTY: Snapshot = { containers: [], volumes: [], networks: [], images: new Map(), swarm: false };
const empty = holdingsOf(EMPTY, []);

test('an engine with nothing but the networks that each has is not refused', () => {
  expect(arrivals(empty)).toEqual([]);
});

test.each([
  ['a container', { containers: ['f'.repeat(64)] }, '1 containers: ffffffffffff'],
  ['an image', { images: new Map([['app:1.0', 'sha256:1']]) }, '1 images: app:1.0'],
  ['a volume', { volumes: ['data'] }, '1 volumes: data'],
  ['a network', { networks: ['backend'] }, '1 networks: backend'],
  ['a swarm', { swarm: true }, '1 swarms: it is part of a swarm'],
])('%s is something to lose', (_, part, line) => {
  expect(arrivals(holdingsOf({ ...EMPTY, ...part }, []))).toEqual([line]);
});

test('build cache alone is something to lose', () => {
  expect(arrivals(holdingsOf(EMPTY, ['abc']))).toEqual(['1 build cache records: abc']);
});

test('before each entry only what the run does not know counts: what it could not remove itself is no stranger', () => {
  const left = holdingsOf({ ...EMPTY, networks: ['stuck'], volumes: ['a'] }, ['old']);
  expect(arrivals(left, left)).toEqual([]);
  const now = holdingsOf({ ...EMPTY, networks: ['stuck'], volumes: ['a', 'mine'] }, ['old', 'new']);
  expect(arrivals(now, left)).toEqual(['1 volumes: mine', '1 build cache records: new']);
});

test('what came between two entries is a stranger to the next one, build cache aside', () => {
  const now = holdingsOf({ ...EMPTY, volumes: ['mine'] }, ['slow']);
  expect(arrivals(now, settled(empty, now, false))).toEqual(['1 volumes: mine']);
  expect(arrivals(now, settled(empty, now, true))).toEqual([]);
});

test('what went away since is no reason to stop', () => {
  expect(arrivals(empty, holdingsOf({ ...EMPTY, volumes: ['a'] }, []))).toEqual([]);
});

test('a long list is cut, and the refusal names what there is', () => {
  const volumes = Array.from({ length: 9 }, (_, i) => `v${i}`);
  const held = arrivals(holdingsOf({ ...EMPTY, volumes }, []));
  expect(held).toEqual(['9 volumes: v0, v1, v2, v3, v4 and 4 more']);
  expect(refusal(held)).toMatch(/did not make[^]*9 volumes: v0[^]*docs\/proof\.md/);
});

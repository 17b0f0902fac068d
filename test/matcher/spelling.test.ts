import { createRespell, distance } from '../../src/matcher/spelling';

describe('the distance of two words', () => {
  it.each([
    ['logs', 'logs', 0],
    ['lgos', 'logs', 1],
    ['conatiner', 'container', 1],
    ['imge', 'image', 1],
    ['abc', '', 3],
  ])('%s to %s is %d', (a, b, edits) => {
    expect(distance(a, b)).toBe(edits);
  });
});

describe('a word nobody knows', () => {
  const respell = createRespell([
    'container',
    'image',
    'logs',
    'network',
    'volume',
    'compose',
    'restart',
    'stat',
    'start',
    'docker',
  ]);

  it.each([
    ['conatiner', 'container'],
    ['contaienr', 'container'],
    ['lgos', 'logs'],
    ['netwrok', 'network'],
    ['compsoe', 'compose'],
    ['dokcer', 'docker'],
    ['resart', 'restart'],
    ['strat', 'start'],
  ])('%s is read as %s', (typed, meant) => {
    expect(respell(typed)).toBe(meant);
  });

  it('stays as it is when nothing is near', () => {
    expect(respell('parking')).toBeUndefined();
  });

  it('is not touched when it is a known word with an ending', () => {
    expect(respell('containers')).toBe('containers');
  });
});

import { riskOf, stableWords } from '../../src/matcher/pattern';

describe('the words that a pattern cannot do without', () => {
  it.each([
    ['port is already allocated', ['port is already allocated']],
    ['Bind for (?<ip>[\\d.]+):(?<port>\\d+) failed', ['bind for ']],
    ['No such (?:image|container): x', ['no such ']],
    ['cat|dog food', ['cat', 'dog food']],
    ['a(?:long word|longer word)b', ['long word', 'longer word']],
    ['colou?r of', ['colo']],
    ['\\$PATH\\b', ['$path']],
    ['x{3}yes', ['yes']],
    ['(?:maybe)?\\d+', ['']],
    ['(?<!: )exit (?!x)code', ['exit code']],
  ])('%s', (source, words) => {
    expect(stableWords(source)).toEqual(words);
  });

  it('are found in whatever the pattern matches', () => {
    const source = 'network (?<name>\\S{1,80}) (?:id \\w+ )?has active endpoints';
    const text = 'error: Network front id 12ab has ACTIVE endpoints';
    expect(new RegExp(source, 'iu').test(text)).toBe(true);
    expect(stableWords(source).some((word) => text.toLowerCase().includes(word))).toBe(true);
  });
});

describe('what a hostile text could make slow', () => {
  it.each(['(a+)+b', '(?:x\\d{1,9})*y', '\\d+\\d+ of', 'a\\1', '.* failed', 'a.+b.+c.+d.+e'])(
    '%s',
    (source) => {
      expect(riskOf(source)).toBeDefined();
    },
  );

  it.each([
    'Bind for [\\d.]{1,40}:(?<port>\\d{1,5}) failed: port is already allocated',
    '(?:exited with|exited \\() ?(?:code )?137\\b',
    '^\\s{0,20}docker: (?<what>[^"]{1,200})" not found',
  ])('%s is safe', (source) => {
    expect(riskOf(source)).toBeUndefined();
  });
});

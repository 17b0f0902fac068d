import { createWordFinder } from '../../src/matcher/word-finder';

function found(words: readonly string[], text: string): [string, number][] {
  const hits: [string, number][] = [];
  createWordFinder(words)(text, (word, end) => hits.push([words[word] ?? '', end]));
  return hits;
}

describe('finding many words in one pass', () => {
  it('finds them in any case, also one inside the other', () => {
    expect(found(['he', 'she', 'hers'], 'uSHErs')).toEqual([
      ['she', 4],
      ['he', 4],
      ['hers', 6],
    ]);
  });

  it('goes on behind a word that breaks off', () => {
    expect(found(['aab', 'ab'], 'aaab')).toEqual([
      ['aab', 4],
      ['ab', 4],
    ]);
  });

  it('never reads over a line break or a letter that is not ASCII', () => {
    expect(found(['no space'], 'no\nspace no空space no space')).toEqual([['no space', 26]]);
  });
});

/** How something is said, word by word. */
import { talkIn } from '../../src/matcher/talk';

describe('the words of a message', () => {
  it.each([
    [
      'how it begins and ends',
      'How do I?',
      ['how', 'do', 'i', '?', 'how do', 'do i', '^how', '^how do', '?$'],
    ],
    ['numbers are all alike', '12', ['#', '^12', '12$']],
    ['each once', 'no no', ['no', 'no no', '^no', '^no no', 'no$']],
    ['an apostrophe is one, curly or not', 'isn’t', ["isn't", "^isn't", "isn't$"]],
    ['Chinese by characters and pairs', '怎么删', ['怎', '么', '删', '怎么', '么删', '^怎么删', '怎么删$']],
    ['nothing is nothing', '🎉', []],
  ])('%s', (_why, text, words) => {
    expect(talkIn(text)).toEqual(words);
  });
});

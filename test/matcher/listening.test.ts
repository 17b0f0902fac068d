/** Whether something was asked at all, and of whom. */
import { asksSomewhere } from '../../src/matcher/listening';
import { createMatcher } from '../../src/matcher/matcher';
import { shipped } from '../support/knowledge';
import { questionOf } from '../support/question';

describe('a message of a channel asks something', () => {
  it.each([
    'the build is slow, how do I make it use the cache',
    'new here. what does compose do',
    'hey can a compose file include another one',
    'anyone know which container eats the disk',
    '停容器用 stop 还是 kill',
    '容器一直重启，求助',
  ])('when a clause of it begins as a question: %s', (text) => {
    expect(asksSomewhere(text)).toBe(true);
  });

  it.each(["that's how I remember it", 'I know where it is', 'done, docker is on 27', '镜像已经推上去了'])(
    'but not when such a word stands within: %s',
    (text) => {
      expect(asksSomewhere(text)).toBe(false);
    },
  );
});

describe('a question that names another tool', () => {
  const matcher = createMatcher(shipped());
  const kindOf = (text: string) => matcher.match(questionOf(text, { address: 'none' })).kind;

  it('is left to others', () => {
    expect(kindOf('how do I see the logs of all pods with kubectl?')).toBe('silent');
  });

  it('is answered where it is Docker that is asked for', () => {
    expect(kindOf('how do I follow the logs of a docker container?')).toBe('answer');
  });
});

/** Autocomplete over all that the bot knows: entries and errors alike. */
import { createBrain } from '../../src/brain';
import { createSuggest } from '../../src/matcher/suggest';
import { shipped } from '../support/knowledge';

const knowledge = shipped();
const suggest = createSuggest(knowledge);
const brain = createBrain(knowledge);
const ids = (typed: string, lang: 'en' | 'zh') => suggest(typed, lang, 25).map(({ id }) => id);

describe('suggestions', () => {
  it.each([
    ['no space left', 'en', 'no-space'],
    ['the container name', 'en', 'name-in-use'],
    ['toomanyrequests', 'en', 'hub-rate-limit'],
    ['exec format', 'en', 'exec-format'],
    ['容器名 已被占用', 'zh', 'name-in-use'],
    ['磁盘空间不足', 'zh', 'no-space'],
  ] as const)('of %j lists the error by its title', (typed, lang, id) => {
    const best = ids(typed, lang).slice(0, 5);
    expect(best).toContain(id);
    expect(brain.press(`show:${id}:${lang}`)).toMatchObject({ kind: 'answer', id, lang });
  });

  it.each([
    ['delete exited containers', 'what people ask'],
    ['Remvoe exited', 'a misspelled title'],
    ['exited remove', 'its words in another order'],
  ])('of %j find an entry by %s', (typed) => {
    expect(ids(typed, 'en')[0]).toBe('remove-exited');
  });

  it('lists entries before errors that begin alike', () => {
    const found = ids('port', 'en');
    const isError = found.map((id) => knowledge.errors.has(id));
    expect(isError.slice(0, 2)).toEqual([false, true]);
  });

  it('offers no errors while nothing is typed', () => {
    expect(ids('', 'en').filter((id) => knowledge.errors.has(id))).toEqual([]);
  });

  it('fit into the value of a choice, errors too', () => {
    expect([...knowledge.errors.keys()].filter((id) => id.length > 24)).toEqual([]);
  });
});

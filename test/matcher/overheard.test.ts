/** What is said in a channel to nobody: seldom answered when it asks nothing, and then only rightly. */
import { overheardQuestions, overheardTalk } from '../overheard/overheard';
import { spokenIn } from '../ranking/results';
import { shipped } from '../support/knowledge';

const heldBack = ({ half }: { half: string }) => half === 'held back';

describe('unaddressed messages that nothing was fitted to', () => {
  it('name entries that exist', () => {
    const { entries, errors } = shipped();
    const named = overheardQuestions().flatMap((question) => question.entries);
    expect(named.filter((id) => !entries.has(id) && !errors.has(id))).toEqual([]);
  });

  it('are not answered when they are talk: at most one in a hundred', () => {
    const talk = overheardTalk().filter(heldBack);
    expect(talk.length).toBeGreaterThan(400);
    expect(spokenIn(talk).length / talk.length).toBeLessThanOrEqual(0.01);
  });

  it('are answered rightly when they ask: at most one in fifty answers is wrong', () => {
    const given = spokenIn(overheardQuestions().filter(heldBack));
    expect(given.length).toBeGreaterThan(60);
    expect(given.filter(({ right }) => !right).length / given.length).toBeLessThanOrEqual(0.02);
  });
});

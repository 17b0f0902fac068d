/** What ranks the entries. */
import { featureNames, type Features } from '../../src/matcher/features';
import { scoreOf } from '../../src/matcher/score';

const none = Object.fromEntries(featureNames.map((name) => [name, 0])) as unknown as Features;

describe('the score of an entry', () => {
  it('grows with what speaks for it and falls with what speaks against it', () => {
    expect(scoreOf({ ...none, likely: 1 })).toBeGreaterThan(scoreOf(none));
    expect(scoreOf({ ...none, strangeThings: 1 })).toBeLessThan(scoreOf(none));
  });

  it('is higher for the one that is asked for word for word', () => {
    const nearly = scoreOf({ ...none, nearest: 0.99, order: 0.99 });
    const exactly = scoreOf({ ...none, nearest: 1, order: 1 });
    expect(exactly - nearly).toBeGreaterThan(1);
  });
});

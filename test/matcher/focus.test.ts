/** Where in a long story the question stands. */
import { bothEnds } from '../../src/matcher/focus';

describe('a story', () => {
  it('is read whole while it is short', () => {
    expect(bothEnds('how do I stop it')).toBe('how do I stop it');
  });

  it('is read at both its ends when it is long: there it asks', () => {
    const ends = bothEnds(`how do I stop it? ${'and then '.repeat(2000)}is there a way?`);
    expect(ends).toMatch(/^how do I stop it\?/);
    expect(ends).toMatch(/is there a way\?$/);
    expect(ends.length).toBeLessThan(6100);
  });
});

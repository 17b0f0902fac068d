/** What a question's sense is learnt from. */
import { cuesOf } from '../../src/matcher/cues';
import type { FocusedToken } from '../../src/matcher/focus';

const token = (id: string, raw: string, importance = 1): FocusedToken => ({
  id,
  kind: 'word',
  raw,
  importance,
});
const lengthOf = (cues: ReadonlyMap<string, number>) =>
  Math.sqrt([...cues.values()].reduce((sum, strength) => sum + strength ** 2, 0));

describe('the cues of a question', () => {
  it('are its ideas, what it names, its words, and three characters at a time', () => {
    const cues = cuesOf([token('stop', 'Halt')], [['stop', 3]], ['container']);
    expect([...cues.keys()]).toEqual(['=stop', ':container', '"halt', '~^ha', '~hal', '~alt', '~lt$']);
  });

  it('run on from word to word', () => {
    const cues = cuesOf([token('all', 'all'), token('log', 'logs')], [], []);
    expect(cues.has('~l l')).toBe(true);
  });

  it('are single characters and pairs too in Chinese, which has no spaces', () => {
    const cues = cuesOf([token('停止', '停止'), token('容器', '容器')], [], []);
    expect([...cues.keys()]).toEqual(expect.arrayContaining(['~停', '~停止', '~止容', '~止容器']));
  });

  it('leave out greetings and fillers', () => {
    const cues = cuesOf([{ ...token('please', 'please'), kind: 'noise' }], [], []);
    expect([...cues]).toEqual([]);
  });

  it('are as long together as any other question’s', () => {
    expect(lengthOf(cuesOf([token('a', 'abc')], [['a', 5]], []))).toBeCloseTo(1);
    expect(lengthOf(cuesOf([token('a', 'abcdefgh'), token('b', 'ijkl')], [], ['port']))).toBeCloseTo(1);
  });

  it('of a circumstance are weaker than those of the question', () => {
    const cues = cuesOf([token('a', 'disk', 0.4), token('b', 'logs')], [], []);
    expect(cues.get('"disk')! / cues.get('"logs')!).toBeCloseTo(0.4);
  });
});

/** Senses: learnt from questions by the training, read back, and compared. */
import { cuesOf } from '../../src/matcher/cues';
import { chancesOf, fit, learnedFrom, learntSense, middleOf, senseOf } from '../../src/matcher/learned';
import { learn } from '../tune/learn';

const cuesIn = (text: string) =>
  cuesOf(
    text.split(' ').map((raw) => ({ id: raw, kind: 'word' as const, raw, importance: 1 })),
    text.split(' ').map((word) => [word, 3] as const),
    [],
  );

const lessons = [
  ['Stop', ['halt the box', 'halt this box', 'halt my box now']],
  ['List', ['show every box', 'show each box', 'show me every box']],
].flatMap(([title, texts]) =>
  (texts as string[]).map((text) => ({ title: title as string, cues: cuesIn(text) })),
);

const data = learn(lessons);
const learned = learnedFrom(data);

function chances(text: string): Record<string, number> {
  const sense = senseOf(cuesIn(text), learned);
  const titles = ['Stop', 'List'];
  const all = chancesOf(titles.map((title) => fit(sense, learntSense(title, learned)!)));
  return Object.fromEntries(titles.map((title, i) => [title, all[i]!]));
}

describe('what was learnt', () => {
  it('leads a question to the entry that is asked with its words', () => {
    expect(chances('halt a box').Stop).toBeGreaterThan(0.6);
    expect(chances('show a box').List).toBeGreaterThan(0.6);
  });

  it('reads a slip of the pen by what is left of the word', () => {
    expect(chances('halted').Stop).toBeGreaterThan(chances('halted').List!);
  });

  it('says nothing where it knows nothing', () => {
    expect(chances('zzz').Stop).toBeCloseTo(0.5);
  });

  it('is the same every time', () => {
    expect(learn(lessons)).toEqual(data);
  });

  it('knows no entry that was not taught', () => {
    expect(learntSense('Other', learned)).toBeUndefined();
  });
});

describe('an entry that was not there when it was learnt', () => {
  it('gets the middle of what it is asked with', () => {
    const middle = middleOf([senseOf(cuesIn('halt box'), learned)], learned.size);
    const near = fit(senseOf(cuesIn('halt the box'), learned), middle);
    expect(near).toBeGreaterThan(fit(senseOf(cuesIn('show every box'), learned), middle));
  });

  it('has none where it is asked with nothing that was learnt', () => {
    expect([...middleOf([], 2)]).toEqual([0, 0]);
  });
});

describe('chances', () => {
  it('add up to one, and none of nothing', () => {
    expect(chancesOf([3, 1, 1]).reduce((sum, chance) => sum + chance)).toBeCloseTo(1);
    expect(chancesOf([])).toEqual([]);
  });
});

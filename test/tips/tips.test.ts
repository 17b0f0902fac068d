import { plainText } from '../../src/answer';
import { firstSentence, tipAnswer, tipIds } from '../../src/skills/tip';
import type { Scheduled } from '../../src/store/store';
import { chooseTip } from '../../src/tips/choose';
import { postTips } from '../../src/tips/post';
import { shipped } from '../support/knowledge';

const knowledge = shipped();
const tips = ['a', 'b', 'c', 'd', 'e'];
const nothing = new Set<string>();

/** So many tips in a row. */
function posted(count: number, place = 'p', asked = nothing): string[] {
  const shown: string[] = [];
  while (shown.length < count) shown.push(chooseTip({ place, tips, shown, asked })!);
  return shown;
}

it('none comes twice until all have been there, and never one right after itself', () => {
  const all = posted(50);
  for (let round = 0; round < 10; round++) expect(all.slice(round * 5, round * 5 + 5).sort()).toEqual(tips);
  all.slice(1).forEach((tip, i) => expect(tip).not.toBe(all[i]));
});

it('places have an order of their own, the same in every process', () => {
  expect(posted(5, 'one')).toEqual(posted(5, 'one'));
  const orders = ['one', 'two', 'three', 'four'].map((place) => posted(5, place).join());
  expect(new Set(orders).size).toBeGreaterThan(1);
});

it('what was asked about lately waits, and comes when nothing else is left', () => {
  const asked = new Set(['a', 'b']);
  expect(posted(3, 'p', asked).sort()).toEqual(['c', 'd', 'e']);
  expect(posted(5, 'p', asked).sort()).toEqual(tips);
});

it('tips that are gone or new do not confuse the rounds', () => {
  const shown = ['gone', 'a', 'b', 'c', 'd'];
  expect(chooseTip({ place: 'p', tips, shown, asked: nothing })).toBe('e');
  expect(chooseTip({ place: 'p', tips: ['a'], shown: ['a', 'a'], asked: nothing })).toBe('a');
  expect(chooseTip({ place: 'p', tips: [], shown, asked: nothing })).toBeUndefined();
});

it('the knowledge has tips for a year of weekdays almost, none of which destroys anything', () => {
  const ids = tipIds(knowledge);
  expect(ids.length).toBeGreaterThan(150);
  for (const id of ids) {
    expect(knowledge.entries.get(id)!.danger).toBeUndefined();
    for (const lang of ['en', 'zh'] as const) {
      const tip = tipAnswer(id, knowledge, lang)!;
      expect(plainText(tip).length).toBeLessThan(700);
      expect(tip.blocks.filter(({ kind }) => kind === 'code')).toHaveLength(1);
    }
  }
  expect(tipAnswer('remove-exited', knowledge, 'en')).toBeUndefined();
  expect(tipAnswer('nowhere', knowledge, 'en')).toBeUndefined();
});

it.each([
  ['Copies `a. b` to nginx.conf at 1.27. Then more.', 'Copies `a. b` to nginx.conf at 1.27.'],
  ['把 `a。b` 复制进去。然后继续。', '把 `a。b` 复制进去。'],
  ['One without an end', 'One without an end'],
])('the first sentence of %j is %j', (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence);
});

describe('posting', () => {
  const places: Scheduled[] = [
    { place: 'slack:T1:C1', lang: 'zh', schedule: '工作日 10:00 Asia/Shanghai' },
    { place: 'slack:T1:C2', schedule: 'weekdays 17:00 UTC' },
    { place: 'slack:T1:C3', schedule: 'nonsense' },
    { place: 'discord:1:2', schedule: '工作日 10:00 Asia/Shanghai' },
  ];

  /** What both of two processes share. */
  function scene() {
    const claims = new Map<string, string>();
    const said: string[] = [];
    const look = (at: string) =>
      postTips({
        knowledge: () => knowledge,
        places: () => Promise.resolve(places),
        shown: (place) =>
          Promise.resolve([...claims].filter(([key]) => key.startsWith(place)).map(([, tip]) => tip)),
        askedSince: () => Promise.resolve([]),
        claim: (place, slot, tip) => {
          const key = `${place} ${slot.toISOString()}`;
          const won = !claims.has(key);
          if (won) claims.set(key, tip);
          return Promise.resolve(won);
        },
        poster: (place) =>
          place.startsWith('slack:')
            ? (where, answer) => Promise.resolve(said.push(`${where} ${answer.lang} ${answer.id}`) > 0)
            : undefined,
        now: () => Date.parse(at),
      });
    return { look, said, claims };
  }

  it('is done once by two processes, where it is due and can be posted', async () => {
    const { look, said, claims } = scene();
    const at = '2026-03-02T02:00:30Z';
    const [one, other] = await Promise.all([look(at), look(at)]);
    expect(one + other).toBe(1);
    expect(said).toEqual([expect.stringMatching(/^slack:T1:C1 zh /)]);
    expect([...claims.keys()]).toEqual(['slack:T1:C1 2026-03-02T02:00:00.000Z']);
  });

  it('is not done again after a new start, and the next day brings another', async () => {
    const { look, said } = scene();
    await look('2026-03-02T02:00:30Z');
    expect(await look('2026-03-02T02:10:00Z')).toBe(0);
    expect(await look('2026-03-03T02:00:30Z')).toBe(1);
    expect(new Set(said).size).toBe(2);
  });
});

import { plainText } from '../src/answer';
import { createBrain } from '../src/brain';
import { createTurns } from '../src/limits';
import { longestWelcome, welcomeAnswer } from '../src/skills/welcome';
import type { Memory } from '../src/store/store';
import { botWith } from './support/bot';
import { shipped } from './support/knowledge';
import { memoryHere } from './support/memory';

const brain = createBrain(shipped());
const place = 'slack:T1:C1';

function setUp(memory: Memory = memoryHere()) {
  const faults: object[] = [];
  const quiet = () => {};
  const log = { debug: quiet, info: quiet, error: (data: object) => void faults.push(data) };
  const bot = botWith(brain, { memory, log });
  const join = (person: string, fromBot = false, locale?: string) =>
    bot.joined!({ person, place, fromBot, locale });
  return { bot, join, faults };
}

it("a newcomer is greeted with the channel's text, the tour, three questions and a way out", async () => {
  const outcome = await setUp().join('ann');
  if (outcome.kind === 'silent') throw new Error(outcome.reason);
  expect(plainText(outcome.answer)).toContain('Hello from the team.');
  expect(outcome.answer.groups.map(({ buttons }) => buttons.map(({ action }) => action))).toEqual([
    ['tour:step:en:1'],
    ['show:image-vs-container:en', 'show:run-bind-mount:en', 'show:remove-exited:en'],
    ['welcome:quiet:en'],
  ]);
});

it('once: not who comes again, and no bot', async () => {
  const { join } = setUp();
  expect(await join('ann')).toMatchObject({ kind: 'reply' });
  expect(await join('ann')).toEqual({ kind: 'silent', reason: 'welcomed already' });
  expect(await join('robot', true)).toEqual({ kind: 'silent', reason: 'from a bot' });
});

it("in Chinese where the person's client is", async () => {
  expect(await setUp().join('ann', false, 'zh-CN')).toMatchObject({
    answer: { lang: 'zh', title: '欢迎！Docker 的问题可以问我' },
  });
});

it('a team without a text of its own has ours, and a long one is cut', () => {
  expect(plainText(welcomeAnswer(brain.knowledge, 'en'))).toContain('packs a program');
  expect(plainText(welcomeAnswer(brain.knowledge, 'zh'))).toContain('打成一个包');
  const long = welcomeAnswer(brain.knowledge, 'en', 'x'.repeat(5000));
  expect(plainText(long).length).toBeLessThan(longestWelcome + 100);
});

it('who wants to be left alone is, and is told the truth when that could not be noted', async () => {
  const { bot, join } = setUp();
  const press = { kind: 'press', person: 'ann', action: 'welcome:quiet:zh' } as const;
  expect(await bot.press(press)).toMatchObject({ answer: { title: '好的' } });
  expect(await join('ann')).toMatchObject({ kind: 'silent' });
  const away = setUp({ ...memoryHere(), optOut: () => Promise.resolve(false) });
  expect(await away.bot.press(press)).toMatchObject({ answer: { title: '抱歉，现在还不行' } });
});

it('a fault greets nobody and is logged', async () => {
  const { join, faults } = setUp({ ...memoryHere(), welcome: () => Promise.reject(new Error('no')) });
  expect(await join('ann')).toMatchObject({ kind: 'silent' });
  expect(faults).toHaveLength(1);
});

describe('five hundred who join at once', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('are greeted in their order, at most thirty a minute', async () => {
    const turn = createTurns();
    const begun = Date.now();
    const greeted: { who: number; at: number }[] = [];
    const all = Array.from({ length: 500 }, (_, who) =>
      turn().then(() => void greeted.push({ who, at: Date.now() - begun })),
    );
    await jest.advanceTimersByTimeAsync(20 * 60 * 1000);
    await Promise.all(all);
    expect(greeted.map(({ who }) => who)).toEqual(Array.from({ length: 500 }, (_, who) => who));
    const perMinute = new Map<number, number>();
    for (const { at } of greeted) {
      const minute = Math.floor(at / 60_000);
      perMinute.set(minute, (perMinute.get(minute) ?? 0) + 1);
    }
    expect(Math.max(...perMinute.values())).toBeLessThanOrEqual(31);
    expect(greeted[499]!.at).toBeGreaterThan(16 * 60 * 1000);
  });
});

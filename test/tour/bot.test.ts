/** The tour asked for in chat, and what is remembered of it. */
import { createBrain } from '../../src/brain';
import { remind } from '../../src/nudge';
import { tourChange } from '../../src/tour';
import type { Nudge } from '../../src/store/store';
import type { Address, PressOutcome } from '../../src/types';
import { botWith } from '../support/bot';
import { shipped } from '../support/knowledge';
import { memoryHere } from '../support/memory';

const brain = createBrain(shipped());
const noon = Date.parse('2026-03-02T12:00:00Z');

function setUp() {
  const memory = memoryHere();
  const bot = botWith(brain, { memory, now: () => noon });
  let count = 0;
  const ask = (text: string, person = 'ann', address: Address = 'direct') =>
    bot.message({ kind: 'message', key: `k${++count}`, person, text, address, fromBot: false });
  const press = (action: string, person = 'ann') => bot.press({ kind: 'press', person, action, offset: 480 });
  return { memory, ask, press };
}

const titleOf = (outcome: PressOutcome) => (outcome.kind === 'reply' ? outcome.answer.title : outcome.kind);

it('goes on where each person was, and begins anew when told to', async () => {
  const { ask, press } = setUp();
  expect(titleOf(await ask('tour'))).toBe('What a container is');
  await press('tour:step:en:3');
  expect(titleOf(await ask('continue the tour'))).toBe('Start a container');
  expect(titleOf(await ask('继续教程'))).toBe('启动一个容器');
  expect(titleOf(await ask('tour', 'bob'))).toBe('What a container is');
  expect(titleOf(await ask('start the tour'))).toBe('What a container is');
});

it('begins anew for who has finished', async () => {
  const { ask, press } = setUp();
  await press('tour:finish:en:10');
  expect(titleOf(await ask('tour'))).toBe('What a container is');
});

it('is not begun by what nobody addressed to the bot', async () => {
  const { ask, memory } = setUp();
  await ask('tour', 'ann', 'none');
  expect(await memory.tour.of('ann')).toBeUndefined();
});

it('is given once for one message, and counted without its words', async () => {
  const { ask, memory } = setUp();
  await ask('tour');
  expect(memory.noted).toEqual([{ person: 'ann', outcome: 'tour', about: 'tour', lang: 'en' }]);
});

it('speaks Traditional Chinese to who does', async () => {
  const { ask } = setUp();
  expect(titleOf(await ask('開始教程'))).toMatch(/什麼/);
});

it.each([
  ['tour:later:zh:4', { step: 4, lang: 'zh', finished: false, until: new Date('2026-03-05T01:00:00Z') }],
  ['tour:step:en:2', { step: 2, lang: 'en', finished: false, until: undefined }],
  ['tour:answer:en:2-1', { step: 2, lang: 'en', finished: false, until: undefined }],
  ['tour:finish:en:10', { step: 10, lang: 'en', finished: true, until: undefined }],
  ['tour:sheet:en:10', undefined],
  ['show:list-images:en', undefined],
])('%s is remembered as %j', (action, change) => {
  const press = { kind: 'press', person: 'ann', action, offset: 480 } as const;
  expect(tourChange(press, noon)).toEqual(change && { ...change, offset: 480 });
});

describe('a reminder', () => {
  const due: Nudge[] = [
    { person: 'slack:T1:U1', step: 3, lang: 'en', offset: 0 },
    { person: 'slack:T1:U2', step: 3, lang: 'en', offset: 600 },
    { person: 'terminal', step: 3, lang: 'en', offset: 0 },
    { person: 'slack:T1:U3', step: 99, lang: 'en', offset: 0 },
  ];

  it('is said by day, once, to who can be written to', async () => {
    const told: string[] = [];
    const count = await remind({
      knowledge: () => brain.knowledge,
      due: (wanted) => Promise.resolve(due.filter(wanted)),
      teller: (person) =>
        person.startsWith('slack:')
          ? (to, answer) => Promise.resolve(told.push(`${to} ${answer.title}`) > 0)
          : undefined,
      now: () => noon,
    });
    expect(told).toEqual(['slack:T1:U1 Shall we go on with the tour?']);
    expect(count).toBe(1);
  });
});

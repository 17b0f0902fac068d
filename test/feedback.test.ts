/** What people can say of an answer, and what follows from it. */
import type { Answer } from '../src/answer';
import { createBrain } from '../src/brain';
import type { IncomingMessage, Press } from '../src/types';
import { botWith } from './support/bot';
import { shipped } from './support/knowledge';
import { memoryHere } from './support/memory';

const brain = createBrain(shipped());
const place = 'slack:T1:C1';

function setUp() {
  const memory = memoryHere();
  let time = Date.UTC(2026, 0, 5, 9);
  const bot = botWith(brain, { memory, now: () => time });
  let count = 0;
  const message = (text: string, more: Partial<IncomingMessage> = {}): IncomingMessage => ({
    kind: 'message',
    key: `slack:T1:C1:${++count}`,
    person: 'slack:T1:U0ANN',
    place,
    text,
    address: 'mention',
    fromBot: false,
    ...more,
  });
  const ask = async (text: string, more: Partial<IncomingMessage> = {}) => {
    const outcome = await bot.message(message(text, more));
    if (outcome.kind !== 'reply') throw new Error(`silent: ${outcome.reason}`);
    return outcome.answer;
  };
  const press = (action: string | undefined, more: Partial<Press> = {}) =>
    bot.press({ kind: 'press', person: 'slack:T1:U0ANN', place, action: action ?? '', ...more });
  const pass = (milliseconds: number) => void (time += milliseconds);
  return { bot, memory, message, ask, press, pass };
}

const other = { person: 'slack:T1:U0BOB' };
const notMeant = ({ feedback }: Answer) => feedback?.others[0]?.action;
const remove = ({ feedback }: Answer) => feedback?.others.at(-1)?.action;
const clear = 'how do I delete exited containers';

describe('every answer', () => {
  it('can be called helpful or not, misunderstood, and deleted', async () => {
    const { feedback } = await setUp().ask(clear);
    expect(feedback?.verdict?.helpful.label).toBe('Helpful');
    expect(feedback?.verdict?.unhelpful.label).toBe('Not helpful');
    expect(feedback?.others.map(({ label }) => label)).toEqual(['Not what I meant', 'Delete']);
  });

  it('offers that in Chinese, simplified or traditional as the question was', async () => {
    const labels = async (text: string) =>
      (await setUp().ask(text)).feedback?.others.map(({ label }) => label);
    expect(await labels('怎么删除已退出的容器')).toEqual(['不是我要问的', '删除']);
    expect(await labels('怎麼刪除已退出的容器')).toEqual(['不是我要問的', '刪除']);
  });

  it('that only the asker sees need not be deleted', async () => {
    const { feedback } = await setUp().ask(clear, { private: true });
    expect(feedback?.others.map(({ label }) => label)).toEqual(['Not what I meant']);
  });

  it('keeps its feedback when a button unfolds it', async () => {
    const { ask, press } = setUp();
    const answer = await ask(clear);
    const more = answer.groups.flatMap(({ buttons }) => buttons).find(({ label }) => label === 'More');
    expect(await press(more?.action)).toMatchObject({ answer: { feedback: answer.feedback } });
  });

  it('has actions that every platform takes', async () => {
    const { ask } = setUp();
    const person = 'discord:123456789012345678901234';
    for (const id of brain.knowledge.entries.keys()) {
      const asked = `docker ${brain.knowledge.entries.get(id)?.title.zh ?? ''}`;
      const { feedback, groups } = await ask(asked, { person, unhurried: true });
      const buttons = [...groups.flatMap((group) => group.buttons), ...(feedback?.others ?? [])];
      for (const { action } of buttons) expect(action).toMatch(/^[a-z0-9:~.-]{1,100}$/);
    }
  });
});

describe('a verdict', () => {
  it('is kept with the question, and thanked for privately', async () => {
    const { ask, press, memory } = setUp();
    const { feedback } = await ask(clear);
    expect(await press(feedback?.verdict?.helpful.action)).toMatchObject({
      show: 'privately',
      answer: { title: 'Thank you' },
    });
    await press(feedback?.verdict?.unhelpful.action, other);
    expect(memory.judged).toMatchObject([
      { about: 'remove-exited', helpful: true, question: clear },
      { about: 'remove-exited', helpful: false, person: 'slack:T1:U0BOB' },
    ]);
    expect(new Set(memory.judged.map(({ message }) => message)).size).toBe(1);
  });
});

describe('"not what I meant"', () => {
  it('offers three other readings, then three more, and records the question once', async () => {
    const { ask, press, memory } = setUp();
    const answer = await ask(clear);
    const first = await press(notMeant(answer));
    if (first.kind !== 'reply') throw new Error('no reply');
    expect(first).not.toHaveProperty('show');
    const offered = (given: Answer) =>
      given.groups.flatMap(({ buttons }) => buttons.map(({ label }) => label));
    expect(offered(first.answer)).toHaveLength(3);
    const second = await press(notMeant(first.answer));
    if (second.kind !== 'reply') throw new Error('no reply');
    expect(offered(second.answer).filter((label) => offered(first.answer).includes(label))).toEqual([]);
    expect(memory.missed).toMatchObject([{ question: clear }]);
    expect(memory.missed[0]?.understood.nearest[0]).toBe('remove-exited');
  });

  it('of somebody else is answered to them alone', async () => {
    const { ask, press } = setUp();
    expect(await press(notMeant(await ask(clear)), other)).toMatchObject({ show: 'privately' });
  });

  it('after a restart still offers what lies near the answer, and counts as not helpful', async () => {
    const answer = await setUp().ask(clear);
    const { press, memory } = setUp();
    expect(await press(notMeant(answer))).toMatchObject({ answer: { kind: 'choices' } });
    expect(memory.missed).toEqual([]);
    expect(memory.judged).toMatchObject([{ about: 'remove-exited', helpful: false }]);
  });

  it('is forgotten with the person', async () => {
    const { ask, press, memory } = setUp();
    const answer = await ask(clear);
    await ask('forget me');
    await press(notMeant(answer));
    expect(memory.missed).toEqual([]);
    expect(memory.judged.map(({ question }) => question)).toEqual([undefined]);
  });
});

describe('deleting an answer', () => {
  it('is for who asked, and for who manages the place', async () => {
    const { ask, press } = setUp();
    const action = remove(await ask(clear));
    expect(await press(action)).toEqual({ kind: 'remove' });
    expect(await press(action, other)).toMatchObject({ show: 'privately', answer: { kind: 'notice' } });
    expect(await press(action, { ...other, admin: true })).toEqual({ kind: 'remove' });
    expect(await press(action, { person: 'chief' })).toEqual({ kind: 'remove' });
  });
});

describe('an answer follows its question', () => {
  const where = { place: 'C1', message: '17.1' };

  it('when it is edited', async () => {
    const { bot, message } = setUp();
    const asked = message(clear);
    await bot.message(asked);
    bot.answered(asked, where);
    expect(await bot.edited({ ...asked, text: 'how do I list images' })).toMatchObject({
      kind: 'edit',
      where,
      answer: { title: 'List images' },
    });
    expect(await bot.edited({ ...asked, text: 'how do I list images' })).toMatchObject({
      reason: 'not changed',
    });
  });

  it('when it is edited in another process, within ten minutes', async () => {
    const { bot, message, memory } = setUp();
    const asked = message(clear);
    await bot.message(asked);
    bot.answered(asked, where);
    const at = memory.placed.get(asked.key)?.at.getTime() ?? 0;
    const elsewhere = (now: number) => botWith(brain, { memory, now: () => now });
    const edited = { ...asked, text: 'how do I list images' };
    expect(await elsewhere(at + 11 * 60 * 1000).edited(edited)).toMatchObject({ reason: 'not answered' });
    expect(await elsewhere(at + 9 * 60 * 1000).edited(edited)).toMatchObject({ kind: 'edit', where });
  });

  it('when it no longer speaks to the bot, or is deleted', async () => {
    const { bot, message } = setUp();
    const asked = message(clear);
    await bot.message(asked);
    bot.answered(asked, where);
    expect(await bot.edited({ ...asked, address: 'none' })).toEqual({ kind: 'withdraw', where });
    expect(await bot.deleted(asked.key)).toEqual(where);
    expect(await bot.deleted('slack:T1:C1:never')).toBeUndefined();
  });

  it('and what was asked lately is listed by title', async () => {
    const { bot, message } = setUp();
    const asked = message(clear);
    await bot.message(asked);
    bot.answered(asked, undefined);
    expect(await bot.recent(asked.person, 'zh')).toEqual([
      { id: 'remove-exited', title: '删除已退出的容器' },
    ]);
    expect(await bot.recent('slack:T1:U0BOB', 'zh')).toEqual([]);
  });
});

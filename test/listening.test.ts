/** Where the bot speaks up unasked, goes on in threads, and what can be set about it. */
import { createBrain } from '../src/brain';
import type { IncomingMessage, Press } from '../src/types';
import { botWith } from './support/bot';
import { shipped } from './support/knowledge';
import { memoryHere } from './support/memory';

const brain = createBrain(shipped());
const place = 'slack:T1:C1';
const thread = 'slack:T1:C1:17.0';
const clear = 'how do I delete exited containers';
const ann = 'slack:T1:U0ANN';
const bob = 'slack:T1:U0BOB';

function setUp() {
  const memory = memoryHere();
  let time = Date.UTC(2026, 0, 5, 9);
  const bot = botWith(brain, { memory, now: () => time });
  let count = 0;
  const say = (text: string, more: Partial<IncomingMessage> = {}) =>
    bot.message({
      kind: 'message',
      key: `k${++count}`,
      person: ann,
      place,
      text,
      address: 'none',
      fromBot: false,
      unhurried: true,
      ...more,
    });
  const press = (action: string, more: Partial<Press> = {}) =>
    bot.press({ kind: 'press', person: ann, place, action, ...more });
  const pass = (milliseconds: number) => void (time += milliseconds);
  return { memory, say, press, pass };
}

describe('in a channel', () => {
  it('nobody switched on, what is not for the bot stays unanswered', async () => {
    expect(await setUp().say(clear)).toEqual({ kind: 'silent', reason: 'not addressed' });
  });

  it('that listens, a clear question is answered, with a way to make it stop', async () => {
    const { say, memory } = setUp();
    memory.channels.set(place, { listens: true });
    const outcome = await say(clear);
    expect(outcome).toMatchObject({ kind: 'reply', answer: { id: 'remove-exited' } });
    const labels =
      outcome.kind === 'reply' && outcome.answer.groups.at(-1)?.buttons.map(({ label }) => label);
    expect(labels).toEqual(['Quiet for an hour', 'Stop answering here']);
    expect(await say('lunch, anyone?')).toMatchObject({ kind: 'silent' });
  });

  it('that listens, the same answer is not given twice', async () => {
    const { say, memory } = setUp();
    memory.channels.set(place, { listens: true });
    await say(clear);
    expect(await say(clear, { person: bob })).toEqual({ kind: 'silent', reason: 'said just now' });
    expect(await say(clear, { place: 'slack:T1:C2' })).toMatchObject({ reason: 'not addressed' });
    expect(await say(clear, { address: 'mention' })).toMatchObject({ kind: 'reply' });
  });

  it('told to be quiet, an hour passes', async () => {
    const { say, press, pass, memory } = setUp();
    memory.channels.set(place, { listens: true });
    expect(await press('quiet:hour:en')).toMatchObject({
      show: 'privately',
      answer: { title: 'I am quiet now' },
    });
    expect(await say(clear)).toEqual({ kind: 'silent', reason: 'told to be quiet' });
    pass(60 * 60 * 1000 + 1);
    expect(await say(clear)).toMatchObject({ kind: 'reply' });
  });

  it('only who manages it switches listening off', async () => {
    const { say, press, memory } = setUp();
    memory.channels.set(place, { listens: true });
    expect(await press('quiet:off:zh')).toMatchObject({ answer: { title: '你不能在这里修改它' } });
    await press('quiet:off:zh', { admin: true });
    expect(await say(clear)).toMatchObject({ reason: 'not addressed' });
  });
});

describe('the bot, in a thread in which it has answered', () => {
  const inThread = { thread };

  it('goes on only when mentioned, unless it is told otherwise', async () => {
    const { say } = setUp();
    await say(clear, { ...inThread, address: 'mention' });
    expect(await say('and images?', inThread)).toMatchObject({ reason: 'not addressed' });
  });

  it('of two goes on with the one it talks to, until somebody else speaks', async () => {
    const { say, memory } = setUp();
    memory.channels.set(place, { threads: 'two-party' });
    await say(clear, { ...inThread, address: 'mention' });
    expect(await say('how do I list images', inThread)).toMatchObject({ kind: 'reply' });
    expect(await say('the purple elephants will dance', inThread)).toMatchObject({ kind: 'silent' });
    await say('I know that', { ...inThread, person: bob });
    expect(await say('how do I list volumes', inThread)).toMatchObject({ reason: 'not addressed' });
  });

  it('always goes on where that is set, and nowhere else', async () => {
    const { say, memory } = setUp();
    memory.channels.set(place, { threads: 'always' });
    expect(await say('how do I list volumes', inThread)).toMatchObject({ reason: 'not addressed' });
    await say(clear, { ...inThread, address: 'mention' });
    expect(await say('how do I list volumes', { ...inThread, person: bob })).toMatchObject({ kind: 'reply' });
  });
});

describe('the settings', () => {
  const config = { address: 'command', private: true } as const;

  it('are shown to the asker alone, the channel with them', async () => {
    const { say } = setUp();
    const outcome = await say('config', config);
    expect(outcome).toMatchObject({ show: 'privately', answer: { kind: 'settings', title: 'Settings' } });
    const text = outcome.kind === 'reply' ? JSON.stringify(outcome.answer.blocks) : '';
    expect(text).toContain('For you: I answer in the language of the question.');
    expect(text).toContain('answering clear questions unasked is off');
    expect(text).toContain('Only those who manage');
    expect(outcome.kind === 'reply' && outcome.answer.groups).toHaveLength(1);
  });

  it('are shown in Chinese, with buttons for who manages the place', async () => {
    const outcome = await setUp().say('设置', { ...config, admin: true });
    expect(outcome).toMatchObject({ answer: { title: '设置' } });
    expect(outcome.kind === 'reply' && outcome.answer.groups.map(({ label }) => label)).toEqual([
      '你的语言',
      '主动回答明确的问题',
      '在消息列中继续对话',
      '命令的回答',
      '频道的语言',
    ]);
  });

  it('of a person hold for all their questions, and can be taken back', async () => {
    const { say, press } = setUp();
    expect(await press('set:mine-zh:en')).toMatchObject({ answer: { title: '设置' } });
    expect(await say(clear, { address: 'mention' })).toMatchObject({ answer: { lang: 'zh' } });
    await press('set:mine-any:zh');
    expect(await say(clear, { address: 'mention' })).toMatchObject({ answer: { lang: 'en' } });
  });

  it('of a channel are changed only by who may', async () => {
    const { press, memory } = setUp();
    expect(await press('set:listens-on:en')).toMatchObject({
      answer: { title: 'You cannot change that here' },
    });
    expect(memory.channels.get(place)).toBeUndefined();
    await press('set:listens-on:en', { admin: true });
    await press('set:threads-two-party:en', { person: 'chief' });
    await press('set:public-on:en', { admin: true });
    await press('set:here-zh:en', { admin: true });
    const all = { listens: true, threads: 'two-party', inPublic: true, lang: 'zh' };
    expect(memory.channels.get(place)).toEqual(all);
  });

  it('say whether a command is answered for everybody', async () => {
    const { say, memory } = setUp();
    expect(await say(clear, config)).not.toHaveProperty('show');
    memory.channels.set(place, { inPublic: true });
    expect(await say(clear, config)).toHaveProperty('show', 'publicly');
  });

  it('that cannot be saved are said not to be', async () => {
    const memory = { ...memoryHere(), setPerson: () => Promise.resolve(false) };
    const bot = botWith(brain, { memory });
    const press = { kind: 'press', person: ann, action: 'set:mine-zh:en' } as const;
    expect(await bot.press(press)).toMatchObject({ answer: { title: 'I could not save that' } });
  });
});

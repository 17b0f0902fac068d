import type { Surroundings } from '../src/bot';
import { createBrain } from '../src/brain';
import type { IncomingMessage } from '../src/types';
import { botWith } from './support/bot';
import { shipped, tiny } from './support/knowledge';
import { memoryHere } from './support/memory';

function setUp(more: Partial<Surroundings> = {}) {
  const logged: object[] = [];
  const note = (data: object) => void logged.push(data);
  const brain = createBrain(tiny().knowledge);
  const log = { debug: note, info: note, error: note };
  const bot = botWith(brain, { newReference: () => 'ref1', log, ...more });
  let count = 0;
  const ask = (text: string, change: Partial<IncomingMessage> = {}) =>
    bot.message({
      kind: 'message',
      key: `k${++count}`,
      person: 'p',
      text,
      address: 'mention',
      fromBot: false,
      ...change,
    });
  return { bot, ask, logged };
}

describe('a message', () => {
  it('is answered in its own language', async () => {
    const { ask } = setUp();
    expect(await ask('delete exited containers')).toMatchObject({
      kind: 'reply',
      answer: { title: 'Remove exited containers' },
    });
    expect(await ask('删掉已退出的容器')).toMatchObject({
      kind: 'reply',
      answer: { title: '删除已退出的容器' },
    });
  });

  it('is answered once, however often it is delivered', async () => {
    const { ask } = setUp();
    expect(await ask('show all images', { key: 'same' })).toMatchObject({ kind: 'reply' });
    expect(await ask('show all images', { key: 'same' })).toEqual({
      kind: 'silent',
      reason: 'answered already',
    });
  });

  it('from a bot is never answered', async () => {
    expect(await setUp().ask('show all images', { fromBot: true })).toEqual({
      kind: 'silent',
      reason: 'from a bot',
    });
  });

  it('without words gets help, in the language the platform reports', async () => {
    expect(await setUp().ask('', { locale: 'zh-CN' })).toMatchObject({
      answer: { kind: 'help', lang: 'zh' },
    });
  });

  it('that no entry answers says what was understood of it, in its language', async () => {
    const bot = botWith(createBrain(shipped()));
    const said = async (text: string) => {
      const message = {
        kind: 'message',
        key: text,
        person: 'p',
        address: 'mention',
        fromBot: false,
      } as const;
      const outcome = await bot.message({ ...message, text });
      return outcome.kind === 'reply' ? outcome.answer.blocks[0] : undefined;
    };
    const words = (text: string) => ({ text: expect.stringContaining(text) as string });
    expect(await said('how do I encrypt a volume with luks')).toMatchObject(
      words('What I understood of it: volume.'),
    );
    expect(await said('容器会做梦吗')).toMatchObject(words('我看懂的部分：容器。'));
    expect(await said('purple elephants dancing')).not.toMatchObject(words('understood'));
  });

  it('that nobody addressed stays unanswered when it is not a clear question', async () => {
    expect(await setUp().ask('lunch?', { address: 'none' })).toMatchObject({ kind: 'silent' });
  });

  it.each([
    ['40,000 characters', 'x'.repeat(40_000)],
    ['control characters', '\u0000\u0001\u0007'],
    ['right-to-left marks', '\u202edocker\u202c'],
    ['broken surrogates', '\ud83d\ude00\ud83d'],
    ['only emoji', '🐳🐳🐳'],
    ['markup', '@everyone <!channel> ``` `a` **b**'],
    ['an unfinished fence', '```\ndocker ps'],
    ['a regular expression', '(a+)+$ [[[ \\'],
  ])('of %s gets a reply, never a crash, and is never echoed', async (_what, text) => {
    const outcome = await setUp().ask(text);
    expect(outcome.kind).toBe('reply');
    expect(JSON.stringify(outcome)).not.toContain('everyone');
    expect(JSON.stringify(outcome)).not.toContain('ref1');
  });
});

describe('a person who asks more than ten times a minute', () => {
  it('gets one polite line, then quiet', async () => {
    const { ask } = setUp();
    for (let i = 0; i < 10; i++)
      expect(await ask('show all images')).toMatchObject({ answer: { kind: 'answer' } });
    expect(await ask('show all images')).toMatchObject({
      answer: { kind: 'notice', title: 'One moment, please' },
    });
    expect(await ask('show all images')).toEqual({ kind: 'silent', reason: 'asked too often' });
    expect(await ask('show all images', { person: 'someone else' })).toMatchObject({
      answer: { kind: 'answer' },
    });
  });

  it('is not paced on their own terminal', async () => {
    const { ask } = setUp();
    for (let i = 0; i < 12; i++) {
      expect(await ask('show all images', { unhurried: true })).toMatchObject({ answer: { kind: 'answer' } });
    }
  });
});

describe('a fault of the bot', () => {
  it('becomes an apology with a reference, and the cause goes to the log under it', async () => {
    const broken = new Error('secret detail');
    const { ask, bot, logged } = setUp({
      brain: () => {
        throw broken;
      },
    });
    const outcome = await ask('删掉已退出的容器');
    expect(outcome).toMatchObject({ answer: { kind: 'notice', lang: 'zh' } });
    expect(JSON.stringify(outcome)).toContain('ref1');
    expect(JSON.stringify(outcome)).not.toContain('secret detail');
    expect(logged).toContainEqual({ event: 'failed', reference: 'ref1', err: broken });
    expect(await bot.press({ kind: 'press', person: 'p', action: 'show:x:en' })).toMatchObject({
      answer: { kind: 'notice' },
    });
    expect(bot.suggest('x', 'en', 5)).toEqual([]);
  });
});

describe('what is noted of a question', () => {
  it('is the outcome; its words only where there was no answer', async () => {
    const memory = memoryHere();
    const { ask } = setUp({ memory });
    await ask('show all images of mine');
    await ask('purple elephants dancing');
    expect(memory.noted).toEqual([
      { person: 'p', lang: 'en', outcome: 'answer', about: 'list-images', missed: undefined },
      {
        person: 'p',
        lang: 'en',
        outcome: 'miss',
        about: 'miss',
        missed: {
          question: 'purple elephants dancing',
          understood: { confidence: expect.any(Number) as number, nearest: [], ideas: [] },
        },
      },
    ]);
  });

  it('is nothing where nobody asked, not even a claim', async () => {
    const claim = jest.fn();
    const memory = { ...memoryHere(), claim };
    await setUp({ memory }).ask('lunch?', { address: 'none' });
    expect(memory.noted).toEqual([]);
    expect(claim).not.toHaveBeenCalled();
  });
});

describe('who asks to be forgotten', () => {
  it.each(['forget me', 'Please forget about me!', '忘记我', '請忘記我。', '忘了我吧'])(
    'by "%s" is, and gets a word in their language',
    async (text) => {
      const memory = memoryHere();
      const outcome = await setUp({ memory }).ask(text);
      expect(memory.forgotten).toEqual(['p']);
      expect(outcome).toMatchObject({ answer: { title: /[a-z]/.test(text) ? 'Forgotten' : '已忘记' } });
    },
  );

  it('is told so when it cannot be done now', async () => {
    const memory = { ...memoryHere(), forget: () => Promise.resolve(false) };
    expect(await setUp({ memory }).ask('forget me')).toMatchObject({
      answer: { title: 'Not right now, sorry' },
    });
  });

  it('is not who merely says it to others, or asks about something else', async () => {
    const memory = memoryHere();
    const { ask } = setUp({ memory });
    await ask('forget me', { address: 'none' });
    await ask('how do I forget my login');
    expect(memory.forgotten).toEqual([]);
  });

  it('can no longer leave out what they said before', async () => {
    const brain = createBrain(shipped());
    const { ask } = setUp({ brain: () => brain });
    const conversation = 'c';
    await ask('how do I list images', { conversation });
    await ask('forget me', { conversation });
    const outcome = await ask('what about all of them?', { conversation });
    expect(outcome.kind === 'reply' && outcome.answer.id).not.toBe('list-images');
  });
});

describe('the log', () => {
  it('holds ids, outcome and confidence, never what was typed', async () => {
    const { ask, logged } = setUp();
    await ask('show all images in my secret place');
    await ask('show all images', { key: 'k1' });
    expect(logged[0]).toMatchObject({ event: 'answered', key: 'k1', id: 'list-images' });
    expect(logged[1]).toMatchObject({ event: 'silent', reason: 'answered already' });
    expect(JSON.stringify(logged)).not.toContain('secret place');
  });
});

describe('a question that leaves out what the one before it said', () => {
  const brain = createBrain(shipped());
  const asked = async (lines: readonly string[], change: Partial<IncomingMessage> = {}) => {
    const { ask } = setUp({ brain: () => brain });
    let outcome;
    for (const line of lines) outcome = await ask(line, { conversation: 'c', ...change });
    return outcome?.kind === 'reply' ? outcome.answer : undefined;
  };

  it.each([
    ['delete exited containers', 'and all of them?', 'remove-all-containers'],
    ['how do I list images', 'what about volumes?', 'volume-list'],
    ['怎么列出所有网络', '那镜像呢', 'list-images'],
    ['show the logs of a container', 'and with timestamps?', 'logs-timestamps'],
  ])('%s – %s', async (first, second, id) => {
    const answer = await asked([first, second]);
    expect(
      [
        answer?.id,
        ...(answer?.groups ?? []).flatMap(({ buttons }) => buttons.map(({ action }) => action)),
      ].join(),
    ).toContain(id);
  });

  it('is nothing by itself', async () => {
    expect((await asked(['and all of them?']))?.id).not.toBe('remove-all-containers');
  });

  it('takes nothing from another person, another conversation or where none is kept', async () => {
    const { ask } = setUp({ brain: () => brain });
    await ask('how do I list images', { conversation: 'c' });
    for (const elsewhere of [{ conversation: 'd' }, { conversation: 'c', person: 'q' }, {}]) {
      const outcome = await ask('what about all of them?', elsewhere);
      expect(outcome.kind === 'reply' && outcome.answer.id).not.toBe('list-images');
    }
  });

  it('keeps ideas and words, never what was typed', async () => {
    const kept: unknown[] = [];
    const context = {
      recall: () => undefined,
      keep: (_key: string, said: unknown) => void kept.push(said),
      forget: () => undefined,
    };
    const { ask } = setUp({ brain: () => brain, context });
    await ask('how do I stop container secret-project-7', { conversation: 'c' });
    expect(JSON.stringify(kept)).toContain('container');
    expect(JSON.stringify(kept)).not.toMatch(/secret|project/);
  });
});

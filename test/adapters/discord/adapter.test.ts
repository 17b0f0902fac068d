import type { StoredMessage } from '../../support/discord/messages';
import {
  ASKER_ID,
  BOT_ID,
  CHANNEL_ID,
  direct,
  GUILD_ID,
  inGuild,
  user,
} from '../../support/discord/payloads';
import { isCallback, isEdit, isSend } from '../../support/discord/requests';
import { removeExited } from '../../support/sample-answers';
import { Deferred, openScene, shownText, type Scene } from './scene';

const mention = { ...inGuild, mentions: [user(BOT_ID, true)] };

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

describe('a question in a channel', () => {
  it('is answered with a reply to the message that mentions the bot', async () => {
    const asked = scene.discord.say({
      ...mention,
      content: `<@${BOT_ID}> how do I delete exited containers`,
    });
    const { body, status } = await scene.discord.rest.seen(isSend);
    expect(status).toBe(200);
    expect(body['message_reference']).toMatchObject({ message_id: asked.id, fail_if_not_exists: false });
    expect(shownText(body)).toContain('```sh\ndocker container prune\n```');
    expect(scene.bot.messages).toEqual([
      {
        kind: 'message',
        key: `discord:${asked.id}`,
        person: `discord:${ASKER_ID}`,
        conversation: `discord:${String(asked['channel_id'])}`,
        text: 'how do I delete exited containers',
        address: 'mention',
        fromBot: false,
        place: `discord:${GUILD_ID}:${CHANNEL_ID}`,
      },
    ]);
  });

  it('is heard without the privileged Message Content intent, and other talk is not even read', async () => {
    scene.discord.say({ ...inGuild, content: 'docker is great' });
    scene.discord.say({ ...mention, content: `<@${BOT_ID}> ps` });
    await scene.discord.rest.seen(isSend);
    expect(scene.bot.messages.map(({ text }) => text)).toEqual(['ps']);
    expect(scene.logged).toContainEqual(
      expect.objectContaining({
        message: 'silent',
        data: expect.objectContaining({ reason: 'not addressed' }),
      }),
    );
  });

  it.each([
    ['another bot', { author: user('700000000000000001', true) }],
    ['itself', { author: user(BOT_ID, true) }],
    ['a webhook', { webhook_id: '700000000000000002', author: user('700000000000000002') }],
    ['a system message', { type: 6 }],
  ])('is not answered when it comes from %s', async (_who, fields) => {
    scene.discord.say({ ...mention, content: `<@${BOT_ID}> ps`, ...fields });
    scene.discord.say({ ...mention, content: `<@${BOT_ID}> images` });
    await scene.discord.rest.seen(isSend);
    expect(scene.bot.messages.map(({ text }) => text)).toEqual(['images']);
    expect(scene.discord.sent).toHaveLength(1);
  });

  it('never makes a mention of what was asked or answered', async () => {
    const text = '@everyone and <@200000000000000001>';
    scene.bot.says({ ...removeExited, title: 'Hello @here', blocks: [{ kind: 'text', text }] });
    scene.discord.say({ ...mention, content: `<@${BOT_ID}> @everyone run <@200000000000000009>` });
    const { body } = await scene.discord.rest.seen(isSend);
    expect(body['allowed_mentions']).toEqual({ parse: [], replied_user: false });
    expect(shownText(body)).not.toMatch(/@everyone|@here|(?<!\\)<@/);
    expect(scene.bot.messages[0]?.text).toBe('everyone run someone');
  });

  it('has the same key however often the gateway delivers it', async () => {
    const asked = scene.discord.say({ ...mention, content: `<@${BOT_ID}> ps` });
    await scene.discord.rest.seen(isSend);
    scene.discord.gateway.dispatch('MESSAGE_CREATE', asked);
    await scene.discord.rest.seen(isSend, 2);
    expect(new Set(scene.bot.messages.map(({ key }) => key))).toEqual(new Set([`discord:${asked.id}`]));
    expect(scene.bot.messages).toHaveLength(2);
  });

  it('is still answered, without a reply mark, where the bot may not read the history', async () => {
    scene.discord.endpoints.refuse(CHANNEL_ID, 160002);
    scene.discord.say({ ...mention, content: `<@${BOT_ID}> ps` });
    const { body, status } = await scene.discord.rest.seen(isSend, 2);
    expect(status).toBe(200);
    expect(body['message_reference']).toBeUndefined();
  });

  it.each([
    [50013, 'Send Messages', 2],
    [50001, 'View Channel', 2],
    [10003, 'gone', 1],
  ])(
    'leads to a log line, not a crash, when Discord refuses the answer with %i',
    async (code, advice, written) => {
      scene.discord.endpoints.refuse(CHANNEL_ID, code);
      scene.discord.say({ ...mention, content: `<@${BOT_ID}> a secret question` });
      scene.discord.say({ ...direct, content: 'still there?' });
      await scene.discord.rest.seen(isSend, written + 1);
      await scene.adapter.stop();
      const line = scene.logged.find(({ level }) => level === 'error');
      expect(line?.data).toMatchObject({ code, check: expect.stringContaining(advice) });
      expect(JSON.stringify(scene.logged)).not.toContain('secret');
      expect(scene.discord.sent).toHaveLength(written);
    },
  );
});

describe('a direct message', () => {
  it('is answered without a mention, though the client has never seen the channel', async () => {
    scene.discord.say({ ...direct, content: 'how do I stop all containers' });
    await scene.discord.rest.seen(isSend);
    expect(scene.bot.messages[0]).toMatchObject({ address: 'direct', text: 'how do I stop all containers' });
  });
});

describe('/docker', () => {
  it('shows the answer to everybody in its one response', async () => {
    const asked = scene.discord.command('ask', 'delete exited containers', { locale: 'zh-CN' });
    const { body } = await scene.discord.rest.seen(isCallback(asked));
    expect(body).toMatchObject({ type: 4, data: { flags: 1 << 15, allowed_mentions: { parse: [] } } });
    expect(shownText(body['data'])).toContain('docker container prune');
    expect(scene.bot.messages[0]).toMatchObject({
      key: `discord:${asked.id}`,
      address: 'command',
      text: 'delete exited containers',
      locale: 'zh-CN',
    });
  });

  it('takes a picked suggestion for a press, in the language of the person', async () => {
    const asked = scene.discord.command('ask', 'id:remove-exited', { locale: 'zh-TW' });
    await scene.discord.rest.seen(isCallback(asked));
    expect(scene.bot.presses).toEqual([
      {
        kind: 'press',
        person: `discord:${ASKER_ID}`,
        action: 'show:remove-exited:zht',
        place: `discord:${GUILD_ID}:${CHANNEL_ID}`,
      },
    ]);
    expect(scene.bot.messages).toEqual([]);
  });

  it('takes an id that was typed for a question', async () => {
    const asked = scene.discord.command('ask', 'remove-exited');
    await scene.discord.rest.seen(isCallback(asked));
    expect(scene.bot.messages[0]?.text).toBe('remove-exited');
  });

  it('asks for help with a question without words', async () => {
    const asked = scene.discord.command('help', undefined, { locale: 'zh-CN' });
    await scene.discord.rest.seen(isCallback(asked));
    expect(scene.bot.messages[0]).toMatchObject({ text: '', address: 'command', locale: 'zh-CN' });
  });

  it('leaves nothing waiting when the bot says nothing', async () => {
    scene.bot.outcome = { kind: 'silent', reason: 'asked too often' };
    const asked = scene.discord.command('ask', 'ps');
    const { status } = await scene.discord.rest.seen(({ method }) => method === 'DELETE');
    expect(status).toBe(204);
    expect(asked.original).toBeUndefined();
  });

  it('defers where the answer takes longer than a second, and is answered all the same', async () => {
    const slow = new Deferred<void>();
    scene.bot.message = async () => {
      await slow.promise;
      return scene.bot.outcome;
    };
    const asked = scene.discord.command('ask', 'ps');
    const { body } = await scene.discord.rest.seen(isCallback(asked));
    expect(body).toMatchObject({ type: 5 });
    slow.resolve();
    const edit = await scene.discord.rest.seen(isEdit(asked));
    expect(shownText(edit.body)).toContain('docker container prune');
  });

  it('leaves the response to the process that answers already', async () => {
    scene.bot.outcome = { kind: 'silent', reason: 'answered already' };
    const asked = scene.discord.command('ask', 'ps');
    scene.bot.outcome = { kind: 'silent', reason: 'answered already' };
    await scene.discord.gateway.heartbeat();
    await scene.adapter.stop();
    expect(asked.response).toBeUndefined();
  });

  it('tells a notice only to the one who asked', async () => {
    scene.bot.says({ ...removeExited, kind: 'notice', title: 'One moment, please' });
    const asked = scene.discord.command('ask', 'ps');
    await scene.discord.rest.seen(isCallback(asked));
    expect(Number(asked.original?.flags) & 64).toBe(64);
  });

  it('turns the pages of a long answer in place, in one message', async () => {
    const code = Array.from({ length: 300 }, (_, line) => `RUN echo line ${line}`).join('\n');
    scene.bot.says({ ...removeExited, blocks: [{ kind: 'code', language: 'dockerfile', code }] });
    const asked = scene.discord.command('ask', 'a long one');
    await scene.discord.rest.seen(isCallback(asked));
    const message = asked.original!;
    expect(shownText(message.body)).toContain('RUN echo line 0\n');
    const turned = scene.discord.press(message, 'page:1:show:remove-exited:en');
    await scene.discord.rest.seen(isCallback(turned));
    expect(scene.bot.presses.map(({ action }) => action)).toEqual(['show:remove-exited:en']);
    expect(shownText(message.body)).not.toContain('RUN echo line 0\n');
    expect(JSON.stringify(message.body)).toContain('"2 / 2"');
    expect(turned.response).toBe(7);
    expect(scene.discord.requests.filter(({ method }) => method !== 'GET' && method !== 'PUT')).toHaveLength(
      2,
    );
  });
});

describe('suggestions', () => {
  it('come ranked from memory, at most 25, in the language of the person', async () => {
    scene.bot.suggestions = Array.from({ length: 30 }, (_, n) => ({ id: `entry-${n}`, title: `Title ${n}` }));
    const typing = scene.discord.type('ti', { locale: 'zh-TW' });
    await scene.discord.rest.seen(isCallback(typing));
    expect(scene.bot.typed).toEqual([{ typed: 'ti', lang: 'zh', limit: 25 }]);
    expect(typing.choices).toHaveLength(25);
    expect(typing.choices?.[0]).toEqual({ name: 'Title 0', value: 'id:entry-0' });
  });

  it('are an empty list, not silence, when nothing fits', async () => {
    const typing = scene.discord.type('zzz', { locale: 'fr' });
    await scene.discord.rest.seen(isCallback(typing));
    expect(typing.choices).toEqual([]);
    expect(scene.bot.typed[0]?.lang).toBe('en');
  });
});

async function answeredMessage(): Promise<StoredMessage> {
  scene.discord.say({ ...mention, content: `<@${BOT_ID}> ps` });
  await scene.discord.rest.seen(isSend);
  return scene.discord.endpoints.lastSent!;
}

describe('a button', () => {
  it('changes the message it stands on', async () => {
    const message = await answeredMessage();
    scene.bot.says({ ...removeExited, title: 'Disk usage' });
    const pressed = scene.discord.press(message, 'show:disk-usage:en', { person: '200000000000000002' });
    await scene.discord.rest.seen(isCallback(pressed));
    expect(scene.bot.presses).toEqual([
      {
        kind: 'press',
        person: 'discord:200000000000000002',
        action: 'show:disk-usage:en',
        locale: 'en-US',
        place: `discord:${GUILD_ID}:${CHANNEL_ID}`,
      },
    ]);
    expect(pressed.response).toBe(7);
    expect(shownText(message.body)).toContain('### Disk usage');
    expect(scene.discord.sent).toHaveLength(1);
  });

  it('that has nothing to say leaves the message as it was', async () => {
    const message = await answeredMessage();
    const before = message.body;
    scene.bot.outcome = { kind: 'silent', reason: 'unknown button' };
    const pressed = scene.discord.press(message, 'show:gone:en');
    await scene.discord.rest.seen(isCallback(pressed));
    await scene.adapter.stop();
    expect(message.body).toBe(before);
    expect(scene.discord.requests.filter(({ status }) => status >= 400)).toEqual([]);
  });

  it('shows a notice only to the one who pressed', async () => {
    const message = await answeredMessage();
    const before = message.body;
    scene.bot.says({ ...removeExited, kind: 'notice', title: 'One moment, please' });
    const pressed = scene.discord.press(message, 'more:remove-exited:en');
    const { body } = await scene.discord.rest.seen(isCallback(pressed));
    expect(body).toMatchObject({ type: 4, data: { flags: 64 | (1 << 15) } });
    expect(message.body).toBe(before);
  });

  it('that was picked from a menu is a press too', async () => {
    const message = await answeredMessage();
    const picked = scene.discord.pick(message, 'menu:0', 'topic:volumes:en');
    await scene.discord.rest.seen(isCallback(picked));
    expect(scene.bot.presses.map(({ action }) => action)).toEqual(['topic:volumes:en']);
    expect(picked.response).toBe(7);
  });
});

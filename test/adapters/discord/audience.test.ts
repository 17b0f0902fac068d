/** Who sees an answer, whom it mentions, and what the bot tells about itself. */
import { isCallback, isSend } from '../../support/discord/requests';
import { BOT_ID, CHANNEL_ID, inGuild, user } from '../../support/discord/payloads';
import { removeExited } from '../../support/sample-answers';
import { openScene, shownText, type Scene } from './scene';

const EPHEMERAL = 64;
const HELPED = '200000000000000077';
const isFor = { name: 'for', type: 6, value: HELPED };
const isPrivate = { name: 'private', type: 5, value: true };

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

describe('for:', () => {
  it('answers on behalf of a member, who alone is mentioned', async () => {
    const asked = scene.discord.command('ask', 'ps', { options: [isFor] });
    const { body } = await scene.discord.rest.seen(isCallback(asked));
    expect(body).toMatchObject({ data: { allowed_mentions: { parse: [], users: [HELPED] } } });
    expect(shownText(body['data'])).toMatch(new RegExp(`^-# For <@${HELPED}>:\n### Remove`));
  });

  it('stays above the answer when a button changes it, and mentions nobody again', async () => {
    const asked = scene.discord.command('ask', 'ps', { options: [isFor] });
    await scene.discord.rest.seen(isCallback(asked));
    scene.bot.says({ ...removeExited, title: 'Another' });
    const pressed = scene.discord.press(asked.original!, 'show:another:en');
    const { body } = await scene.discord.rest.seen(isCallback(pressed));
    expect(body).toMatchObject({ data: { allowed_mentions: { parse: [] } } });
    expect(JSON.stringify(body)).not.toContain('"users"');
    expect(shownText(body['data'])).toMatch(new RegExp(`^-# For <@${HELPED}>:\n### Another`));
  });

  it('mentions nobody in an answer that only the asker sees', async () => {
    const asked = scene.discord.command('ask', 'ps', { options: [isFor, isPrivate] });
    const { body } = await scene.discord.rest.seen(isCallback(asked));
    expect(JSON.stringify(body)).not.toContain(HELPED);
    expect(Number(asked.original?.flags) & EPHEMERAL).toBe(EPHEMERAL);
  });
});

describe('/docker cheatsheet', () => {
  it.each([
    [undefined, 'en-GB', 'topics:all:en'],
    ['id:volumes', 'zh-TW', 'topic:volumes:zht'],
  ])('with the topic %s and the locale %s shows what %s leads to', async (topic, locale, action) => {
    await scene.discord.rest.seen(isCallback(scene.discord.command('cheatsheet', topic, { locale })));
    expect(scene.bot.presses.map((press) => press.action)).toEqual([action]);
  });

  it('takes a topic that was typed for a question', async () => {
    await scene.discord.rest.seen(isCallback(scene.discord.command('cheatsheet', 'volumes')));
    expect(scene.bot.messages[0]).toMatchObject({ text: 'volumes', address: 'command' });
  });

  it('suggests the topics that have what was typed in them', async () => {
    const buttons = ['Volumes', 'Networks'].map((label) => ({
      label,
      action: `topic:${label.toLowerCase()}:en`,
    }));
    scene.bot.says({ ...removeExited, groups: [{ buttons }] });
    const typing = scene.discord.typeTopic('net');
    await scene.discord.rest.seen(isCallback(typing));
    expect(typing.choices).toEqual([{ name: 'Networks', value: 'id:networks' }]);
  });
});

describe('/docker doctor', () => {
  it('names the permissions that are missing in this channel, to the asker alone', async () => {
    const viewAndSend = { app_permissions: String((1 << 10) | (1 << 11)) };
    const asked = scene.discord.command('doctor', undefined, { locale: 'zh-CN', extra: viewAndSend });
    const { body } = await scene.discord.rest.seen(isCallback(asked));
    expect(shownText(body['data'])).toContain('我缺少：阅读消息历史记录、嵌入链接、附加文件。');
    expect(Number(asked.original?.flags) & EPHEMERAL).toBe(EPHEMERAL);
  });
});

describe('a missing permission', () => {
  it('is named to who asked, in a direct message', async () => {
    scene.discord.endpoints.refuse(CHANNEL_ID, 50013);
    scene.discord.say({ ...inGuild, mentions: [user(BOT_ID, true)], content: `<@${BOT_ID}> ps` });
    const { path, body } = await scene.discord.rest.seen(isSend, 2);
    expect(path).not.toContain(CHANNEL_ID);
    expect(shownText(body)).toContain('### I may not answer there');
    expect(shownText(body)).toMatch(/I lack a permission there: .*Send Messages/);
  });
});

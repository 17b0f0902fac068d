/** "Ask Docklore" and "Explain with Docklore" on anybody's message, and `/docker explain`. */
import { ASKER_ID, BOT_ID, CHANNEL_ID, GUILD_ID } from '../../support/discord/payloads';
import { isCallback } from '../../support/discord/requests';
import { removeExited } from '../../support/sample-answers';
import { openScene, shownText, type Scene } from './scene';

const EPHEMERAL = 64;

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

describe('a command of a message’s menu', () => {
  it.each([
    ['Ask Docklore', {}],
    ['Explain with Docklore', { explain: true }],
  ])('%s is answered only to who chose it', async (name, asked) => {
    const chosen = scene.discord.menu(name, { content: 'docker ps\nwhat is that' }, { locale: 'zh-CN' });
    const { body } = await scene.discord.rest.seen(isCallback(chosen));
    expect(body).toMatchObject({ type: 4, data: { flags: EPHEMERAL | (1 << 15) } });
    expect(shownText(body['data'])).toContain('docker container prune');
    expect(Number(chosen.original?.flags) & EPHEMERAL).toBe(EPHEMERAL);
    expect(scene.bot.messages).toEqual([
      {
        kind: 'message',
        key: `discord:${chosen.id}`,
        person: `discord:${ASKER_ID}`,
        text: 'docker ps\nwhat is that',
        address: 'command',
        fromBot: false,
        locale: 'zh-CN',
        quoted: true,
        private: true,
        place: `discord:${GUILD_ID}:${CHANNEL_ID}`,
        ...asked,
      },
    ]);
  });

  it('reads code as code, and what other bots put into embeds', async () => {
    const content = `<@${BOT_ID}> look:\n\`\`\`yaml\nservices:\n  web:\n    image: nginx\n\`\`\``;
    const field = { name: 'Log', value: 'manifest unknown', inline: false };
    const embeds = [{ type: 'rich', title: 'Build 7', description: 'failed', fields: [field] }];
    await scene.discord.rest.seen(isCallback(scene.discord.menu('Ask Docklore', { content })));
    await scene.discord.rest.seen(isCallback(scene.discord.menu('Ask Docklore', { content: '', embeds })));
    expect(scene.bot.messages.map(({ text }) => text)).toEqual([
      'look:\n```yaml\nservices:\n  web:\n    image: nginx\n```',
      'Build 7\nfailed\nLog\nmanifest unknown',
    ]);
  });

  it('keeps private what its buttons show: the private message itself changes', async () => {
    const chosen = scene.discord.menu('Ask Docklore', { content: 'ps' });
    await scene.discord.rest.seen(isCallback(chosen));
    scene.bot.says({ ...removeExited, title: 'More of it' });
    const pressed = scene.discord.press(chosen.original!, 'more:remove-exited:en');
    await scene.discord.rest.seen(isCallback(pressed));
    expect(shownText(chosen.original?.body)).toContain('More of it');
    expect(Number(chosen.original?.flags) & EPHEMERAL).toBe(EPHEMERAL);
  });

  it('leaves nothing waiting when the bot says nothing', async () => {
    scene.bot.outcome = { kind: 'silent', reason: 'asked too often' };
    scene.discord.menu('Ask Docklore', { content: 'ps' });
    expect(await scene.discord.rest.seen(({ method }) => method === 'DELETE')).toMatchObject({ status: 204 });
  });
});

describe('/docker explain', () => {
  it('hands on the command, to be explained by name', async () => {
    const code = 'docker run -e "A=b c" <image>';
    const asked = scene.discord.command('explain', code, { locale: 'zh-TW' });
    await scene.discord.rest.seen(isCallback(asked));
    expect(Number(asked.original?.flags) & EPHEMERAL).toBe(0);
    expect(scene.bot.messages[0]).toMatchObject({ text: code, explain: true, locale: 'zh-TW' });
    expect(scene.bot.messages[0]).not.toHaveProperty('quoted');
  });

  it('takes nothing that is typed there for a picked suggestion', async () => {
    await scene.discord.rest.seen(isCallback(scene.discord.command('explain', 'id:remove-exited')));
    expect(scene.bot.presses).toEqual([]);
    expect(scene.bot.messages[0]).toMatchObject({ text: 'id:remove-exited', explain: true });
  });
});

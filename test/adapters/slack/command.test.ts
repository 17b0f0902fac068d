/** `/docker …`: its sub-commands, and sharing what only one person sees. */
import type { Answer } from '../../../src/answer';
import { missingScopes, neededScopes } from '../../../src/adapters/slack/scopes';
import { neededScopes as asDoctorNeeds } from '../../../src/doctor/slack';
import { removeExited } from '../../support/sample-answers';
import { type Bot, createBot } from '../../support/slack/bot';
import { type Json, isObject } from '../../support/slack/check';
import { channel, command, directChannel, foreignChannel, privatePress } from '../../support/slack/payloads';
import { type LocalSlack, startSlack, workspace } from '../../support/slack/server';

let slack: LocalSlack;
let bot: Bot;

beforeEach(async () => {
  slack = await startSlack();
  bot = createBot(slack, { appToken: workspace.appToken });
  await bot.adapter.start(bot.handlers);
});

afterEach(async () => {
  await bot.adapter.stop();
  await slack.close();
});

async function type(text: string, more: Json = {}): Promise<Json> {
  const payload = command(text, slack.responseUrls.create(), more);
  expect(await slack.socket.send('slash_commands', payload)).toEqual({});
  return slack.responseUrls.responses.next();
}

function buttonNamed(message: Json, label: string): Json | undefined {
  let found: Json | undefined;
  JSON.stringify(message, (_, value: unknown) => {
    if (isObject(value) && isObject(value['text']) && value['text']['text'] === label) found = value;
    return value;
  });
  return found;
}

const press = (button: Json = {}) =>
  slack.socket.send('interactive', privatePress(button, slack.responseUrls.create()));

function says(change: Partial<Answer>): void {
  bot.handlers.outcome = () => Promise.resolve({ kind: 'reply', answer: { ...removeExited, ...change } });
}

describe('the command', () => {
  it.each([
    ['how do I see logs', 'how do I see logs'],
    ['help', 'help'],
    ['', ''],
    ['cheatsheet volumes', 'cheatsheet volumes'],
    ['config', 'config'],
  ])('hands %j on as it was typed, and answers in private', async (typed, asked) => {
    expect(await type(typed)).toMatchObject({ response_type: 'ephemeral' });
    expect(bot.handlers.messages.all[0]).toMatchObject({ text: asked, address: 'command' });
  });

  it.each(['public how do I see logs', '公开 怎么看日志', '公开：怎么看日志'])(
    'answers %j for everybody',
    async (typed) => {
      const answer = await type(typed);
      expect(answer).toMatchObject({ response_type: 'in_channel' });
      expect(buttonNamed(answer, 'Share in channel')).toBeUndefined();
      expect(bot.handlers.messages.all[0]?.text).toMatch(/^(how do I see logs|怎么看日志)$/);
    },
  );

  it('explains in public too', async () => {
    expect(await type('public explain docker ps')).toMatchObject({ response_type: 'in_channel' });
    expect(bot.handlers.messages.all[0]).toMatchObject({ text: 'docker ps', explain: true });
  });
});

describe('"Share in channel"', () => {
  it('shows the answer to everybody and takes the private one away', async () => {
    await press(buttonNamed(await type('how do I see logs'), 'Share in channel'));
    const [shared, taken] = [
      await slack.responseUrls.responses.next(),
      await slack.responseUrls.responses.next(),
    ];
    expect(shared).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(shared['text']).toMatch(/^Remove exited/);
    expect(buttonNamed(shared, 'Share in channel')).toBeUndefined();
    expect(taken).toEqual({ delete_original: true });
    const again = bot.handlers.messages.all[1];
    expect(again).toMatchObject({ text: 'how do I see logs', address: 'command' });
    expect(again).not.toHaveProperty('quoted');
  });

  it('explains once more what was explained', async () => {
    await press(buttonNamed(await type('explain docker ps'), 'Share in channel'));
    await slack.responseUrls.responses.next();
    await slack.responseUrls.responses.next();
    expect(bot.handlers.messages.all[1]).toMatchObject({ text: 'docker ps', explain: true });
  });

  it('stays while other buttons are pressed, and shares what is shown then', async () => {
    await press(buttonNamed(await type('logs'), 'Disk usage'));
    const more = await slack.responseUrls.responses.next();
    expect(more).toMatchObject({ replace_original: true });
    await press(buttonNamed(more, 'Share in channel'));
    expect(await slack.responseUrls.responses.next()).toMatchObject({ response_type: 'in_channel' });
    expect(bot.handlers.presses.all.map(({ action }) => action)).toEqual(Array(2).fill('show:disk-usage:en'));
  });

  it('is offered in the answer’s language, and not where it would help nobody', async () => {
    says({ lang: 'zh' });
    expect(buttonNamed(await type('日志'), '分享到频道')).toBeDefined();
    says({ kind: 'miss' });
    expect(buttonNamed(await type('lunch'), 'Share in channel')).toBeUndefined();
    says({});
    expect(
      buttonNamed(await type('logs', { channel_id: directChannel }), 'Share in channel'),
    ).toBeUndefined();
  });
});

describe('/docker doctor', () => {
  it('tells what works, and that it may not ask about membership', async () => {
    const { text } = await type('doctor');
    expect(text).toMatch(/✓ I am docklore in Example; Slack answered in \d+ milliseconds/);
    expect(text).toContain('every permission');
    expect(text).toContain('/invite @docklore');
    expect(bot.handlers.messages.all).toEqual([]);
  });

  it('names each missing scope', async () => {
    slack.api.scopes = 'commands,chat:write';
    expect((await type('doctor'))['text']).toContain('app_mentions:read, im:history');
  });

  it.each([
    [channel, '✓ I am a member'],
    [foreignChannel, '✗ I am not a member'],
    ['G0404', '✗ I am not a member'],
  ])('knows of %s whether it is a member where it may ask', async (id, line) => {
    slack.api.scopes += ',channels:read';
    expect((await type('doctor', { channel_id: id }))['text']).toContain(line);
  });

  it('answers even when its token is no longer accepted', async () => {
    slack.api.revoke();
    expect((await type('自检'))['text']).toContain('Slack 不接受我的令牌');
  });
});

describe('the scopes', () => {
  it('are the same that the doctor of the command line looks for', () => {
    expect(Object.keys(neededScopes)).toEqual(asDoctorNeeds);
    expect(missingScopes(['commands'])).toEqual(['app_mentions:read', 'chat:write', 'im:history']);
  });
});

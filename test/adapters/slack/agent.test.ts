/** The surfaces for agents, where a workspace has them and where it has not. */
import { LogLevel, webApi } from '@slack/bolt';
import { suggestPrompts, whileWorking } from '../../../src/adapters/slack/agent';
import { type Bot, createBot, KeptLog } from '../../support/slack/bot';
import { directChannel, eventCallback, homeOpened } from '../../support/slack/payloads';
import { type LocalSlack, startSlack, workspace } from '../../support/slack/server';

let slack: LocalSlack;
let log: KeptLog;

beforeEach(async () => {
  slack = await startSlack();
  log = new KeptLog();
});

afterEach(() => slack.close());

function conversation() {
  const client = new webApi.WebClient(workspace.botToken, {
    slackApiUrl: slack.apiUrl,
    logLevel: LogLevel.ERROR,
  });
  return { client, channel: directChannel, log, thread: '1.1', lang: 'en' as const };
}

const methods = () => slack.api.calls.map(({ method }) => method);
const later = (milliseconds: number) =>
  new Promise<string>((resolve) => setTimeout(() => resolve('done'), milliseconds));

describe('suggested questions', () => {
  it.each(['en', 'zh'] as const)('are at most four, without a thread: %s', async (lang) => {
    slack.api.scopes = 'assistant:write';
    await suggestPrompts(conversation(), lang);
    const [call] = slack.api.calls;
    expect(call).toMatchObject({
      method: 'assistant.threads.setSuggestedPrompts',
      body: { channel_id: directChannel },
    });
    expect(call?.body).not.toHaveProperty('thread_ts');
    expect(call?.body['prompts']).toHaveLength(4);
    expect(log.lines.all).toEqual([]);
  });

  it('are given up in silence where the scope is missing', async () => {
    await suggestPrompts(conversation(), 'en');
    expect(log.lines.all).toEqual([expect.objectContaining({ level: 'debug' })]);
  });

  describe('in a running bot', () => {
    let bot: Bot;
    beforeEach(async () => {
      bot = createBot(slack, { appToken: workspace.appToken });
      await bot.adapter.start(bot.handlers);
    });
    afterEach(() => bot.adapter.stop());

    it('come when somebody opens the conversation', async () => {
      await slack.socket.send('events_api', eventCallback(homeOpened({ tab: 'messages' })));
      await bot.log.line('no agent surface here');
      expect(methods()).toContain('assistant.threads.setSuggestedPrompts');
      expect(methods()).not.toContain('views.publish');
    });
  });
});

describe('the status', () => {
  it('is not shown for an answer that is there at once', async () => {
    expect(await whileWorking(conversation(), Promise.resolve('done'))).toBe('done');
    expect(methods()).toEqual([]);
  });

  it('is out before the answer where that takes longer', async () => {
    expect(await whileWorking(conversation(), later(600))).toBe('done');
    expect(slack.api.calls).toEqual([
      {
        method: 'assistant.threads.setStatus',
        body: expect.objectContaining({ thread_ts: '1.1' }) as unknown,
      },
    ]);
  });

  it('ends with work that fails', async () => {
    await expect(whileWorking(conversation(), Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(methods()).toEqual([]);
  });
});

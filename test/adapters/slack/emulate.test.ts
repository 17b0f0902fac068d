// oxlint-disable unicorn/require-post-message-target-origin -- Slack's chat.postMessage, not a window's postMessage
/** A second opinion on the Web API calls: somebody else's Slack. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { webApi } from '@slack/bolt';
import { createSlackAdapter } from '../../../src/adapters/slack/adapter';
import { render } from '../../../src/adapters/slack/render';
import { removeExited } from '../../support/sample-answers';
import { KeptLog, ScriptedHandlers } from '../../support/slack/bot';
import { HttpSender } from '../../support/slack/http-sender';
import { mention } from '../../support/slack/payloads';
import { freePort } from '../../support/slack/ports';

const botToken = 'xoxb-emulated';
const signingSecret = 'shared-secret';
/** Its first channel, #general. */
const channel = 'C000000001';
let emulator: ChildProcess;
let client: webApi.WebClient;
let apiUrl: string;

beforeAll(async () => {
  const port = await freePort();
  const script = join(__dirname, '../../support/slack/emulate.mjs');
  emulator = spawn(process.execPath, [script, String(port)], { stdio: ['pipe', 'pipe', 'inherit'] });
  if (emulator.stdout) await once(emulator.stdout, 'data');
  apiUrl = `http://localhost:${port}/api/`;
  client = new webApi.WebClient(botToken, { slackApiUrl: apiUrl, retryConfig: { retries: 0 } });
});

afterAll(async () => {
  emulator.stdin?.end();
  await once(emulator, 'exit');
});

/** Starts the real adapter, lets somebody ask in a channel, and stops it when all is answered. */
async function ask(inChannel: string): Promise<KeptLog> {
  const port = await freePort();
  const log = new KeptLog();
  const adapter = createSlackAdapter({ botToken, signingSecret, port, apiUrl, log });
  await adapter.check();
  await adapter.start(new ScriptedHandlers());
  const sender = new HttpSender({
    url: `http://127.0.0.1:${port}/slack/events`,
    signingSecret,
    patience: 3000,
  });
  await sender.event(mention('prune', { channel: inChannel, ts: '1600000000.000100' }));
  await adapter.stop();
  return log;
}

describe('the bot against the emulate package', () => {
  it('identifies itself and posts its answer with text and blocks', async () => {
    await ask(channel);
    const { messages = [] } = await client.conversations.replies({ channel, ts: '1600000000.000100' });
    const { text, blocks } = render(removeExited);
    expect(messages).toEqual([expect.objectContaining({ text, blocks, thread_ts: '1600000000.000100' })]);
  });

  it('logs the refusal of a channel that does not exist', async () => {
    const line = await (await ask('C404')).line('Slack refused the reply');
    expect(line.data).toMatchObject({ code: 'channel_not_found' });
  });

  it('may have an answer put in the place of another', async () => {
    const { ts = '' } = await client.chat.postMessage({ channel, ...render(removeExited) });
    const other = render({ ...removeExited, title: 'Disk usage' });
    expect(await client.chat.update({ channel, ts, ...other })).toMatchObject({ ok: true, text: other.text });
  });
});

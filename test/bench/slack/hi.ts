/** An app of the same framework that only says "hi": what Bolt, HTTP and JSON cost by themselves. */
import { App } from '@slack/bolt';

const { SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL, PORT } = process.env;

const app = new App({
  ...(token && { token }),
  ...(signingSecret && { signingSecret }),
  botId: 'B0BOT',
  botUserId: 'U0BOT',
  clientOptions: { ...(SLACK_API_URL && { slackApiUrl: SLACK_API_URL }) },
});

app.event('app_mention', async ({ event, say }) => {
  await say({ text: 'hi', thread_ts: event.thread_ts ?? event.ts });
});

void app.start(Number(PORT));

/** What nobody asked for at this moment: reminders to a person, tips in a channel. */
import { removeExited } from '../../support/sample-answers';
import { type Bot, createBot } from '../../support/slack/bot';
import { channel, foreignChannel, team } from '../../support/slack/payloads';
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

it('what is due in a channel is posted there', async () => {
  expect(await bot.adapter.post?.(`slack:${team}:${channel}`, removeExited)).toBe(true);
  expect(await slack.api.messages.next()).toMatchObject({ channel });
});

it('what is due to a person goes into their conversation with the bot', async () => {
  expect(await bot.adapter.tell?.(`slack:${team}:U0001`, removeExited)).toBe(true);
  expect(await slack.api.messages.next()).toMatchObject({
    text: expect.stringContaining('exited') as string,
  });
});

it('what cannot be delivered is said not to be, and never throws', async () => {
  expect(await bot.adapter.post?.(`slack:${team}:${foreignChannel}`, removeExited)).toBe(false);
  expect(await bot.log.line('Slack refused what was due')).toMatchObject({ level: 'warn' });
});

import { setImmediate as turn } from 'node:timers/promises';
import { BOT_ID, direct, inGuild, user } from '../../support/discord/payloads';
import { isSend } from '../../support/discord/requests';
import { Deferred, openScene, type Scene } from './scene';

const mention = { ...inGuild, mentions: [user(BOT_ID, true)], content: `<@${BOT_ID}> ps` };

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

/** A bot that thinks until it is released. */
function thinkingBot(): { asked: Deferred<void>; released: Deferred<void> } {
  const asked = new Deferred<void>();
  const released = new Deferred<void>();
  scene.bot.message = async () => {
    asked.resolve();
    await released.promise;
    return scene.bot.outcome;
  };
  return { asked, released };
}

it('a stop lets the answer that is under way be sent', async () => {
  const { asked, released } = thinkingBot();
  scene.discord.say(mention);
  await asked.promise;
  const stopped = scene.adapter.stop();
  // Long enough for a stop that does not wait to have closed the connection.
  await scene.discord.gateway.heartbeat();
  released.resolve();
  await stopped;
  expect(scene.discord.sent).toHaveLength(1);
});

it('after a stop nothing new is taken', async () => {
  const { asked, released } = thinkingBot();
  scene.discord.say(mention);
  await asked.promise;
  const stopped = scene.adapter.stop();
  scene.discord.say({ ...direct, content: 'too late' });
  // A heartbeat comes back only after everything that was delivered before it has been read.
  await scene.discord.gateway.heartbeat();
  released.resolve();
  await stopped;
  expect(scene.discord.sent).toHaveLength(1);
});

it('one failing answer does not keep the next from being given', async () => {
  scene.bot.message = ({ text }) =>
    text === 'fail' ? Promise.reject(new Error('a secret text')) : Promise.resolve(scene.bot.outcome);
  scene.discord.say({ ...mention, content: `<@${BOT_ID}> fail` });
  scene.discord.say(mention);
  expect((await scene.discord.rest.seen(isSend)).status).toBe(200);
  expect(scene.logged).toContainEqual(expect.objectContaining({ level: 'error', data: { error: 'Error' } }));
  expect(JSON.stringify(scene.logged)).not.toContain('secret');
});

it('a lost connection is resumed and what was said meanwhile is answered', async () => {
  scene.discord.gateway.cut();
  scene.discord.say(mention);
  const { status } = await scene.discord.rest.seen(isSend);
  expect(status).toBe(200);
  expect(scene.discord.gateway.resumes).toBe(1);
  expect(scene.discord.gateway.identifies).toHaveLength(1);
});

it('says whether it is connected: not while the connection is lost, and again once it is resumed', async () => {
  const until = async (wanted: boolean) => {
    while (scene.adapter.connected?.() !== wanted) await turn();
  };
  expect(scene.adapter.connected?.()).toBe(true);
  scene.discord.gateway.cut();
  await until(false);
  await until(true);
  await scene.adapter.stop();
  expect(scene.adapter.connected?.()).toBe(false);
});

it('a token that is reset while the bot runs is reported as fatal', async () => {
  scene.discord.gateway.closeWith(4004);
  expect((await scene.fatal).message).toContain('DISCORD_TOKEN');
});

it('an interaction that was answered by somebody else is only a log line', async () => {
  const asked = scene.discord.command('ask', 'ps');
  scene.discord.interactions.callback(asked.id, asked.token, { type: 5 });
  scene.discord.say(mention);
  await scene.discord.rest.seen(isSend);
  await scene.adapter.stop();
  expect(scene.logged).toContainEqual(
    expect.objectContaining({ level: 'error', data: expect.objectContaining({ code: 40060 }) }),
  );
});

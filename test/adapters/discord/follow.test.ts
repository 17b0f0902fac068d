/** Answers follow their questions, buttons reply to one person or take the message away, and overheard talk is handed on. */
import type { IncomingMessage, Where } from '../../../src/types';
import { BOT_ID, CHANNEL_ID, GUILD_ID, inGuild, user } from '../../support/discord/payloads';
import { isCallback, isSend } from '../../support/discord/requests';
import type { StoredMessage } from '../../support/discord/messages';
import { removeExited } from '../../support/sample-answers';
import { openScene, shownText, type Scene } from './scene';

const mention = { ...inGuild, mentions: [user(BOT_ID, true)], content: `<@${BOT_ID}> ps` };
const edited = { edited_timestamp: '2024-01-01T00:01:00.000Z' };

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

async function answered(): Promise<{
  question: ReturnType<Scene['discord']['say']>;
  answer: StoredMessage;
  where: Where;
}> {
  const told = new Promise<Where | undefined>((resolve) => {
    scene.bot.answered = (_message: IncomingMessage, where: Where | undefined) => resolve(where);
  });
  const question = scene.discord.say(mention);
  await scene.discord.rest.seen(isSend);
  return { question, answer: scene.discord.endpoints.lastSent!, where: (await told)! };
}

it('the bot is told where its answer stands', async () => {
  const { answer, where } = await answered();
  expect(where).toEqual({ place: CHANNEL_ID, message: answer.id });
});

it('an edited question has its answer edited, without a ping', async () => {
  const { question, answer, where } = await answered();
  scene.bot.edited = ({ text }) =>
    Promise.resolve({ kind: 'edit', where, answer: { ...removeExited, title: `About ${text}` } });
  scene.discord.gateway.dispatch('MESSAGE_UPDATE', {
    ...question,
    ...edited,
    content: `<@${BOT_ID}> images`,
  });
  const { body } = await scene.discord.rest.seen(({ method }) => method === 'PATCH');
  expect(body).toMatchObject({ allowed_mentions: { parse: [] } });
  expect(shownText(answer.body)).toContain('### About images');
});

it('a preview that Discord adds is no edit', async () => {
  const { question } = await answered();
  const heard: string[] = [];
  scene.bot.edited = ({ text }) => {
    heard.push(text);
    return Promise.resolve({ kind: 'silent', reason: 'not addressed' });
  };
  scene.discord.gateway.dispatch('MESSAGE_UPDATE', question);
  scene.discord.gateway.dispatch('MESSAGE_UPDATE', { ...question, ...edited });
  await scene.discord.gateway.heartbeat();
  expect(heard).toEqual(['ps']);
});

it('a deleted question takes its answer with it', async () => {
  const { question, answer, where } = await answered();
  scene.bot.deleted = (key) => Promise.resolve(key === `discord:${question.id}` ? where : undefined);
  scene.discord.gateway.dispatch('MESSAGE_DELETE', {
    id: question.id,
    channel_id: CHANNEL_ID,
    guild_id: GUILD_ID,
  });
  await scene.discord.rest.seen(({ method }) => method === 'DELETE');
  expect(scene.discord.messages.get(answer.id)).toBeUndefined();
});

it('Delete takes away the message it stands on', async () => {
  const { answer } = await answered();
  scene.bot.press = () => Promise.resolve({ kind: 'remove' });
  scene.discord.press(answer, 'delete:x:en');
  await scene.discord.rest.seen(({ method }) => method === 'DELETE');
  expect(scene.discord.messages.get(answer.id)).toBeUndefined();
});

it('what is for the presser alone leaves the message as it is', async () => {
  const { answer } = await answered();
  const before = answer.body;
  scene.bot.outcome = { kind: 'reply', show: 'privately', answer: { ...removeExited, title: 'Thank you' } };
  const pressed = scene.discord.press(answer, 'up:x:en');
  const { body } = await scene.discord.rest.seen(isCallback(pressed));
  expect(body).toMatchObject({ type: 4, data: { flags: 64 | (1 << 15) } });
  expect(answer.body).toBe(before);
});

it('/docker config brings the place and who manages the server', async () => {
  const manager = {
    member: {
      user: user('200000000000000001'),
      roles: [],
      joined_at: '2024-01-01T00:00:00.000Z',
      deaf: false,
      mute: false,
      permissions: String(1 << 5),
      flags: 0,
    },
  };
  await scene.discord.rest.seen(isCallback(scene.discord.command('config', undefined, { extra: manager })));
  const place = `discord:${GUILD_ID}:${CHANNEL_ID}`;
  expect(scene.bot.messages[0]).toMatchObject({ text: 'config', admin: true, place });
});

/** What happens when Discord has given up on an interaction before the bot could respond. */
import { isCallback } from '../../support/discord/requests';
import { openScene, type Scene } from './scene';

let scene: Scene;
beforeEach(async () => {
  // Every response comes later than this deadline.
  scene = await openScene({ deadline: -1 });
});
afterEach(() => scene.close());

function loggedAt(level: string): object[] {
  return scene.logged.filter((line) => line.level === level).map(({ data }) => data);
}

it('suggestions that come too late are no error', async () => {
  const typing = scene.discord.type('rem');
  await scene.discord.rest.seen(isCallback(typing));
  await scene.adapter.stop();
  expect(scene.discord.interactions.failed).toEqual([typing.id]);
  expect(loggedAt('error')).toEqual([]);
  expect(loggedAt('debug')).toContainEqual(expect.objectContaining({ code: 10062 }));
});

it('suggestions that somebody else gave are no error', async () => {
  await scene.close();
  scene = await openScene();
  const typing = scene.discord.type('rem');
  scene.discord.interactions.callback(typing.id, typing.token, { type: 8, data: { choices: [] } });
  await scene.discord.rest.seen(isCallback(typing));
  await scene.adapter.stop();
  expect(loggedAt('error')).toEqual([]);
  expect(loggedAt('debug')).toContainEqual(expect.objectContaining({ code: 40060 }));
});

it('a command that was answered too late is logged with what to look at', async () => {
  const asked = scene.discord.command('ask', 'ps');
  await scene.discord.rest.seen(isCallback(asked));
  await scene.adapter.stop();
  expect(loggedAt('error')).toEqual([
    expect.objectContaining({ code: 10062, check: expect.stringContaining('three seconds') }),
  ]);
});

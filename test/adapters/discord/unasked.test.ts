import { CHANNEL_ID, GUILD_ID } from '../../support/discord/payloads';
import { isSend } from '../../support/discord/requests';
import { removeExited } from '../../support/sample-answers';
import { openScene, shownText, type Scene } from './scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

it('what is due in a channel is posted there', async () => {
  expect(await scene.adapter.post?.(`discord:${GUILD_ID}:${CHANNEL_ID}`, removeExited)).toBe(true);
  const { body } = await scene.discord.rest.seen(isSend);
  expect(shownText(body)).toContain('docker container prune');
});

it('what cannot be delivered is said not to be, and never throws', async () => {
  expect(await scene.adapter.post?.('discord:300:nowhere', removeExited)).toBe(false);
  expect(scene.logged).toContainEqual(expect.objectContaining({ message: 'Discord refused what was due' }));
});

import { openDiscord } from '../../conversations/discord-surface';
import { removeExited } from '../../support/sample-answers';
import { ScriptedBot } from './scene';

it('the conversation surface reads back what a person on Discord sees', async () => {
  const bot = new ScriptedBot();
  const surface = await openDiscord(bot);
  try {
    expect(await surface.ask('how do I delete exited containers')).toEqual({
      title: 'Remove exited containers',
      commands: ['docker container prune', 'docker rm $(docker ps -aq -f status=exited)'],
      warning: 'Danger: Their logs are gone. Look first: `docker ps -a`',
      buttons: ['More', 'Disk usage', 'Remove all containers'],
    });
    bot.says({ ...removeExited, title: 'Disk usage_now', blocks: [], groups: [] });
    expect(await surface.click('Disk usage')).toEqual({
      title: 'Disk usage_now',
      commands: [],
      warning: undefined,
      buttons: [],
    });
    expect(bot.presses.map(({ action }) => action)).toEqual(['show:disk-usage:en']);
    await expect(surface.click('Disk usage')).rejects.toThrow('no button');
  } finally {
    await surface.close();
  }
});

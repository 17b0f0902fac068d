import { definitions } from '../../../src/adapters/discord/commands';
import { sameCommands } from '../../../src/adapters/discord/register';
import { createDiscordAdapter } from '../../../src/adapters/discord/adapter';
import { startDiscord, TOKEN, type DiscordServer } from '../../support/discord/server';
import { recordingLog, ScriptedBot, type Logged } from './scene';

let discord: DiscordServer;
beforeEach(async () => {
  discord = await startDiscord();
});
afterEach(() => discord.close());

async function startOnce(): Promise<Logged[]> {
  const { log, logged } = recordingLog();
  const adapter = createDiscordAdapter({ token: TOKEN, apiUrl: discord.api, log });
  await adapter.start(new ScriptedBot());
  await adapter.stop();
  return logged;
}

function writes(): number {
  return discord.requests.filter(({ method }) => method === 'PUT').length;
}

it('registers the commands at the first start and leaves them alone at the second', async () => {
  await startOnce();
  expect(writes()).toBe(1);
  await startOnce();
  expect(writes()).toBe(1);
});

it('writes them again when one of them was changed', async () => {
  await startOnce();
  discord.endpoints.commands = discord.endpoints.commands.map((command) => ({
    ...command,
    name_localizations: { 'zh-CN': '旧名' },
  }));
  await startOnce();
  expect(writes()).toBe(2);
  expect(sameCommands(definitions, discord.endpoints.commands)).toBe(true);
});

it('describes everything in Chinese for both Chinese locales, each in its characters', async () => {
  await startOnce();
  const texts =
    JSON.stringify(discord.endpoints.commands).match(/"(description|zh-CN|zh-TW)":"[^"]+"/g) ?? [];
  expect(texts.filter((text) => text.startsWith('"description"'))).toHaveLength(16);
  expect(texts.filter((text) => /"zh-CN":"[^"]*[\u4e00-\u9fff]/.test(text))).toHaveLength(33);
  expect(texts.filter((text) => /"zh-TW":"[^"]*[\u4e00-\u9fff]/.test(text))).toHaveLength(33);
});

it('names them in traditional characters where those are read', () => {
  const names = JSON.stringify(definitions);
  expect(names).toContain('"zh-CN":"提问","zh-TW":"提問"');
  expect(names).toContain('"en-US":"ask","en-GB":"ask"');
});

it('registers them in a test server alone where one is named', async () => {
  const { log } = recordingLog();
  const testGuild = '600000000000000001';
  const adapter = createDiscordAdapter({ token: TOKEN, apiUrl: discord.api, log, testGuild });
  const startAndStop = async () => {
    await adapter.start(new ScriptedBot());
    await adapter.stop();
  };
  await startAndStop();
  await startAndStop();
  expect(writes()).toBe(1);
  expect(discord.endpoints.guildCommands.get(testGuild)).toHaveLength(definitions.length);
  expect(discord.endpoints.commands).toEqual([]);
});

it('can be used in servers, direct messages and private channels', () => {
  expect(definitions).toMatchObject([
    {
      name: 'docker',
      contexts: [0, 1, 2],
      options: [
        {
          name: 'ask',
          options: [
            { name: 'question', required: true, autocomplete: true },
            { name: 'for', type: 6 },
            { name: 'private', type: 5 },
          ],
        },
        { name: 'cheatsheet', options: [{ name: 'topic', autocomplete: true }, {}, {}] },
        { name: 'explain', options: [{ name: 'command', required: true, max_length: 4000 }, {}, {}] },
        { name: 'config' },
        { name: 'doctor' },
        { name: 'help' },
      ],
    },
    { name: 'Ask Docklore', type: 3, contexts: [0, 1, 2], integration_types: [0, 1] },
    { name: 'Explain with Docklore', type: 3, contexts: [0, 1, 2], integration_types: [0, 1] },
  ]);
});

it('a refused registration is logged, and the bot still starts', async () => {
  discord.endpoints.refuse('commands', 50001);
  expect(await startOnce()).toContainEqual({
    level: 'error',
    data: expect.objectContaining({ code: 50001 }),
    message: expect.stringContaining('mentions and direct messages work'),
  });
});

describe('the comparison', () => {
  const theirs = definitions.map((command) => ({
    ...command,
    id: '1',
    version: '2',
    nsfw: false,
    default_member_permissions: null,
    name_localizations: command.name_localizations ?? null,
    description: 'description' in command ? command.description : '',
    contexts: [2, 0, 1],
  }));

  it('overlooks what Discord adds and the order in which it lists contexts', () => {
    expect(sameCommands(definitions, theirs)).toBe(true);
  });

  it.each([
    ['a missing command', []],
    ['a foreign command', [...theirs, { name: 'old', description: 'Left over', type: 1 }]],
    ['other contexts', theirs.map((command) => ({ ...command, contexts: [0] }))],
    ['a menu without its commands', theirs.slice(0, 1)],
    ['missing translations', theirs.map((command) => ({ ...command, description_localizations: null }))],
    ['missing names', theirs.map((command) => ({ ...command, name_localizations: null }))],
    ['other options', theirs.map((command) => ({ ...command, options: [] }))],
  ])('sees %s', (_what, commands) => {
    expect(sameCommands(definitions, commands)).toBe(false);
  });
});

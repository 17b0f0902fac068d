/** The local Discord refuses the requests and commands that Discord refuses. */
import { BOT_ID, CHANNEL_ID } from './payloads';
import { COMMANDS, request, SEND } from './raw';
import { startDiscord, TOKEN, type DiscordServer } from './server';

let discord: DiscordServer;
beforeAll(async () => {
  discord = await startDiscord();
});
afterAll(() => discord.close());

describe('a request is refused', () => {
  it.each([
    ['a wrong token', 'GET', '/users/@me', 401, 0, 'wrong'],
    ['a path that does not exist', 'GET', '/users/@you', 404, 0, TOKEN],
    ['a method that does not exist there', 'DELETE', '/users/@me', 404, 0, TOKEN],
    ['a webhook nobody has', 'PATCH', `/webhooks/${BOT_ID}/nobody/messages/@original`, 404, 10015, TOKEN],
    ['an unknown interaction', 'POST', '/interactions/1/nobody/callback', 404, 10062, TOKEN],
  ])('for %s', async (_what, method, path, status, code, token) => {
    const body = method === 'GET' ? undefined : { type: 5 };
    expect(await request(discord, method, path, body, token)).toMatchObject({ status, code });
  });

  it('for an unknown channel', async () => {
    const answered = await request(discord, 'POST', '/channels/500000000000000009/messages', {
      content: 'x',
    });
    expect(answered).toMatchObject({ status: 404, code: 10003 });
  });

  it('for a body that is not JSON', async () => {
    expect(await request(discord, 'POST', SEND, '{')).toMatchObject({ status: 400, code: 50109 });
  });

  it.each([
    [50001, 403],
    [50013, 403],
    [10003, 404],
  ])('with %i where a test says so', async (code, status) => {
    const own = await startDiscord();
    own.endpoints.refuse(CHANNEL_ID, code);
    const response = await fetch(`${own.api}/v10${SEND}`, {
      method: 'POST',
      headers: { authorization: `Bot ${TOKEN}` },
      body: JSON.stringify({ content: 'x' }),
    });
    expect([response.status, await response.json()]).toMatchObject([status, { code }]);
    await own.close();
  });
});

describe('commands are refused', () => {
  const valid = { name: 'docker', description: 'Ask', type: 1 };
  const menu = { name: 'Ask me', type: 3 };
  const option = { name: 'question', description: 'Your question', type: 3 };

  it.each([
    ['a name with capitals', [{ ...valid, name: 'Docker' }], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name with spaces', [{ ...valid, name: 'ask me' }], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['no description', [{ ...valid, description: '' }], 'BASE_TYPE_BAD_LENGTH'],
    ['a description over 100', [{ ...valid, description: 'x'.repeat(101) }], 'BASE_TYPE_BAD_LENGTH'],
    ['an unknown locale', [{ ...valid, description_localizations: { zh: '问' } }], 'Unknown locale'],
    [
      'a translation over 100',
      [{ ...valid, description_localizations: { 'zh-CN': '问'.repeat(101) } }],
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      '26 options',
      [{ ...valid, options: Array.from({ length: 26 }, (_, n) => ({ ...option, name: `o${n}` })) }],
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      '26 choices',
      [
        {
          ...valid,
          options: [
            { ...option, choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })) },
          ],
        },
      ],
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'choices and autocomplete',
      [{ ...valid, options: [{ ...option, autocomplete: true, choices: [{ name: 'a', value: 'a' }] }] }],
      'AUTOCOMPLETE_CHOICES',
    ],
    [
      'a required option after an optional one',
      [{ ...valid, options: [option, { ...option, name: 'b', required: true }] }],
      'REQUIRED_INVALID',
    ],
    [
      'a sub-command beside an option',
      [
        {
          ...valid,
          options: [
            { ...option, type: 1 },
            { ...option, name: 'b' },
          ],
        },
      ],
      'OPTIONS_TYPE_INVALID',
    ],
    [
      'a bad option in a sub-command',
      [{ ...valid, options: [{ ...option, type: 1, options: [{ ...option, description: '' }] }] }],
      'BASE_TYPE_BAD_LENGTH',
    ],
    ['a max_length over 6000', [{ ...valid, options: [{ ...option, max_length: 6001 }] }], 'NUMBER_TYPE_MAX'],
    ['an unknown context', [{ ...valid, contexts: [3] }], 'BASE_TYPE_CHOICES'],
    ['an unknown integration type', [{ ...valid, integration_types: [2] }], 'BASE_TYPE_CHOICES'],
    ['two of one name', [valid, valid], 'DUPLICATE_NAME'],
    ['two in a menu of one name', [menu, menu], 'DUPLICATE_NAME'],
    ['a name over 32 in a menu', [{ ...menu, name: 'x'.repeat(33) }], 'BASE_TYPE_BAD_LENGTH'],
    ['a description in a menu', [{ ...menu, description: 'Ask' }], 'CONTEXT_MENU_DESCRIPTION'],
    ['options in a menu', [{ ...menu, options: [option] }], 'CONTEXT_MENU_OPTIONS'],
    [
      'a translated name over 32 in a menu',
      [{ ...menu, name_localizations: { 'zh-CN': '问'.repeat(33) } }],
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'more than 15 in the menu of a message',
      Array.from({ length: 16 }, (_, n) => ({ ...menu, name: `Ask ${n}` })),
      'APPLICATION_COMMANDS_MAX',
    ],
    [
      'more than 8000 characters',
      [
        {
          ...valid,
          options: Array.from({ length: 10 }, (_, n) => ({
            ...option,
            type: 1,
            name: `s${n}`,
            options: Array.from({ length: 9 }, (__, m) => ({
              ...option,
              name: `o${m}`,
              description: 'x'.repeat(99),
            })),
          })),
        },
      ],
      'TOO_LARGE',
    ],
  ])('for %s', async (_what, body, problem) => {
    const answered = await request(discord, 'PUT', COMMANDS, body);
    expect(answered).toMatchObject({ status: 400, code: 50035 });
    expect(answered.errors).toContain(problem);
  });
});

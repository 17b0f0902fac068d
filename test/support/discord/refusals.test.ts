/** The local Discord refuses what Discord refuses: every rule here is met by a payload that breaks it. */
import { BOT_ID, CHANNEL_ID } from './payloads';
import { startDiscord, TOKEN, type DiscordServer } from './server';

const V2 = 1 << 15;
const SEND = `/channels/${CHANNEL_ID}/messages`;
const COMMANDS = `/applications/${BOT_ID}/commands`;

let discord: DiscordServer;
beforeAll(async () => {
  discord = await startDiscord();
});
afterAll(() => discord.close());

interface Answered {
  readonly status: number;
  readonly code: unknown;
  /** The paths and codes of what is wrong in the form. */
  readonly errors: string;
}

async function request(method: string, path: string, body?: unknown, token = TOKEN): Promise<Answered> {
  const response = await fetch(`${discord.api}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : {};
  return { status: response.status, code: answer.code, errors: JSON.stringify(answer.errors ?? {}) };
}

function button(fields: object = {}): object {
  return { type: 2, style: 2, label: 'A', custom_id: 'a', ...fields };
}

function row(...components: object[]): object {
  return { type: 1, components };
}

function words(length: number): object {
  return { type: 10, content: 'x'.repeat(length) };
}

function v2(...components: unknown[]): object {
  return { flags: V2, components };
}

const six = Array.from({ length: 6 }, (_, n) => button({ custom_id: `b${n}` }));

describe('a message is refused as malformed', () => {
  it.each([
    ['content over 2000', { content: 'x'.repeat(2001) }, 'content', 'BASE_TYPE_BAD_LENGTH'],
    ['content that is no text', { content: 5 }, 'content', 'STRING_TYPE_CONVERT'],
    ['flags that cannot be set', { content: 'x', flags: 1 << 1 }, 'flags', 'MESSAGE_FLAGS_INVALID'],
    ['content beside V2', { ...v2(words(1)), content: 'x' }, 'content', 'LEGACY_FIELDS'],
    ['embeds beside V2', { ...v2(words(1)), embeds: [{ title: 'x' }] }, 'embeds', 'LEGACY_FIELDS'],
    ['text over 4000 in one display', v2(words(4001)), 'content', 'BASE_TYPE_BAD_LENGTH'],
    ['text over 4000 in all displays', v2(words(2001), words(2000)), 'components', 'TEXT_SIZE_EXCEEDED'],
    [
      'text over 4000 with some in a container',
      v2(words(2001), { type: 17, components: [words(2000)] }),
      'components',
      'TEXT_SIZE_EXCEEDED',
    ],
    ['an empty text display', v2(words(0)), 'content', 'BASE_TYPE_BAD_LENGTH'],
    [
      'more than 40 components',
      v2(...Array.from({ length: 41 }, () => words(1))),
      'components',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'more than 40 nested ones',
      v2(...Array.from({ length: 21 }, () => ({ type: 17, components: [words(1)] }))),
      'components',
      'at most 40',
    ],
    [
      'a container in a container',
      v2({ type: 17, components: [{ type: 17, components: [words(1)] }] }),
      'type',
      'BASE_TYPE_CHOICES',
    ],
    ['an empty container', v2({ type: 17, components: [] }), 'components', 'BASE_TYPE_BAD_LENGTH'],
    ['a button outside a row', v2(button()), 'type', 'BASE_TYPE_CHOICES'],
    ['text in a row', v2(row(words(1))), 'type', 'BASE_TYPE_CHOICES'],
    [
      'a section without accessory',
      v2({ type: 9, components: [words(1)] }),
      'accessory',
      'BASE_TYPE_REQUIRED',
    ],
    [
      'a section of four texts',
      v2({ type: 9, components: [1, 1, 1, 1].map(words), accessory: button() }),
      'components',
      'BASE_TYPE_BAD_LENGTH',
    ],
    ['an empty gallery', v2({ type: 12, items: [] }), 'items', 'BASE_TYPE_BAD_LENGTH'],
    ['a text display without V2', { components: [words(1)] }, 'type', 'BASE_TYPE_CHOICES'],
    ['six rows without V2', { components: six.map((one) => row(one)) }, 'components', 'BASE_TYPE_BAD_LENGTH'],
    ['components that are no list', { components: 'x' }, 'components', 'LIST_TYPE_CONVERT'],
    ['six buttons in a row', v2(row(...six)), 'components', 'BASE_TYPE_BAD_LENGTH'],
    ['an empty row', v2(row()), 'components', 'BASE_TYPE_BAD_LENGTH'],
    [
      'a select beside a button',
      v2(row({ type: 3, custom_id: 's' }, button())),
      'components',
      'row of its own',
    ],
    [
      'a custom_id over 100',
      v2(row(button({ custom_id: 'x'.repeat(101) }))),
      'custom_id',
      'BASE_TYPE_BAD_LENGTH',
    ],
    ['no custom_id', v2(row(button({ custom_id: undefined }))), 'custom_id', 'BASE_TYPE_REQUIRED'],
    ['one custom_id twice', v2(row(button()), row(button())), 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED'],
    ['a label over 80', v2(row(button({ label: 'x'.repeat(81) }))), 'label', 'BASE_TYPE_BAD_LENGTH'],
    ['no label', v2(row(button({ label: '' }))), 'components', 'BUTTON_COMPONENT_INVALID_LABEL'],
    ['an unknown style', v2(row(button({ style: 7 }))), 'style', 'BASE_TYPE_CHOICES'],
    ['a link without address', v2(row({ type: 2, style: 5, label: 'A' })), 'url', 'BASE_TYPE_REQUIRED'],
    [
      'a link with a custom_id',
      v2(row(button({ style: 5, url: 'https://a.b' }))),
      'custom_id',
      'MUTUALLY_EXCLUSIVE',
    ],
    [
      'eleven embeds',
      { embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) },
      'embeds',
      'BASE_TYPE_BAD_LENGTH',
    ],
    ['an embed title over 256', { embeds: [{ title: 'x'.repeat(257) }] }, 'title', 'BASE_TYPE_BAD_LENGTH'],
    [
      'an embed description over 4096',
      { embeds: [{ description: 'x'.repeat(4097) }] },
      'description',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      '26 fields',
      { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: 'n', value: 'v' })) }] },
      'fields',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a field value over 1024',
      { embeds: [{ fields: [{ name: 'n', value: 'x'.repeat(1025) }] }] },
      'value',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a footer over 2048',
      { embeds: [{ footer: { text: 'x'.repeat(2049) } }] },
      'footer',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'an author over 256',
      { embeds: [{ author: { name: 'x'.repeat(257) } }] },
      'author',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'embeds over 6000 together',
      { embeds: [3001, 3000].map((n) => ({ description: 'x'.repeat(n) })) },
      'embeds',
      'MAX_EMBED_SIZE_EXCEEDED',
    ],
    [
      'an unknown kind of mention',
      { content: 'x', allowed_mentions: { parse: ['bots'] } },
      'parse',
      'BASE_TYPE_CHOICES',
    ],
    [
      'mentions that are no list',
      { content: 'x', allowed_mentions: { parse: 'users' } },
      'parse',
      'LIST_TYPE_CONVERT',
    ],
    [
      'mentions both listed and parsed',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'parse',
      'EXCLUSIVE',
    ],
    [
      'a reply to a message that is gone',
      { content: 'x', message_reference: { message_id: '1' } },
      'message_reference',
      'REPLIES_UNKNOWN_MESSAGE',
    ],
  ])('for %s', async (_what, body, field, problem) => {
    const answered = await request('POST', SEND, body);
    expect(answered).toMatchObject({ status: 400, code: 50035 });
    expect(answered.errors).toContain(`"${field}"`);
    expect(answered.errors).toContain(problem);
  });
});

it.each([
  ['the longest content', { content: 'x'.repeat(2000) }],
  ['the longest texts', v2(words(2000), words(2000))],
  ['40 components', v2(...Array.from({ length: 40 }, () => words(1)))],
  [
    'five rows of five buttons',
    {
      content: 'x',
      components: [0, 1, 2, 3, 4].map((r) =>
        row(...[0, 1, 2, 3, 4].map((n) => button({ custom_id: `${r}${n}` }))),
      ),
    },
  ],
  ['a section with a button', v2({ type: 9, components: [words(1)], accessory: button() })],
  ['a container of rows and texts', v2({ type: 17, components: [words(1), row(button()), { type: 14 }] })],
  [
    'a reply to a message that is gone where that does not matter',
    { content: 'x', message_reference: { message_id: '1', fail_if_not_exists: false } },
  ],
])('a message with %s is accepted', async (_what, body) => {
  expect(await request('POST', SEND, body)).toMatchObject({ status: 200, errors: '{}' });
});

it.each([
  ['nothing in it', {}],
  ['empty content', { content: '', embeds: [], components: [] }],
  ['no components but V2', { flags: V2 }],
])('a message with %s is empty', async (_what, body) => {
  expect(await request('POST', SEND, body)).toMatchObject({ status: 400, code: 50006 });
});

describe('a request is refused', () => {
  it.each([
    ['a wrong token', 'GET', '/users/@me', 401, 0, 'wrong'],
    ['a path that does not exist', 'GET', '/users/@you', 404, 0, TOKEN],
    ['a method that does not exist there', 'DELETE', '/users/@me', 404, 0, TOKEN],
    ['a webhook nobody has', 'PATCH', `/webhooks/${BOT_ID}/nobody/messages/@original`, 404, 10015, TOKEN],
    ['an unknown interaction', 'POST', '/interactions/1/nobody/callback', 404, 10062, TOKEN],
  ])('for %s', async (_what, method, path, status, code, token) => {
    const body = method === 'GET' ? undefined : { type: 5 };
    expect(await request(method, path, body, token)).toMatchObject({ status, code });
  });

  it('for an unknown channel', async () => {
    const answered = await request('POST', '/channels/500000000000000009/messages', { content: 'x' });
    expect(answered).toMatchObject({ status: 404, code: 10003 });
  });

  it('for a body that is not JSON', async () => {
    expect(await request('POST', SEND, '{')).toMatchObject({ status: 400, code: 50109 });
  });

  it.each([
    [50001, 403],
    [50013, 403],
    [10003, 404],
  ])('with %i where a test says so', async (code, status) => {
    const own = await startDiscord();
    own.refuse(CHANNEL_ID, code);
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
    const answered = await request('PUT', COMMANDS, body);
    expect(answered).toMatchObject({ status: 400, code: 50035 });
    expect(answered.errors).toContain(problem);
  });
});

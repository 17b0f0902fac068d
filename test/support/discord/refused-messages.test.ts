/** The local Discord refuses the messages that Discord refuses: every rule is met by a payload that breaks it. */
import { button, request, row, SEND, v2, V2, words } from './raw';
import { startDiscord, type DiscordServer } from './server';

let discord: DiscordServer;
beforeAll(async () => {
  discord = await startDiscord();
});
afterAll(() => discord.close());

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
    const answered = await request(discord, 'POST', SEND, body);
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
  expect(await request(discord, 'POST', SEND, body)).toMatchObject({ status: 200, errors: '{}' });
});

it.each([
  ['nothing in it', {}],
  ['empty content', { content: '', embeds: [], components: [] }],
  ['no components but V2', { flags: V2 }],
])('a message with %s is empty', async (_what, body) => {
  expect(await request(discord, 'POST', SEND, body)).toMatchObject({ status: 400, code: 50006 });
});

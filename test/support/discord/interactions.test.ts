/** The rules of interactions: one response, in time, of a kind that fits, and only then edits. */
import { Interactions } from './interactions';
import { Messages } from './messages';
import { CHANNEL_ID } from './payloads';
import { Refusal } from './refusal';

const DEFER = { type: 5, data: {} };
const V2 = 1 << 15;

let now = 0;
let messages: Messages;
let interactions: Interactions;
beforeEach(() => {
  now = 0;
  messages = new Messages();
  interactions = new Interactions(messages, { deadline: 3000, now: () => now });
});

function codeOf(act: () => unknown): number | 'accepted' {
  try {
    act();
    return 'accepted';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

it.each([
  [3000, 'accepted', 0],
  [3001, 10062, 1],
])('a response after %i ms is %s', (after, result, failures) => {
  const { id, token } = interactions.open('command');
  now = after;
  expect(codeOf(() => interactions.callback(id, token, DEFER))).toBe(result);
  expect(interactions.failed).toHaveLength(failures);
});

it.each([
  [15 * 60_000, 'accepted'],
  [15 * 60_000 + 1, 50027],
])('an edit after %i ms is %s: the token lives a quarter of an hour', (after, result) => {
  const { id, token } = interactions.open('command');
  interactions.callback(id, token, DEFER);
  now = after;
  expect(codeOf(() => interactions.editOriginal(token, { content: 'x' }))).toBe(result);
});

it('a second response is refused', () => {
  const { id, token } = interactions.open('command');
  interactions.callback(id, token, DEFER);
  expect(codeOf(() => interactions.callback(id, token, DEFER))).toBe(40060);
});

it('a refused response does not count as the one', () => {
  const { id, token } = interactions.open('command');
  expect(codeOf(() => interactions.callback(id, token, { type: 4, data: {} }))).toBe(50006);
  expect(codeOf(() => interactions.callback(id, token, DEFER))).toBe('accepted');
});

it.each([
  ['command', 6],
  ['command', 7],
  ['command', 8],
  ['component', 8],
  ['autocomplete', 4],
  ['autocomplete', 5],
  ['command', 99],
] as const)('a %s is not answered with a response of type %i', (kind, type) => {
  const { id, token } = interactions.open(kind);
  expect(codeOf(() => interactions.callback(id, token, { type, data: { content: 'x' } }))).toBe(50035);
});

it('nothing but the ephemeral flag can be set when deferring', () => {
  const { id, token } = interactions.open('command');
  expect(codeOf(() => interactions.callback(id, token, { type: 5, data: { flags: V2 } }))).toBe(50035);
  expect(codeOf(() => interactions.callback(id, token, { type: 5, data: { flags: 64 } }))).toBe('accepted');
});

it.each([
  ['26 choices', Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` }))],
  ['a name over 100', [{ name: 'x'.repeat(101), value: 'x' }]],
  ['an empty name', [{ name: '', value: 'x' }]],
  ['a value over 100', [{ name: 'x', value: 'x'.repeat(101) }]],
])('suggestions with %s are refused', (_what, choices) => {
  const { id, token } = interactions.open('autocomplete');
  expect(codeOf(() => interactions.callback(id, token, { type: 8, data: { choices } }))).toBe(50035);
});

it('a token is no webhook before the first response', () => {
  const { token } = interactions.open('command');
  expect(codeOf(() => interactions.editOriginal(token, { content: 'x' }))).toBe(10015);
  expect(codeOf(() => interactions.followUp(token, { content: 'x' }))).toBe(10015);
});

it('what is too long is refused in edits and follow-ups too', () => {
  const { id, token } = interactions.open('command');
  interactions.callback(id, token, DEFER);
  const body = { content: 'x'.repeat(2001) };
  expect(codeOf(() => interactions.editOriginal(token, body))).toBe(50035);
  expect(codeOf(() => interactions.followUp(token, body))).toBe(50035);
});

it('a reply that was deleted cannot be deleted again', () => {
  const { id, token } = interactions.open('command');
  interactions.callback(id, token, { type: 4, data: { content: 'x' } });
  interactions.deleteOriginal(token);
  expect(codeOf(() => interactions.deleteOriginal(token))).toBe(10008);
});

it('an update changes the message whose button was pressed', () => {
  const message = messages.store(CHANNEL_ID, { content: 'before' }, 0);
  const { id, token } = interactions.open('component', message);
  interactions.callback(id, token, { type: 7, data: { content: 'after' } });
  expect(message.body).toEqual({ content: 'after' });
});

it('a message of Components V2 stays one', () => {
  const message = messages.store(CHANNEL_ID, { flags: V2, components: [{ type: 10, content: 'x' }] }, V2);
  expect(codeOf(() => messages.edit(message, { content: 'plain again' }))).toBe(50035);
  expect(codeOf(() => messages.edit(message, { components: [{ type: 10, content: 'y' }] }))).toBe('accepted');
});

// oxlint-disable unicorn/require-post-message-target-origin -- Slack's chat.postMessage, not a window's postMessage
/** The local Slack keeps Slack's rules on views, scopes, rates and taking messages back. */
import { LogLevel, type types, webApi } from '@slack/bolt';
import { checkSuggestions } from '../../support/slack/elements';
import { archivedChannel, channel, foreignChannel } from '../../support/slack/payloads';
import { type LocalSlack, startSlack, workspace } from '../../support/slack/server';
import { checkView } from '../../support/slack/view-rules';

let now: number;
let slack: LocalSlack;
let client: webApi.WebClient;

beforeEach(async () => {
  now = 0;
  slack = await startSlack({ now: () => now });
  client = new webApi.WebClient(workspace.botToken, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: LogLevel.ERROR,
  });
});

afterEach(() => slack.close());

const section: types.SectionBlock = { type: 'section', text: { type: 'plain_text', text: 'hi' } };
const title: types.PlainTextElement = { type: 'plain_text', text: 'Docklore' };
const modal: types.ModalView = { type: 'modal', title, blocks: [section] };
const home: types.HomeView = { type: 'home', blocks: [section] };
const many = (count: number) => Array.from({ length: count }, () => section);

async function refusal(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'accepted',
    (error: unknown) => (error instanceof webApi.WebAPIPlatformError ? error.data.error : error),
  );
}

describe('a modal', () => {
  const open = (trigger_id: string, view = modal) => refusal(client.views.open({ trigger_id, view }));

  it('opens with a trigger for three seconds', async () => {
    const [first, second] = [slack.api.views.createTrigger(), slack.api.views.createTrigger()];
    now = 3000;
    expect(await open(first)).toBe('accepted');
    now = 3001;
    expect(await open(second)).toBe('expired_trigger_id');
  });

  it('opens once with a trigger, and with none that was never given out', async () => {
    const trigger = slack.api.views.createTrigger();
    expect(await open(trigger)).toBe('accepted');
    expect(await open(trigger)).toBe('exchanged_trigger_id');
    expect(await open('invented')).toBe('invalid_trigger_id');
  });

  it('is updated where it is known and not stale', async () => {
    const { view } = await client.views.open({ trigger_id: slack.api.views.createTrigger(), view: modal });
    const { id = '', hash = '' } = view ?? {};
    const update = (more: { hash?: string }, view_id = id) =>
      refusal(client.views.update({ view_id, view: modal, ...more }));
    expect(await update({}, 'V404')).toBe('not_found');
    expect(await update({ hash })).toBe('accepted');
    expect(await update({ hash })).toBe('hash_conflict');
    expect(await update({})).toBe('accepted');
  });

  it.each<[string, object, RegExp]>([
    ['a title over 24', { ...modal, title: { type: 'plain_text', text: 'x'.repeat(25) } }, /at most 24/],
    ['101 blocks', { ...modal, blocks: many(101) }, /at most 100/],
    ['private metadata over 3,000', { ...modal, private_metadata: 'x'.repeat(3001) }, /at most 3000/],
    ['a Home tab', home, /must be one of modal/],
    [
      'an input without a submit button',
      {
        ...modal,
        blocks: [{ type: 'input', label: title, element: { type: 'external_select', action_id: 'a' } }],
      },
      /needed where there is an input/,
    ],
  ])('is refused with %s', (_, view, detail) => {
    const { error, details } = checkView(view, 'modal');
    expect(error).toBe('invalid_arguments');
    expect(details.join('\n')).toMatch(detail);
  });

  it('is refused above 250 KB', () => {
    expect(checkView({ ...modal, x: 'x'.repeat(256_001) }, 'modal').error).toBe('view_too_large');
  });
});

describe('a Home tab', () => {
  const publish = (view: types.HomeView, hash?: string) =>
    refusal(client.views.publish({ user_id: 'U0001', view, ...(hash && { hash }) }));

  it('is published with 100 blocks and refused with more', async () => {
    expect(await publish({ type: 'home', blocks: many(100) })).toBe('accepted');
    expect(await publish({ type: 'home', blocks: many(101) })).toBe('invalid_arguments');
  });

  it('is refused where somebody published a newer one', async () => {
    const { view } = await client.views.publish({ user_id: 'U0001', view: home });
    expect(await publish(home, view?.hash)).toBe('accepted');
    expect(await publish(home, view?.hash)).toBe('hash_conflict');
  });
});

describe('messages', () => {
  it('are the bot’s own where they are changed or deleted', async () => {
    const { ts = '' } = await client.chat.postMessage({ channel, text: 'first' });
    expect(await refusal(client.chat.update({ channel, ts, text: 'second' }))).toBe('accepted');
    expect(await refusal(client.chat.delete({ channel, ts: '1.1' }))).toBe('message_not_found');
    expect(await refusal(client.chat.delete({ channel, ts }))).toBe('accepted');
    expect(await refusal(client.chat.update({ channel, ts, text: 'third' }))).toBe('message_not_found');
    expect(slack.api.chat.deletions.all).toEqual([expect.objectContaining({ channel, ts })]);
  });

  it.each([
    [foreignChannel, 'not_in_channel'],
    [archivedChannel, 'is_archived'],
    ['C9999', 'channel_not_found'],
  ])('for one person in %s are refused with %s', async (id, error) => {
    expect(await refusal(client.chat.postEphemeral({ channel: id, user: 'U0001', text: 'hi' }))).toBe(error);
  });

  it('for one person need the person', async () => {
    expect(await refusal(client.apiCall('chat.postEphemeral', { channel, text: 'hi' }))).toBe(
      'user_not_in_channel',
    );
    expect(await refusal(client.chat.postEphemeral({ channel, user: 'U0001', text: 'hi' }))).toBe('accepted');
  });
});

describe('what the token was not granted', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['users:read', () => client.users.info({ user: 'U0001' })],
    ['channels:read', () => client.conversations.info({ channel })],
    ['assistant:write', () => client.apiCall('assistant.threads.setSuggestedPrompts', { prompts: [1] })],
  ])('is refused by the name of %s', async (needed, call) => {
    await expect(call()).rejects.toMatchObject({ data: { error: 'missing_scope', needed } });
  });

  it('is let through once it is granted', async () => {
    slack.api.scopes = 'users:read,channels:read';
    slack.api.admins.add('U0001');
    expect(await client.users.info({ user: 'U0001' })).toMatchObject({ user: { is_admin: true } });
    expect(await client.conversations.info({ channel })).toMatchObject({ channel: { is_member: true } });
    expect(await refusal(client.chat.postMessage({ channel, text: 'hi' }))).toBe('missing_scope');
  });

  it('is everything after the app was removed', async () => {
    slack.api.revoke();
    expect(await refusal(client.auth.test())).toBe('token_revoked');
  });
});

describe('rates', () => {
  const post = (to: string) => client.chat.postMessage({ channel: to, text: 'hi' });

  it('are kept for each channel, with how long to wait', async () => {
    for (let each = 0; each < 20; each += 1) await post(channel);
    await expect(post(channel)).rejects.toMatchObject({ retryAfter: 1 });
    await expect(post('D0001')).resolves.toMatchObject({ ok: true });
    now += 1000;
    await expect(post(channel)).resolves.toMatchObject({ ok: true });
  });

  it('are kept for each method', async () => {
    for (let each = 0; each < 100; each += 1) await client.views.publish({ user_id: 'U0001', view: home });
    await expect(client.views.publish({ user_id: 'U0002', view: home })).rejects.toMatchObject({
      retryAfter: 1,
    });
  });
});

describe('suggestions', () => {
  const option = (text: string) => ({ text: { type: 'plain_text', text }, value: text });

  it('are at most 100, of at most 75 characters, and may be none', () => {
    expect(checkSuggestions({ options: [] })).toEqual([]);
    expect(checkSuggestions({ options: many(100).map(() => option('a')) })).toEqual([]);
    expect(checkSuggestions({ options: many(101).map(() => option('a')) })).toEqual([
      '/options: 101 items, at most 100',
    ]);
    expect(checkSuggestions({ options: [option('x'.repeat(76))] })).toHaveLength(2);
    expect(checkSuggestions(undefined)).toHaveLength(1);
  });
});

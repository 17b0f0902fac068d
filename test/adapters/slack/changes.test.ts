import { type ChangeEvent, isChange, receiveChange } from '../../../src/adapters/slack/changes';
import { receiveEvent } from '../../../src/adapters/slack/receive';
import { deletion, direct, edit, mention, botUser, channel, team } from '../../support/slack/payloads';

const self = { userId: botUser };
const receive = (event: ChangeEvent) => receiveChange(event, team, self);

describe('an edit', () => {
  it('of a mention has the key, the asker and the thread of the message as it was first said', () => {
    const first = mention('how do I delete images', { ts: '1700000000.000100' });
    const changed = receive(edit(first, `<@${botUser}> how do I delete volumes`));
    const before = receiveEvent(first, team, self);
    expect(changed).toEqual({
      kind: 'edited',
      message: { ...before, text: 'how do I delete volumes' },
    });
  });

  it('of a direct message stays direct', () => {
    expect(receive(edit(direct('prune'), 'logs'))).toMatchObject({
      kind: 'edited',
      message: { address: 'direct', text: 'logs' },
    });
  });

  it('reads the new rich text, not the old', () => {
    const blocks = [
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'docker ps' }] }],
      },
    ];
    expect(receive(edit(direct('prune'), 'x', { blocks }))).toMatchObject({
      message: { text: '```\ndocker ps\n```' },
    });
  });

  it.each<[string, ChangeEvent, string]>([
    ['an unfolded link', edit(direct('same'), 'same', { edited: undefined }), 'not a message'],
    [
      'somebody else’s words over theirs',
      edit(direct('a'), 'b', { edited: { user: 'U0002' } }),
      'not a message',
    ],
    ['another bot', edit(direct('a', { bot_id: 'B0002' }), 'b'), 'from a bot'],
    [
      'the bot itself',
      edit(direct('a', { user: botUser }), 'b', { edited: { user: botUser } }),
      'from a bot',
    ],
    ['nothing at all', { type: 'message', subtype: 'message_changed', channel }, 'not a message'],
  ])('of %s is silent', (_, event, reason) => {
    expect(receive(event)).toEqual({ kind: 'silent', reason });
  });
});

describe('a deletion', () => {
  it('names the message by the key it was delivered with', () => {
    const first = direct('prune');
    expect(receive(deletion(first))).toEqual({
      kind: 'deleted',
      key: (receiveEvent(first, team, self) as { key?: string }).key,
    });
  });

  it('of a message with replies arrives as an edit and is a deletion all the same', () => {
    const first = mention('prune');
    const tombstone = edit(first, 'This message was deleted.', { subtype: 'tombstone', user: 'USLACKBOT' });
    expect(receive(tombstone)).toEqual({
      kind: 'deleted',
      key: `slack:${team}:${channel}:${String(first['ts'])}`,
    });
  });

  it.each<[string, ChangeEvent, string]>([
    ['of the bot’s own message', deletion(direct('a', { bot_id: 'B0BOT' })), 'from a bot'],
    ['without the message’s ts', { type: 'message', subtype: 'message_deleted', channel }, 'not a message'],
  ])('%s is silent', (_, event, reason) => {
    expect(receive(event)).toEqual({ kind: 'silent', reason });
  });
});

it('is told by the subtype alone', () => {
  expect([edit(direct('a'), 'b'), deletion(direct('a')), direct('a')].map(isChange)).toEqual([
    true,
    true,
    false,
  ]);
});

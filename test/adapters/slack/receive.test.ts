import {
  type MessageEvent,
  receiveCommand,
  receiveEvent,
  receivePress,
  replyThread,
} from '../../../src/adapters/slack/receive';
import { botUser, channel, command, direct, mention, press, team } from '../../support/slack/payloads';

const self = { userId: botUser };
const receive = (event: MessageEvent) => receiveEvent(event, team, self);

function textOf(event: MessageEvent): string | undefined {
  const received = receive(event);
  return received.kind === 'message' ? received.text : undefined;
}

describe('who is answered', () => {
  it('is whoever mentions the bot, in the bot’s own terms', () => {
    expect(receive(mention('prune', { ts: '1700000000.000100' }))).toEqual({
      kind: 'message',
      key: `slack:${team}:${channel}:1700000000.000100`,
      person: `slack:${team}:U0001`,
      conversation: `slack:${team}:${channel}:1700000000.000100`,
      place: `slack:${team}:${channel}`,
      thread: `slack:${team}:${channel}:1700000000.000100`,
      text: 'prune',
      address: 'mention',
      fromBot: false,
    });
  });

  it.each([
    ['a plain direct message', {}],
    ['one with a file', { subtype: 'file_share' }],
    ['one from a thread that was also sent to the conversation', { subtype: 'thread_broadcast' }],
  ])('is whoever writes to the bot directly: %s', (_, more) => {
    expect(receive(direct('prune', more))).toMatchObject({
      kind: 'message',
      address: 'direct',
      text: 'prune',
    });
  });

  it.each([
    ['another bot in a channel', mention('prune', { bot_id: 'B0002' }), 'from a bot'],
    ['another bot in a direct message', direct('prune', { bot_id: 'B0002' }), 'from a bot'],
    ['a bot message of the old kind', direct('prune', { subtype: 'bot_message' }), 'from a bot'],
    ['the bot itself', direct('prune', { user: botUser }), 'from a bot'],
    ['Slackbot', direct('prune', { user: 'USLACKBOT' }), 'from a bot'],
    ['an edit', direct('prune', { subtype: 'message_changed' }), 'not a message'],
    ['a deletion', direct('prune', { subtype: 'message_deleted' }), 'not a message'],
    ['somebody joining', direct('prune', { subtype: 'channel_join' }), 'not a message'],
    ['an event without an author', direct('prune', { user: undefined }), 'not a message'],
    ['an event without a timestamp', mention('prune', { ts: undefined }), 'not a message'],
    [
      'the second delivery of a mention',
      mention('prune', { type: 'message', channel_type: 'channel' }),
      'answered already',
    ],
  ])('is not %s', (_, event, reason) => {
    expect(receive(event)).toEqual({ kind: 'silent', reason });
  });
});

describe('talk that nobody addressed to the bot', () => {
  it.each(['channel', 'group', 'mpim'])('of a %s is handed on as such, with its place', (channel_type) => {
    expect(receive(direct('prune', { channel_type, channel, ts: '2', thread_ts: '1' }))).toMatchObject({
      kind: 'message',
      address: 'none',
      place: `slack:${team}:${channel}`,
      thread: `slack:${team}:${channel}:1`,
    });
  });

  it('is not what is said directly, which has no settings of a channel', () => {
    expect(receive(direct('prune'))).not.toHaveProperty('place');
  });
});

describe('what was typed', () => {
  it.each([
    ['its own mention', `hi <@${botUser}> run &amp; stop`, 'hi run & stop'],
    ['its own mention by name', `<@${botUser}|docklore>: prune`, 'prune'],
    ['entities, each once', '<@U0BOT> a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
    ['a link', '<https://docs.docker.com|the docs> say', 'the docs say'],
    ['a bare link', 'see <https://docs.docker.com>', 'see https://docs.docker.com'],
    [
      'a host that Slack made a link',
      'pull <http://docker.io/nginx|docker.io/nginx>',
      'pull docker.io/nginx',
    ],
    ['an e-mail address', 'ask <mailto:a@b.c|a@b.c>', 'ask a@b.c'],
    ['somebody else', 'tell <@U0002> about it', 'tell user about it'],
    ['somebody else by name', 'tell <@U0002|bob> about it', 'tell bob about it'],
    ['a channel', 'in <#C0002|general>', 'in general'],
    ['a channel without its name', 'in <#C0002>', 'in channel'],
    ['a ping of everyone', '<!channel> help', 'channel help'],
    ['a user group', '<!subteam^S0001|@devs> help', 'devs help'],
    ['a date', '<!date^1392734382^{date}|Feb 18> help', 'Feb 18 help'],
    ['code', 'what does `docker run -v a:b` do', 'what does `docker run -v a:b` do'],
    ['nothing but the mention', '<@U0BOT>', ''],
  ])('is read without Slack’s markup: %s', (_, text, expected) => {
    expect(textOf(mention('', { text }))).toBe(expected);
  });
});

const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const rich = (...elements: object[]) => mention('fallback', { blocks: [{ type: 'rich_text', elements }] });
const own = { type: 'user', user_id: botUser };

describe('what was typed with formatting', () => {
  it('keeps inline code in one pair of backticks, a link within it or not', () => {
    const code = { code: true };
    const event = rich(
      section(
        own,
        { type: 'text', text: ' what does ' },
        { type: 'text', text: 'docker pull ', style: code },
        { type: 'link', url: 'http://docker.io', text: 'docker.io', style: code },
        { type: 'text', text: ' do & why <now>' },
      ),
    );
    expect(textOf(event)).toBe('what does `docker pull docker.io` do & why <now>');
  });

  it('keeps a code block in fences on lines of its own', () => {
    const event = rich(section(own, { type: 'text', text: ' explain\n' }), {
      type: 'rich_text_preformatted',
      elements: [{ type: 'text', text: 'FROM node\nRUN x' }],
    });
    expect(textOf(event)).toBe('explain\n```\nFROM node\nRUN x\n```');
  });

  it('gives every list item and quote a line', () => {
    const item = (text: string) => section({ type: 'text', text });
    const event = rich(
      { type: 'rich_text_list', style: 'bullet', elements: [item('one'), item('two')] },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: 'three' }] },
    );
    expect(textOf(event)).toBe('one\ntwo\nthree');
  });

  it('makes plain words of everything that is more than words', () => {
    const event = rich(
      section(
        { type: 'broadcast', range: 'channel' },
        { type: 'text', text: ' ' },
        { type: 'user', user_id: 'U0002' },
        { type: 'text', text: ' ' },
        { type: 'channel', channel_id: 'C0002' },
        { type: 'text', text: ' ' },
        { type: 'usergroup', usergroup_id: 'S0001' },
        { type: 'text', text: ' ' },
        { type: 'emoji', name: 'whale' },
        { type: 'date', timestamp: 1, fallback: ' today' },
        { type: 'color', value: ' #fff' },
        { type: 'invented later' },
      ),
    );
    expect(textOf(event)).toBe('channel user channel group :whale: today #fff');
  });

  it.each([
    ['no rich text', [{ type: 'section' }]],
    ['empty rich text', [{ type: 'rich_text', elements: [] }]],
    ['something that is no list', 'blocks'],
    ['broken nodes', [null, { type: 'rich_text', elements: 'x' }]],
  ])('falls back to the plain text where there is %s', (_, blocks) => {
    expect(textOf(mention('prune', { blocks }))).toBe('prune');
  });
});

describe('where the reply goes', () => {
  it.each<[string, MessageEvent, object]>([
    ['a mention: under it', { type: 'app_mention', ts: '1' }, { thread_ts: '1' }],
    ['a mention in a thread: there', { type: 'app_mention', ts: '2', thread_ts: '1' }, { thread_ts: '1' }],
    ['a direct message: beside it', { type: 'message', channel_type: 'im', ts: '1' }, {}],
    [
      'a direct message in a thread: there',
      { channel_type: 'im', ts: '2', thread_ts: '1' },
      { thread_ts: '1' },
    ],
  ])('to %s', (_, event, expected) => {
    expect(replyThread(event)).toEqual(expected);
  });
});

describe('commands and buttons', () => {
  const slash = {
    team_id: team,
    channel_id: channel,
    user_id: 'U0001',
    trigger_id: '13.7',
    text: ' a &amp;&amp; b ',
  };

  it('takes a command’s trigger for its key', () => {
    expect(receiveCommand(slash, self)).toEqual({
      kind: 'message',
      key: `slack:${team}:${channel}:13.7`,
      person: `slack:${team}:U0001`,
      place: `slack:${team}:${channel}`,
      text: 'a && b',
      address: 'command',
      fromBot: false,
      private: true,
    });
    expect(command('x', 'url')).toMatchObject({ team_id: team, channel_id: channel });
  });

  it.each([
    ['explain docker run -e "A=b c" alpine', 'docker run -e "A=b c" alpine'],
    ['explain docker run \\\n  --rm -it alpine', 'docker run \\\n  --rm -it alpine'],
    ['Explain: docker ps &amp;&amp; docker images', 'docker ps && docker images'],
    ['explain docker load < image.tar > log', 'docker load < image.tar > log'],
    ['explain docker stop <container>', 'docker stop <container>'],
    ['explain', ''],
    // Its only Chinese word tells the language.
    ['解释 docker ps', '解释 docker ps'],
  ])('knows that %j asks for an explanation', (text, asked) => {
    expect(receiveCommand({ ...slash, text }, self)).toMatchObject({ text: asked, explain: true });
  });

  it.each(['explainable', 'how do I explain docker ps', 'what does docker ps do'])(
    'leaves %j to the usual way',
    (text) => {
      const received = receiveCommand({ ...slash, text }, self);
      expect(received.text).toBe(text);
      expect(received).not.toHaveProperty('explain');
    },
  );

  it('takes a button’s value for the action', () => {
    const action = { type: 'button', value: 'more:a:en' };
    const payload = { team: { id: team }, user: { id: 'U0001' }, actions: [action] };
    expect(receivePress(payload)).toEqual({
      kind: 'press',
      person: `slack:${team}:U0001`,
      action: 'more:a:en',
    });
    expect(press(action, 'url')).toMatchObject(payload);
  });

  it('finds the team of somebody in an app of a whole organisation', () => {
    const payload = {
      team: null,
      user: { id: 'U0001', team_id: 'T9' },
      actions: [{ type: 'button', value: 'a' }],
    };
    expect(receivePress(payload)).toMatchObject({ person: 'slack:T9:U0001' });
  });

  it.each([
    ['a button that opens a link', { type: 'button' }],
    ['another kind of element', { type: 'static_select', value: 'a' }],
  ])('is silent to %s', (_, action) => {
    const payload = { team: { id: team }, user: { id: 'U0001' }, actions: [action] };
    expect(receivePress(payload)).toEqual({ kind: 'silent', reason: 'unknown button' });
  });
});

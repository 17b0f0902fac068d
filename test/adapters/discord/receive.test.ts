import {
  receiveButton,
  receiveCommand,
  receiveMessage,
  type DiscordMessage,
} from '../../../src/adapters/discord/receive';

const ME = '100000000000000001';

function said(fields: Partial<DiscordMessage>): DiscordMessage {
  const author = { id: '200000000000000001', bot: false };
  return {
    id: '3',
    channelId: '7',
    content: `<@${ME}> ps`,
    author,
    webhookId: null,
    system: false,
    guildId: '6',
    ...fields,
  };
}

function asked(question: string | null, locale = 'en-GB') {
  return receiveCommand({ id: '4', userId: '2', locale, question }, ME);
}

describe('a message', () => {
  it.each([
    ['another bot', said({ author: { id: '5', bot: true } }), 'from a bot'],
    ['the bot itself', said({ author: { id: ME, bot: false } }), 'from a bot'],
    ['a webhook', said({ webhookId: '8' }), 'from a bot'],
    ['a join or a pin', said({ system: true }), 'not a message'],
    ['talk in a channel', said({ content: 'docker ps hangs' }), 'not addressed'],
    ['a mention of somebody else', said({ content: '<@100000000000000002> ps' }), 'not addressed'],
    ['a mention of everybody', said({ content: '@everyone docker is down' }), 'not addressed'],
    ['a bot in a direct conversation', said({ guildId: null, author: { id: '5', bot: true } }), 'from a bot'],
  ])('from %s is met with silence and a reason', (_who, message, reason) => {
    expect(receiveMessage(message, ME)).toEqual({ kind: 'silent', reason });
  });

  it.each([
    ['the own mention', `<@${ME}> ps`, 'ps'],
    ['the own mention in its older form', `<@!${ME}> ps`, 'ps'],
    ['the own mention in the middle', `hey <@${ME}>, what is an image`, 'hey what is an image'],
    ['the own mention and a colon', `<@${ME}>：什么是镜像`, '什么是镜像'],
    ['nothing but the own mention', `<@${ME}>`, ''],
    ['another person', `<@${ME}> help <@300000000000000003>`, 'help someone'],
    ['a role', `<@${ME}> help <@&300000000000000003>`, 'help someone'],
    ['a channel', `<@${ME}> as in <#300000000000000003>`, 'as in somewhere'],
    ['an emoji', `<@${ME}> <:docker:300000000000000003> ps`, 'docker ps'],
    ['a moving emoji', `<@${ME}> <a:whale:300000000000000003>`, 'whale'],
    ['a command', `<@${ME}> </docker ask:300000000000000003>`, 'docker ask'],
    ['a point in time', `<@${ME}> since <t:1700000000:R> broken`, 'since broken'],
    ['everyone', `<@${ME}> @everyone ps`, 'everyone ps'],
    [
      'what looks like a mention but is shell',
      `<@${ME}> docker logs x 2>&1 <file`,
      'docker logs x 2>&1 <file',
    ],
    ['several lines, indented as they were', `<@${ME}>\nError:\n  no  space left`, 'Error:\n  no space left'],
    ['Chinese without spaces', `<@${ME}>怎么删除镜像`, '怎么删除镜像'],
  ])('with %s becomes plain words', (_what, content, text) => {
    expect(receiveMessage(said({ content }), ME)).toMatchObject({ kind: 'message', text });
  });

  it('that replies to the bot needs no mention, where Discord hands over its text', () => {
    const reply = { content: 'and all of them?', repliesToBot: true };
    expect(receiveMessage(said(reply), ME)).toMatchObject({ address: 'mention', text: 'and all of them?' });
    const silent = { kind: 'silent', reason: 'not addressed' };
    expect(receiveMessage(said({ ...reply, content: '' }), ME)).toEqual(silent);
  });

  it('in a direct conversation needs no mention', () => {
    const received = receiveMessage(said({ guildId: null, content: 'ps' }), ME);
    expect(received).toMatchObject({ address: 'direct', text: 'ps' });
  });

  it('carries its id and its author, so that it is answered once and people are told apart', () => {
    expect(receiveMessage(said({}), ME)).toMatchObject({
      key: 'discord:3',
      person: 'discord:200000000000000001',
      address: 'mention',
    });
  });
});

describe('a command', () => {
  it.each([
    ['id:remove-exited', 'en-GB', 'show:remove-exited:en'],
    ['id:ps', 'zh-CN', 'show:ps:zh'],
    ['id:ps', 'zh-TW', 'show:ps:zht'],
    ['id:ps', 'de', 'show:ps:en'],
  ])('with the picked %s and the locale %s shows that entry', (question, locale, action) => {
    expect(asked(question, locale)).toEqual({ kind: 'press', person: 'discord:2', action });
  });

  it.each([
    'remove-exited',
    'id:',
    'id:Has Capitals',
    'id:a--b',
    `id:${'a'.repeat(25)}`,
    'id:x:y',
    ' id:ps',
    '复制文件',
  ])('with the typed %j is a question', (question) => {
    expect(asked(question)).toMatchObject({ kind: 'message', text: question.trim(), address: 'command' });
  });

  it('without a question is a message without words that brings the locale', () => {
    expect(asked(null, 'zh-CN')).toMatchObject({
      kind: 'message',
      key: 'discord:4',
      text: '',
      locale: 'zh-CN',
    });
  });
});

it('a button hands back the action it was given', () => {
  const press = { kind: 'press', person: 'discord:2', action: 'more:ps:en' };
  expect(receiveButton({ userId: '2', customId: 'more:ps:en' })).toEqual(press);
});

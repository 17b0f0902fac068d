/** Answers follow their questions, take what is said of them, and go when they are told to. */
import { removeExited } from '../../support/sample-answers';
import { type Bot, createBot } from '../../support/slack/bot';
import { checkBlocks } from '../../support/slack/block-kit';
import { type Json, textOf } from '../../support/slack/check';
import {
  channel,
  command,
  deletion,
  direct,
  edit,
  eventCallback,
  foreignChannel,
  mention,
  press,
  team,
} from '../../support/slack/payloads';
import { render } from '../../../src/adapters/slack/render';
import { type LocalSlack, startSlack, workspace } from '../../support/slack/server';

let slack: LocalSlack;
let bot: Bot;

beforeEach(async () => {
  slack = await startSlack();
  bot = createBot(slack, { appToken: workspace.appToken });
  await bot.adapter.start(bot.handlers);
});

afterEach(async () => {
  await bot.adapter.stop();
  await slack.close();
});

const say = (event: Json) => slack.socket.send('events_api', eventCallback(event));
const click = (action: Json, more: Json = {}) =>
  slack.socket.send('interactive', press(action, slack.responseUrls.create(), more));
const button = { type: 'button', action_id: 'a', value: 'helpful:remove-exited:en~abc.u0001' };

/** Asks in the channel; where the answer stands. */
async function answered(event = mention('prune')): Promise<{ event: Json; ts: string }> {
  await say(event);
  return { event, ts: textOf((await slack.api.messages.next())['ts']) };
}

describe('where an answer stands', () => {
  it('is told with the key of its question', async () => {
    const { event, ts } = await answered();
    expect(await bot.handlers.answers.next()).toEqual({
      key: `slack:${team}:${channel}:${textOf(event['ts'])}`,
      where: { place: channel, message: ts },
    });
  });

  it('is the private conversation where the channel is closed to the bot', async () => {
    await answered(mention('prune', { channel: foreignChannel }));
    expect((await bot.handlers.answers.next()).where).toMatchObject({ place: 'U0001' });
  });

  it('is nowhere for a private answer', async () => {
    await slack.socket.send('slash_commands', command('prune', slack.responseUrls.create()));
    expect(await bot.handlers.answers.next()).toMatchObject({ where: undefined });
  });
});

describe('an edited question', () => {
  it('has its answer edited in place', async () => {
    const { event, ts } = await answered();
    bot.handlers.follow = {
      kind: 'edit',
      where: { place: channel, message: ts },
      answer: { ...removeExited, title: 'Something else' },
    };
    await say(edit(event, '<@U0BOT> something else'));
    expect(await slack.api.messages.next()).toMatchObject({
      ts,
      text: expect.stringMatching(/^Something else/) as string,
    });
    expect(slack.api.calls.at(-1)?.method).toBe('chat.update');
    expect(bot.handlers.edits.all[0]).toMatchObject({ text: 'something else' });
  });

  it('that is none any more has its answer withdrawn', async () => {
    const { event, ts } = await answered();
    bot.handlers.follow = { kind: 'withdraw', where: { place: channel, message: ts } };
    await say(edit(event, 'never mind'));
    expect(await slack.api.chat.deletions.next()).toMatchObject({ channel, ts });
    expect(bot.handlers.edits.all[0]).toMatchObject({ address: 'none' });
  });

  it('without an answer stays without one, and the log says why', async () => {
    await say(edit(direct('a'), 'b'));
    expect(await bot.log.line('silent')).toMatchObject({ data: { reason: 'not answered' } });
  });
});

describe('a deleted question', () => {
  it('takes its answer with it', async () => {
    const { event, ts } = await answered();
    bot.handlers.withdrawn = { place: channel, message: ts };
    await say(deletion(event));
    expect(await slack.api.chat.deletions.next()).toMatchObject({ channel, ts });
    expect(bot.handlers.deletions.all).toEqual([`slack:${team}:${channel}:${textOf(event['ts'])}`]);
  });

  it('whose answer is gone already is a line in the log', async () => {
    bot.handlers.withdrawn = { place: channel, message: '1.1' };
    await say(deletion(mention('prune')));
    expect(await bot.log.line('Slack refused the reply')).toMatchObject({
      data: { code: 'message_not_found' },
    });
  });
});

describe('talk in a channel the bot may read', () => {
  it('is handed on as addressed to nobody, and answered in a thread where the bot decides to', async () => {
    const talk = direct('how do I see logs', { channel_type: 'channel', channel });
    await say(talk);
    expect(await slack.api.messages.next()).toMatchObject({ channel, thread_ts: talk['ts'] });
    expect(bot.handlers.messages.all[0]).toMatchObject({
      address: 'none',
      place: `slack:${team}:${channel}`,
    });
  });
});

describe('feedback', () => {
  const helpful = { action: 'helpful:remove-exited:en~abc.u0001', label: 'Helpful' };
  const unhelpful = { action: 'unhelpful:remove-exited:en~abc.u0001', label: 'Not helpful' };
  const others = [{ action: 'remove:remove-exited:en~abc.u0001', label: 'Delete' }];
  const answer = { ...removeExited, feedback: { verdict: { helpful, unhelpful }, others } };

  it('is Slack’s own pair of buttons, with the others as words below', () => {
    const { blocks } = render(answer);
    expect(checkBlocks(blocks).details).toEqual([]);
    expect(blocks.slice(-2)).toMatchObject([
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            positive_button: { value: helpful.action },
            negative_button: { value: unhelpful.action },
          },
        ],
      },
      { type: 'actions', elements: [{ text: { text: 'Delete' }, value: others[0]?.action }] },
    ]);
  });

  it('is passed on unchanged, and thanked for in private in the thread', async () => {
    bot.handlers.pressed = { kind: 'reply', answer: removeExited, show: 'privately' };
    const message = { type: 'message', ts: '1700000000.000001', thread_ts: '1600000000.000001' };
    await click({ type: 'feedback_buttons', action_id: 'verdict', value: helpful.action }, { message });
    expect(await slack.responseUrls.responses.next()).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      thread_ts: '1600000000.000001',
    });
    expect(bot.handlers.presses.all[0]).toMatchObject({
      action: helpful.action,
      place: `slack:${team}:${channel}`,
    });
  });

  it('"Delete" takes the answer away', async () => {
    bot.handlers.pressed = { kind: 'remove' };
    await click(button);
    expect(await slack.responseUrls.responses.next()).toEqual({ delete_original: true });
  });
});

describe('who may change settings', () => {
  const setting = { type: 'button', action_id: 'a', value: 'set:listen-on:en' };

  it('is asked of Slack for settings alone, and once', async () => {
    slack.api.scopes += ',users:read';
    slack.api.admins.add('U0001');
    await click(button);
    await click(setting);
    await click(setting);
    for (let each = 0; each < 3; each += 1) await slack.responseUrls.responses.next();
    expect(bot.handlers.presses.all.map(({ admin }) => admin)).toEqual([undefined, true, true]);
    expect(slack.api.calls.filter(({ method }) => method === 'users.info')).toHaveLength(1);
  });

  it('stays open where the scope was not granted', async () => {
    await click(setting);
    await slack.responseUrls.responses.next();
    expect(bot.handlers.presses.all[0]).not.toHaveProperty('admin');
  });

  it('is known with /docker config', async () => {
    slack.api.scopes += ',users:read';
    slack.api.admins.add('U0001');
    await slack.socket.send('slash_commands', command('config', slack.responseUrls.create()));
    expect(await bot.handlers.messages.next()).toMatchObject({ text: 'config', admin: true, private: true });
    await slack.responseUrls.responses.next();
  });
});

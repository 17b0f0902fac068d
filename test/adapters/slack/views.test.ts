/** The search window and the Home tab. */
import type { Answer } from '../../../src/answer';
import { removeExited } from '../../support/sample-answers';
import { type Bot, createBot } from '../../support/slack/bot';
import { type Json, isObject } from '../../support/slack/check';
import { checkSuggestions } from '../../support/slack/elements';
import {
  eventCallback,
  globalShortcut,
  homeOpened,
  suggestion,
  viewPress,
} from '../../support/slack/payloads';
import { type LocalSlack, startSlack, workspace } from '../../support/slack/server';
import type { View } from '../../support/slack/views';

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

const trigger = () => slack.api.views.createTrigger();
const next = () => slack.api.views.shown.next();
const asSent = ({ id, hash, view }: View): Json => ({ ...view, id, hash });
const says = (change: Partial<Answer>) => {
  bot.handlers.outcome = () => Promise.resolve({ kind: 'reply', answer: { ...removeExited, ...change } });
};

async function openWindow(): Promise<View> {
  expect(await slack.socket.send('interactive', globalShortcut(trigger()))).toEqual({});
  return next();
}

const type = (typed: string, view: View) => slack.socket.send('interactive', suggestion(typed, asSent(view)));

const choose = (value: string) => ({
  type: 'external_select',
  action_id: 'search',
  selected_option: { text: { type: 'plain_text', text: 'x' }, value },
});

async function press(action: Json, view: View): Promise<View> {
  expect(await slack.socket.send('interactive', viewPress(action, asSent(view), trigger()))).toEqual({});
  return next();
}

async function openHome(more: Json = {}): Promise<View> {
  await slack.socket.send('events_api', eventCallback(homeOpened(more)));
  return next();
}

const words = (view: View): string => JSON.stringify(view.view);

function button(view: View, label: string): Json {
  let found: Json = {};
  JSON.stringify(view.view, (_, value: unknown) => {
    if (isObject(value) && isObject(value['text']) && value['text']['text'] === label) found = value;
    return value;
  });
  return found;
}

describe('the search window', () => {
  it('opens from the lightning menu, with a search field and what to do', async () => {
    const { view } = await openWindow();
    expect(view).toMatchObject({ type: 'modal', title: { text: 'Ask Docklore' } });
    expect(JSON.stringify(view)).toContain('external_select');
  });

  it('offers at most 100 lines as one types, each within Slack’s limits and titled in plain words', async () => {
    bot.handlers.suggestions = Array.from({ length: 120 }, (_, each) => ({
      id: `entry-${each}`,
      title: each === 0 ? 'Use `docker ps`' : 'x'.repeat(90),
    }));
    const answer = await type('ps', await openWindow());
    expect(checkSuggestions(answer)).toEqual([]);
    expect(answer).toMatchObject({ options: { length: 100 } });
    expect(JSON.stringify(answer)).toContain('Use docker ps');
    expect(bot.handlers.suggested.at(-1)).toEqual({ typed: 'ps', lang: 'en', limit: 100 });
  });

  it('answers with no lines where there are none, instead of failing', async () => {
    expect(await type('qqq', await openWindow())).toEqual({ options: [] });
  });

  it('searches in the language that is typed', async () => {
    bot.handlers.suggestions = [{ id: 'logs', title: '查看日志' }];
    expect(await type('日志', await openWindow())).toMatchObject({ options: [{ value: 'show:logs:zh' }] });
  });

  it('shows the chosen answer in its place, and keeps the search field', async () => {
    const window = await openWindow();
    const answered = await press(choose('show:remove-exited:en'), window);
    expect(answered.id).toBe(window.id);
    expect(words(answered)).toContain('docker container prune');
    expect(words(answered)).toContain('external_select');
    expect(bot.handlers.presses.all).toEqual([expect.objectContaining({ action: 'show:remove-exited:en' })]);
  });

  it('follows the buttons of the answer in place, in the answer’s language', async () => {
    const answered = await press(choose('show:remove-exited:en'), await openWindow());
    says({ lang: 'zh', title: '磁盘用量' });
    const more = await press(button(answered, 'Disk usage'), answered);
    expect(more.id).toBe(answered.id);
    expect(more.view).toMatchObject({ title: { text: '问 Docklore' } });
  });

  it('that opens too late is a line in the log', async () => {
    const late = trigger();
    slack.api.overrides['views.open'] = () => ({ ok: false, error: 'expired_trigger_id' });
    await slack.socket.send('interactive', globalShortcut(late));
    expect(await bot.log.line('Slack refused the view')).toMatchObject({
      data: { code: 'expired_trigger_id' },
    });
  });
});

describe('the Home tab', () => {
  it('is published with search, topics, languages and ways to ask', async () => {
    says({
      groups: [{ label: 'Cheat-sheet topics', buttons: [{ action: 'topic:images:en', label: 'Images' }] }],
    });
    const before = slack.api.calls.length;
    const { user, view } = await openHome();
    expect(user).toBe('U0001');
    expect(view).toMatchObject({ type: 'home' });
    for (const part of ['external_select', 'Images', 'English', '中文', '/docker how do I see logs'])
      expect(JSON.stringify(view)).toContain(part);
    expect(slack.api.calls.slice(before).map(({ method }) => method)).toEqual([
      'users.info',
      'views.publish',
    ]);
    expect(bot.handlers.presses.all).toEqual([expect.objectContaining({ action: 'topics:all:en' })]);
  });

  it('changes its language in place, and is opened in it again', async () => {
    const chinese = await press(button(await openHome(), '中文'), await openHome());
    expect(words(chinese)).toContain('解答 Docker 问题');
    expect(words(await openHome({ view: asSent(chinese) }))).toContain('解答 Docker 问题');
    expect(bot.handlers.presses.all.at(-1)).toMatchObject({ action: 'topics:all:zh' });
  });

  it('asks Slack about a person once, and is in their language from the first time', async () => {
    slack.api.scopes += ',users:read';
    slack.api.locale = 'zh-CN';
    expect(words(await openHome())).toContain('解答 Docker 问题');
    await openHome();
    expect(slack.api.calls.filter(({ method }) => method === 'users.info')).toHaveLength(1);
  });

  it('offers what this person asked lately, and their settings', async () => {
    bot.handlers.asked = [{ id: 'remove-exited', title: 'Remove `exited` containers' }];
    const home = await openHome();
    expect(button(home, 'Remove exited containers')).toMatchObject({ value: 'show:remove-exited:en' });
    expect(await press(button(home, 'Settings'), home)).toMatchObject({ view: { type: 'modal' } });
    expect(bot.handlers.messages.all).toEqual([
      expect.objectContaining({ text: 'settings', address: 'command', private: true }),
    ]);
  });

  it('opens what is pressed or chosen in a window, and stays as it is', async () => {
    says({ groups: [{ buttons: [{ action: 'topic:images:en', label: 'Images' }] }] });
    const home = await openHome();
    expect(await press(button(home, 'Images'), home)).toMatchObject({ view: { type: 'modal' } });
    expect(await press(choose('show:remove-exited:en'), home)).toMatchObject({ view: { type: 'modal' } });
  });

  it('is not published for the other tab', async () => {
    await slack.socket.send('events_api', eventCallback(homeOpened({ tab: 'messages' })));
    await openHome();
    expect(slack.api.views.shown.all).toHaveLength(1);
  });

  it('that Slack does not take is a line in the log', async () => {
    slack.api.overrides['views.publish'] = () => ({ ok: false, error: 'not_enabled' });
    await slack.socket.send('events_api', eventCallback(homeOpened()));
    expect(await bot.log.line('Slack refused the view')).toMatchObject({ data: { code: 'not_enabled' } });
  });
});

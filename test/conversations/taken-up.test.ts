/** Other people's messages, taken up from their menu: the same answers on Slack and Discord, in both languages. */
import { quietHandlers } from '../support/handlers';
import { createBrain } from '../../src/brain';
import { readQuestion } from '../../src/question';
import type { Handlers } from '../../src/types';
import { shipped } from '../support/knowledge';
import { openDiscord } from './discord-surface';
import { openSlack } from './slack-surface';
import type { MenuSurface, OpenMenuSurface, Shown } from './surface';

const brain = createBrain(shipped());

const handlers: Handlers = {
  ...quietHandlers(),
  message(message) {
    const question = readQuestion(message);
    const answer = question.kind === 'question' && brain.answer(brain.understand(question), question);
    return Promise.resolve(answer ? { kind: 'reply', answer } : { kind: 'silent', reason: 'not addressed' });
  },
  press: ({ action }) => Promise.resolve({ kind: 'reply', answer: brain.press(action) }),
  suggest: () => [],
};

const compose = '```\nservices:\n  db:\n    image: postgres\n    privileged: true\n```';
const conflict = 'docker: Error response from daemon: Conflict. The container name "/web" is already in use.';

const messages: readonly (readonly [said: string, title: string])[] = [
  ['how do I delete exited containers?', 'Remove exited containers'],
  ['怎么删除已退出的容器', '删除已退出的容器'],
  ['docker run --rm -v "$PWD:/src" alpine sh', 'docker run --rm -v "$PWD:/src" alpine sh'],
  [compose, expect.stringMatching(/^Compose: /) as string],
  [conflict, 'The container name web is taken'],
  [`这个报错怎么办：\n${conflict}`, '容器名 web 已被占用'],
  ['lunch at 12?', 'Nothing for me in that message'],
  ['今天中午吃什么', '这条消息里没有我能帮上忙的'],
];

async function on<T>(open: OpenMenuSurface, hold: (surface: MenuSurface) => Promise<T>): Promise<T> {
  const surface = await open(handlers);
  try {
    return await hold(surface);
  } finally {
    await surface.close();
  }
}

async function takeAll(surface: MenuSurface): Promise<Shown[]> {
  const seen: Shown[] = [];
  for (const [said] of messages) seen.push(await surface.take(said));
  return seen;
}

/** Only Slack can post under a message what was said in private. */
const posts = /^(Post in thread|发到消息列)$/;
const withoutPosting = (seen: Shown): Shown => ({
  ...seen,
  buttons: seen.buttons.filter((label) => !posts.test(label)),
});

it('is answered, explained and diagnosed alike on Slack and Discord', async () => {
  const slack = await on(openSlack, takeAll);
  const discord = await on(openDiscord, takeAll);
  expect(slack.map(({ title }) => title)).toEqual(messages.map(([, title]) => title));
  expect(slack.map(withoutPosting)).toEqual(discord);
  expect(slack[3]?.warning).toMatch(/^Danger: .*privileged/s);
  expect(slack.map(({ buttons }) => buttons.some((label) => posts.test(label)))).toEqual(
    messages.map((_, at) => at < 6),
  );
});

it('keeps "Post in thread" while somebody looks around', async () => {
  await on(openSlack, async (slack) => {
    await slack.take('how do I delete exited containers');
    expect(await slack.click('More')).toMatchObject({ title: 'Remove exited containers' });
    const { buttons } = await slack.click('Less');
    expect(buttons.at(-1)).toBe('Post in thread');
    expect(await slack.click('Post in thread')).toMatchObject({ title: 'Posted', buttons: [] });
  });
});

it.each([
  ['I ran docker system prune -a --volumes and now the data is gone', 'Danger: '],
  ['我昨天跑了 docker system prune -a --volumes，现在数据没了', '危险：'],
])('"Explain with Docklore" explains the command in %j', async (said, danger) => {
  const explained = await on(openDiscord, (discord) => discord.take(said, true));
  expect(explained).toMatchObject({ title: 'docker system prune -a --volumes' });
  expect(explained.warning).toMatch(new RegExp(`^${danger}`));
  expect((await on(openDiscord, (discord) => discord.take(said))).title).not.toBe(explained.title);
});

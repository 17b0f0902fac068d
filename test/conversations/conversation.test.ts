/** One transcript, every surface: what a person sees must be the same wherever they ask. */
import { createBrain } from '../../src/brain';
import { botWith } from '../support/bot';
import { shipped } from '../support/knowledge';
import { openDiscord } from './discord-surface';
import { openSlack } from './slack-surface';
import type { OpenSurface, Shown, Surface } from './surface';
import { openTerminal } from './terminal-surface';

const brain = createBrain(shipped());

/** What is done in turn: a line is asked, a line after ▸ is the button that is pressed. */
const transcript = [
  'how do I delete exited containers',
  '▸ More',
  '▸ Less',
  '怎么删除已退出的容器',
  'what is the difference between an image and a container',
  'docker run -v mount a folder of my machine',
  'Dockerfile 里 ADD 和 COPY 有什么区别',
  'what does `docker run --rm --privileged -it -v /:/host alpine sh` do?',
  `解释一下 docker run ${Array.from({ length: 60 }, (_, i) => `-e A${i}=b${i}`).join(' ')} alpine:3 env`,
  '▸ 全部参数',
  '▸ ← 摘要',
  'docker: Error response from daemon: Conflict. The container name "/web" is already in use by container "59146c83c692".',
  '▸ Rename a container',
  '▸ ← The container name <container> is taken',
  'purple elephants dancing',
  '▸ Clean-up',
  '▸ All topics',
  '▸ Dockerfile',
  '',
  'help',
];

async function hold(surface: Surface): Promise<Shown[]> {
  const seen: Shown[] = [];
  for (const line of transcript) {
    seen.push(line.startsWith('▸ ') ? await surface.click(line.slice(2)) : await surface.ask(line));
  }
  return seen;
}

async function heldOn(open: OpenSurface): Promise<Shown[]> {
  const surface = await open(botWith(brain));
  try {
    return await hold(surface);
  } finally {
    await surface.close();
  }
}

describe('the same conversation', () => {
  let terminal: Shown[];

  beforeAll(async () => {
    // In a pipe an empty line is nothing; everywhere else it is an empty mention, which asks for help.
    terminal = await heldOn(async (handlers) => {
      const surface = await openTerminal(handlers);
      return { ...surface, ask: (text) => surface.ask(text || 'help') };
    });
  });

  it('says what the transcript expects', () => {
    expect(terminal.map(({ title }) => title)).toEqual([
      'Remove exited containers',
      'Remove exited containers',
      'Remove exited containers',
      '删除已退出的容器',
      'Image versus container',
      'Share a host folder with a container',
      'ADD 与 COPY 的区别',
      'docker run --rm --privileged -it -v /:/host alpine sh',
      ...Array.from({ length: 3 }, () => expect.stringMatching(/^docker run -e A0=b0 .*…$/) as string),
      'The container name web is taken',
      'Rename a container',
      'The container name <container> is taken',
      "I don't know that one",
      'Clean-up',
      'Cheat-sheet topics',
      'Dockerfile',
      'Ask me anything about Docker',
      'Ask me anything about Docker',
    ]);
    expect(terminal[0]?.commands).toContain('docker container prune');
    expect(terminal[0]?.warning).toMatch(/^Danger: /);
    expect(terminal[3]?.warning).toMatch(/^危险：/);
    expect(terminal[7]?.warning).toMatch(/^Danger: .*--privileged/s);
    expect(terminal[11]?.commands).toContain('docker rm web');
    expect(terminal.slice(8, 11).map(({ buttons }) => buttons.length > 0)).toEqual([true, true, true]);
  });

  it.each([
    ['Slack', openSlack],
    ['Discord', openDiscord],
  ])('is held on %s with the same titles, commands, warnings and choices', async (_name, open) => {
    expect(await heldOn(open)).toEqual(terminal);
  });
});

import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTerminalAdapter } from '../../../src/adapters/terminal/adapter';
import { receive } from '../../../src/adapters/terminal/receive';
import { render } from '../../../src/adapters/terminal/render';
import type { Handlers } from '../../../src/types';
import { quietHandlers } from '../../support/handlers';
import { removeExited } from '../../support/sample-answers';

const escape = '\u001b[';

const handlers: Handlers = {
  ...quietHandlers(),
  message: (message) =>
    Promise.resolve(
      message.text === 'silence'
        ? { kind: 'silent', reason: 'asked too often' }
        : { kind: 'reply', answer: { ...removeExited, title: `You asked: ${message.text}` } },
    ),
  press: ({ action }) =>
    Promise.resolve({ kind: 'reply', answer: { ...removeExited, title: `Pressed ${action}` } }),
  suggest: () => [],
};

/** @param typed in a list: with a pause after each */
async function converse(typed: string | string[], isTTY = false, lang: 'en' | 'zh' = 'en'): Promise<string> {
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => input });
  const output = new PassThrough();
  const ended = new Promise<void>((onEnd) => {
    const adapter = createTerminalAdapter({ input, output, colour: false, lang, onEnd });
    void adapter.start(handlers);
  });
  for (const keys of Array.isArray(typed) ? typed : [typed]) {
    input.write(keys);
    if (Array.isArray(typed)) await sleep(100);
  }
  input.end();
  await ended;
  return String(output.read() ?? '');
}

describe('without a terminal on standard input', () => {
  it('every line is a question, answered in order until the input ends', async () => {
    const said = await converse('first\n\nsecond');
    expect(said.indexOf('You asked: first')).toBeGreaterThan(0);
    expect(said.indexOf('You asked: second')).toBeGreaterThan(said.indexOf('You asked: first'));
    expect(said).not.toMatch(/^> /m);
  });

  it('one line says that no token is set and where to read how', async () => {
    expect(await converse('')).toMatch(/^No Slack or Discord token is set.*docs\/setup\.md/);
  });

  it('says it in Chinese where the machine speaks Chinese', async () => {
    expect(await converse('', false, 'zh')).toMatch(/^没有设置 Slack 或 Discord 的令牌.*docs\/setup\.zh\.md/);
  });

  it('a number picks a button of the last answer', async () => {
    expect(await converse('question\n2\n')).toContain('Pressed show:disk-usage:en');
  });

  it('a number beyond the buttons is explained', async () => {
    expect(await converse('question\n99\n')).toContain('There is no choice 99 in the last answer.');
  });

  it('silence is silence', async () => {
    expect(await converse('silence\nquestion\n')).toMatch(/setup\.md\.\n\nYou asked: question/);
  });
});

describe('on a terminal', () => {
  it('a prompt waits for each question, and Ctrl+D leaves', async () => {
    const said = await converse('question\r\u0004', true);
    expect(said).toContain('Ctrl+D leaves');
    expect(said).toContain('You asked: question');
  });

  it('Ctrl+C leaves too', async () => {
    expect(await converse('\u0003', true)).toContain('> ');
  });

  it('the arrow keys bring back earlier questions', async () => {
    expect(await converse(['question\r', '\u001b[A\r', '\u0004'], true)).toMatch(
      /You asked: question[^]*You asked: question/,
    );
  });
});

/** The messages that were heard, in order. */
const heard = (said: string): string[] =>
  [...said.matchAll(/You asked: ([^]*?)\n\nUse `docker/g)].map(([, text]) => text ?? '');

const dockerfile = 'FROM node\nRUN npm ci\n\nCOPY . .';

describe('what is pasted in several lines', () => {
  const marked = (text: string) => `\u001b[200~${text.replaceAll('\n', '\r')}\u001b[201~`;

  it('is one message on a terminal that marks pastes, sent with the next Enter', async () => {
    const said = await converse([marked(dockerfile), '\r', 'next\r', '\u0004'], true);
    expect(heard(said)).toEqual([dockerfile, 'next']);
    expect(said).toContain('\u001b[?2004h');
    expect(said.endsWith('\u001b[?2004l\n')).toBe(true);
  });

  it('may be commented on before it is sent', async () => {
    const said = await converse([marked('Error: one\ntwo\n'), 'what now?\r', '\u0004'], true);
    expect(heard(said)).toEqual(['Error: one\ntwo\nwhat now?']);
  });

  it('is one message on a terminal that does not', async () => {
    expect(heard(await converse(['one\rtwo\rthree\r', 'next\r', '\u0004'], true))).toEqual([
      'one\ntwo\nthree',
      'next',
    ]);
    expect(heard(await converse(['one\rtwo', '\r', '\u0004'], true))).toEqual(['one\ntwo']);
  });

  it('is still answered when the terminal is left at once', async () => {
    expect(heard(await converse('one\rtwo\r\u0004', true))).toEqual(['one\ntwo']);
  });

  it('is one message in a pipe only between fences', async () => {
    const fenced = `\`\`\`dockerfile\n${dockerfile}\n\`\`\``;
    expect(heard(await converse(`first\n${fenced}\nsecond\n\n\`\`\`docker ps\`\`\`\nthird`))).toEqual([
      'first',
      fenced,
      'second',
      '```docker ps```',
      'third',
    ]);
  });

  it('is answered in a pipe that ends before the fence does', async () => {
    expect(heard(await converse('```\ndocker ps\n'))).toEqual(['```\ndocker ps']);
  });
});

describe('an answer in the terminal', () => {
  it('has neither colour nor bold unless asked for', () => {
    expect(render(removeExited, false)).not.toContain(escape);
    expect(render(removeExited, true)).toContain(escape);
  });

  it('shows title, text, commands, warning, source and numbered buttons', () => {
    expect(render(removeExited, false)).toBe(
      [
        'Remove exited containers',
        'Use `docker container prune`; running ones <stay> & live.',
        'All stopped containers\n    docker container prune',
        '    docker rm $(docker ps -aq -f status=exited)',
        'Danger: Their logs are gone. Look first: `docker ps -a`',
        'Source: https://docs.docker.com/reference/cli/docker/container/prune/',
        '  [1] More\nSee also:\n  [2] Disk usage\n  [3] Remove all containers',
      ].join('\n\n'),
    );
  });
});

describe('a typed line', () => {
  it('is a question that is never paced', () => {
    expect(receive(' docker ps ', 'k', [])).toMatchObject({
      kind: 'message',
      text: 'docker ps',
      unhurried: true,
    });
  });

  it('is a number only when there is something to pick', () => {
    expect(receive('1', 'k', [])).toMatchObject({ kind: 'message' });
    expect(receive('1', 'k', [{ action: 'a', label: 'A' }])).toMatchObject({ kind: 'press', action: 'a' });
    expect(receive('137', 'k', [{ action: 'a', label: 'A' }])).toEqual({
      kind: 'no such button',
      number: 137,
    });
  });
});

describe('an answer with a picture', () => {
  const picture = { id: 'layers', title: 'Image layers', alt: 'Three layers, one on another.' };

  it('is words alone in a terminal, told to who wants more', () => {
    expect(render({ ...removeExited, picture }, false)).toBe(render(removeExited, false));
    expect(render({ ...removeExited, picture, unfolded: true }, false)).toContain(
      'Image layers\nThree layers, one on another.\n\nSource: ',
    );
  });
});

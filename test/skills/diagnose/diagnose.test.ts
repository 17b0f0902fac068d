import { plainText, type Answer } from '../../../src/answer';
import { createBrain } from '../../../src/brain';
import { shipped } from '../../support/knowledge';
import type { Address } from '../../../src/types';
import { heard } from '../../support/question';

const brain = createBrain(shipped());

function ask(text: string, address: Address = 'mention'): Answer | undefined {
  const question = heard(text, { address });
  return question.kind === 'silent' ? undefined : brain.answer(brain.understand(question), question);
}

const daemon =
  'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?';

describe('a pasted error', () => {
  it('is quoted, explained, and mended', () => {
    const answer = ask(`$ docker ps\n${daemon}`);
    expect(answer).toMatchObject({ kind: 'answer', id: 'daemon-unreachable' });
    expect(answer?.blocks[0]).toEqual({ kind: 'code', code: daemon, language: 'text' });
    expect(answer && plainText(answer)).toContain('sudo systemctl enable --now docker');
  });

  it('is answered in the language around it', () => {
    expect(ask(`${daemon}\n这是怎么回事`)).toMatchObject({ lang: 'zh', title: '连不上 Docker 守护进程' });
  });

  it('is found where the question was shortened', () => {
    const log = Array.from({ length: 4000 }, (_, i) => `INFO request ${i} served`);
    log[2000] = daemon;
    expect(ask(`what is wrong here?\n${log.join('\n')}`)?.id).toBe('daemon-unreachable');
  });

  it('puts its own parts into the commands', () => {
    const answer = ask('client version 1.99 is too new. Maximum supported API version is 1.41');
    expect(answer && plainText(answer)).toContain('export DOCKER_API_VERSION=1.41');
  });

  it('names the other errors of the text as buttons', () => {
    const answer = ask(`${daemon}\ncontext "nosuch" does not exist`);
    expect(answer?.groups.flatMap(({ buttons }) => buttons)).toContainEqual({
      action: 'show:context-missing:en:daemon-unreachable',
      label: 'The context does not exist',
    });
  });

  it('never puts what a shell would act on into a command', () => {
    const answer = ask('unable to resolve docker endpoint: context "$(rm -rf ~)": context not found');
    const commands = answer?.blocks.flatMap((block) =>
      block.kind === 'code' && block.language !== 'text' ? [block.code] : [],
    );
    expect(commands?.join('\n')).not.toContain('rm -rf');
  });

  it('is answered where nobody addressed the bot only when it is asked about', () => {
    expect(ask(daemon, 'none')).toBeUndefined();
    expect(ask(`why do I get this?\n${daemon}`, 'none')?.id).toBe('daemon-unreachable');
  });
});

describe('a secret in a pasted text', () => {
  const token = ['ghp', '16C7e42F292c6912E7710c838347Ae178B4a'].join('_');

  it('is not repeated, and the person is told', () => {
    const answer = ask(`TOKEN=${token}\n${daemon.replace('docker.sock.', `docker.sock?token=${token}.`)}`);
    expect(JSON.stringify(answer)).not.toContain(token.slice(4));
    expect(answer?.blocks[0]).toMatchObject({ kind: 'warning', label: 'Danger' });
  });

  it('is not repeated in a command either', () => {
    const answer = ask(
      'Get "https://bob:hunter2@registry.example:5000/v2/": x509: certificate signed by unknown authority',
    );
    expect(answer?.kind).toBe('answer');
    expect(JSON.stringify(answer)).not.toContain('hunter2');
  });

  it('is not repeated where the error is not known', () => {
    const answer = ask(`Error response from daemon: frobnication of ${token} failed`);
    expect(answer?.id).toBe('unknown-error');
    expect(JSON.stringify(answer)).not.toContain(token.slice(4));
  });
});

describe('an error nobody taught it', () => {
  it.each([
    ['Error response from daemon: the quux of container web is frobbed', 'docker inspect <container>'],
    ['ERROR: failed to build: failed to solve: quux', 'docker build --progress=plain --no-cache .'],
    ['Traceback (most recent call last):\nKeyError: 3', 'docker logs --tail 50 <container>'],
  ])('%s is quoted, and %s asked for', (text, command) => {
    const answer = ask(text);
    expect(answer).toMatchObject({ kind: 'miss', id: 'unknown-error' });
    expect(answer?.blocks.flatMap((block) => (block.kind === 'code' ? [block.code] : []))).toEqual([
      text.split('\n')[0],
      command,
    ]);
  });

  it('is not seen in a question', () => {
    expect(ask('error handling in docker compose, how do I do that?')?.id).not.toBe('unknown-error');
  });
});

describe('an error asked about in own words', () => {
  it.each([
    ["Docker can't connect to docker daemon", 'daemon-unreachable'],
    ['container keeps dying after a couple of hours with code 137, what gives', 'exit-137'],
    ['docker 守护进程没有运行', 'daemon-unreachable'],
  ])('%s → %s', (text, id) => {
    expect(ask(text)?.id).toBe(id);
  });

  it('comes back by the button of what it led to', () => {
    const answer = brain.press('show:daemon-logs:en:daemon-unreachable');
    expect(answer.groups[0]?.buttons[0]).toEqual({
      action: 'show:daemon-unreachable:en',
      label: '← The Docker daemon does not answer',
    });
    expect(brain.press('show:daemon-unreachable:en').id).toBe('daemon-unreachable');
  });
});

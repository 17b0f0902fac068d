/** What a sub-command or an item of a menu asks for by name: an explanation, or somebody else's message taken up. */
import type { Answer } from '../src/answer';
import { createBrain } from '../src/brain';
import { codeIn } from '../src/matcher/by-name';
import type { IncomingMessage } from '../src/types';
import { shipped } from './support/knowledge';
import { questionOf } from './support/question';

const knowledge = shipped();
const brain = createBrain(knowledge);

function answered(text: string, change: Partial<IncomingMessage>): Answer {
  const question = questionOf(text, { address: 'command', ...change });
  const answer = brain.answer(brain.understand(question), question);
  if (!answer) throw new Error('no answer');
  return answer;
}

describe('the command in a message', () => {
  it.each<[string, string | undefined]>([
    ['Hey, I ran docker run -d -p 80:80 nginx and it started fine', 'docker run -d -p 80:80 nginx'],
    ['you can use `docker system prune -a` I guess', 'docker system prune -a'],
    [
      'I would try docker exec web sh -c "echo it works", then tell me',
      'docker exec web sh -c "echo it works"',
    ],
    ['our Docker daemon is slow, just run docker ps', 'docker ps'],
    ['我刚才执行了 docker rm -f $(docker ps -aq) 然后容器全没了', 'docker rm -f $(docker ps -aq)'],
    [
      'CI does this:\n```\ndocker build -t a .\ndocker push a\n```\nwhy?',
      'docker build -t a .\ndocker push a',
    ],
    ['docker run -d web\ndocker: Error response from daemon: denied', 'docker run -d web'],
    ['FROM node\nRUN npm i\nCOPY . .\nwhat do you think', 'FROM node\nRUN npm i\nCOPY . .'],
    ['our Docker daemon is down', undefined],
    ['docker compose files are great', undefined],
    ['he said `ls -la` is enough', undefined],
    ['今天中午吃什么', undefined],
  ])('of %j is %j', (text, code) => {
    expect(codeIn(text, knowledge.reference)).toBe(code);
  });
});

describe('an explanation asked for by name', () => {
  it('explains the command of a message that is about something else', () => {
    const text = 'I ran docker rm -f $(docker ps -aq) and the site is down, how do I get it back?';
    expect(answered(text, { explain: true, quoted: true })).toMatchObject({
      id: 'explain',
      title: 'docker rm -f $(docker ps -aq)',
    });
    expect(answered(text, { quoted: true }).id).not.toBe('explain');
  });

  it('diagnoses an error where there is no command', () => {
    const error = 'Error response from daemon: network with name n1 already exists';
    expect(answered(error, { explain: true }).id).toBe('network-exists');
  });

  it('answers what has no command, and a comparison of two', () => {
    expect(answered('bind mounts', { explain: true }).id).toBe('bind-mount');
    expect(answered('docker run 和 docker start 的区别', { explain: true }).id).not.toBe('explain');
  });

  it.each([
    ['docker run -e “A=b c” –rm alpine', 'docker run -e "A=b c" --rm alpine', 'en'],
    ['docker run \\\n  --rm -it alpine', 'docker run \\ --rm -it alpine', 'en'],
    ['docker ps --format "{{.Names}}"', 'docker ps --format "{{.Names}}"', 'en'],
    ['解释 docker run -v "$PWD:/app" alpine', 'docker run -v "$PWD:/app" alpine', 'zh'],
  ])('takes %j apart', (text, title, lang) => {
    expect(answered(text, { explain: true })).toMatchObject({ id: 'explain', title, lang });
  });

  it('of nothing at all is help', () => {
    expect(answered('', { explain: true, locale: 'en-US' })).toMatchObject({ kind: 'help', lang: 'en' });
    expect(answered('', { explain: true, locale: 'zh-CN' })).toMatchObject({ kind: 'help', lang: 'zh' });
  });
});

describe('somebody else’s message', () => {
  it.each(['lunch at 12?', 'where is the printer?', 'thanks, will do', 'can someone help me?', ''])(
    'says politely that there is nothing in %j',
    (text) => {
      const title = 'Nothing for me in that message';
      expect(answered(text, { quoted: true })).toMatchObject({ kind: 'notice', title });
      expect(answered(text, { quoted: true, explain: true })).toMatchObject({ kind: 'notice', title });
    },
  );

  it('says so in Chinese of a Chinese message and to who has their client in Chinese', () => {
    const title = '这条消息里没有我能帮上忙的';
    expect(answered('今天中午吃什么', { quoted: true, locale: 'en-US' })).toMatchObject({ title });
    expect(answered('lunch at 12?', { quoted: true, locale: 'zh-CN' })).toMatchObject({ title });
    expect(answered('lunch at 12?', { quoted: true, locale: 'zh-TW' })).toMatchObject({
      title: '這條消息裡沒有我能幫上忙的',
    });
  });

  it('is answered, explained or diagnosed like any question', () => {
    expect(answered('how do I delete exited containers', { quoted: true }).id).toBe('remove-exited');
    expect(answered('怎么删除已退出的容器', { quoted: true })).toMatchObject({
      id: 'remove-exited',
      lang: 'zh',
    });
    expect(answered('docker run --rm -it alpine sh', { quoted: true }).id).toBe('explain');
    expect(answered('network with name n1 already exists', { quoted: true }).id).toBe('network-exists');
  });
});

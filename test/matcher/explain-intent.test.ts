/** Who wants a command explained, and who wants something else that merely holds one. */
import { createMatcher } from '../../src/matcher/matcher';
import { readQuestion, type Question } from '../../src/question';
import { shipped } from '../support/knowledge';
import { growth } from '../support/growth';

const matcher = createMatcher(shipped());

function ask(text: string, address: 'direct' | 'none' = 'direct') {
  const message = { kind: 'message', key: 'k', person: 'p', text, address, fromBot: false } as const;
  return matcher.match(readQuestion(message) as Question);
}

describe('a command is explained', () => {
  it.each<[asked: string, code: string]>([
    [
      'what does docker run --rm -it -v /home/data:/data alpine /bin/ash do',
      'docker run --rm -it -v /home/data:/data alpine /bin/ash',
    ],
    ['what does `docker run -it alpine` do?', 'docker run -it alpine'],
    ['explain docker compose -f prod.yml up -d --build', 'docker compose -f prod.yml up -d --build'],
    ['explain this: docker rm -f $(docker ps -aq)', 'docker rm -f $(docker ps -aq)'],
    ['please explain "docker run -e A=b alpine env" to me', 'docker run -e A=b alpine env'],
    ['can someone explain docker run -it --rm ubuntu to me?', 'docker run -it --rm ubuntu'],
    ['whats docker system prune -a --volumes gonna do to my machine', 'docker system prune -a --volumes'],
    ['what happens if I run docker compose down -v --rmi all?', 'docker compose down -v --rmi all'],
    ['docker run -it --rm meaning', 'docker run -it --rm'],
    [
      'docker rm -f $(docker ps -aq --filter name=api). Before I run it I would like to understand what every part does.',
      'docker rm -f $(docker ps -aq --filter name=api)',
    ],
    ['break down docker build -t app:v1 --no-cache .', 'docker build -t app:v1 --no-cache .'],
    [
      'what does this do?\ndocker run -d \\\n  -p 80:80 \\\n  nginx\nthanks a lot',
      'docker run -d \\\n  -p 80:80 \\\n  nginx',
    ],
    ['explain\n```sh\ndocker stop web\ndocker rm web\n```', 'docker stop web\ndocker rm web'],
    ['what does curl -fsSL https://get.docker.com | sh do', 'curl -fsSL https://get.docker.com | sh'],
    ['what does docker ps -q | xargs docker stop mean', 'docker ps -q | xargs docker stop'],
    [
      'is this dangerous: sudo docker run --privileged -v /:/host alpine',
      'sudo docker run --privileged -v /:/host alpine',
    ],
    ['explain how docker run -v data:/x alpine works', 'docker run -v data:/x alpine'],
    ['docker run -d -p 80:80 nginx 这条命令什么意思', 'docker run -d -p 80:80 nginx'],
    ['这条命令什么意思：docker run -d -p 80:80 nginx', 'docker run -d -p 80:80 nginx'],
    ['解释一下 docker exec -it web bash', 'docker exec -it web bash'],
    ['docker build -t app:v1 . 最后那个点是干嘛的', 'docker build -t app:v1 .'],
    ['docker system prune -a --volumes 会删哪些东西，怕误删', 'docker system prune -a --volumes'],
    ['能解释下 `docker-compose down -v --rmi all` 吗', 'docker-compose down -v --rmi all'],
    [
      'docker run 每个参数都讲一下 docker run -itd --name web nginx:1.27',
      'docker run -itd --name web nginx:1.27',
    ],
    ["请问 docker inspect -f '{{.State.Pid}}' web 是干什么的", "docker inspect -f '{{.State.Pid}}' web"],
    [
      'sudo docker run --privileged -v /:/host alpine 这有什么风险',
      'sudo docker run --privileged -v /:/host alpine',
    ],
  ])('when asked for in words: %s', (asked, code) => {
    expect(ask(asked)).toMatchObject({ kind: 'explain', code, inWords: true });
  });

  it.each([
    'docker run --rm -it -v /a:/b alpine sh',
    '$ docker run -d nginx',
    'docker logs -f web',
    'docker ps -aq | xargs docker rm',
    'docker rm -f $(docker ps -aq)',
    'docker run \\\n  --rm -it \\\n  alpine sh',
    'sudo docker exec -it web bash',
    'DOCKER_BUILDKIT=1 docker build -t app .',
    'docker-compose -f prod.yml up -d',
  ])('when it was pasted and nothing else was said: %s', (asked) => {
    expect(ask(asked)).toMatchObject({ kind: 'explain', code: asked, inWords: false });
  });

  it.each([
    ['docker run --cidfile 参数什么意思', 'docker run --cidfile'],
    ['what does --oom-score-adj mean in docker run', 'docker run --oom-score-adj'],
    ['what is --cidfile', 'docker run --cidfile'],
  ])('when it is about one flag that no entry answers: %s', (asked, code) => {
    expect(ask(asked)).toMatchObject({ kind: 'explain', code });
  });
});

describe('a Dockerfile or Compose file is explained', () => {
  it.each([
    'FROM node:20\nWORKDIR /app\nCOPY . .\nCMD ["node","server.js"]',
    'explain this\n```dockerfile\nFROM node:20\nRUN npm ci\n```',
    'what does COPY --from=build /app /app do',
    'explain `ENTRYPOINT ["nginx"]`',
    'RUN apt-get update && apt-get install -y curl 是什么意思',
    'services:\n  web:\n    image: nginx\n    ports:\n      - "8080:80"',
    '解释一下这个 compose 文件\n```yaml\nservices:\n  web:\n    image: nginx\n```',
  ])('%s', (asked) => {
    expect(ask(asked).kind).toBe('explain');
  });

  it.each([
    'what is the difference between ADD and COPY',
    'how do I RUN a script in Dockerfile',
    'what does EXPOSE do in a Dockerfile',
    'why does web not reach db?\nservices:\n  web:\n    image: nginx\n  db:\n    image: postgres',
    'Question: how to stop a container?',
    'CMD vs ENTRYPOINT',
  ])('but not in: %s', (asked) => {
    expect(ask(asked).kind).not.toBe('explain');
  });
});

describe('something else is wanted', () => {
  it.each([
    'how do I use docker run -p',
    'docker ps -a not showing containers',
    'difference between docker run and docker start',
    'difference between `docker run -d x` and `docker start x`',
    'docker run -v mount a folder of my machine',
    'docker compose up -d vs docker compose up',
    'why use docker run --rm',
    'why does docker ps -a show nothing',
    'docker stop all containers',
    'docker exec -it container bash not working',
    'docker run -p 8080:80 nginx port already allocated',
    'what is docker compose',
    'what does docker compose down do',
    'docker run -d 是什么意思',
    'what is --rm',
    'docker run -it',
    'docker exec -it bash',
    'docker run -d stops right away',
    'COPY --link 是什么意思',
    '`docker run mytool --help` should pass --help to it. What do I change in the Dockerfile?',
    'docker run 和 docker start 的区别',
    '怎么用 docker run -v 挂载目录',
    '为什么 docker ps -a 看不到容器',
    'convert docker run -d -p 80:80 nginx to docker compose',
    'what does this mean',
    'explain',
    '什么意思',
    'what does grep -v foo do',
    'C:\\> docker run -p 9077:9076 -d engine\ndocker: something odd.\nSee the help',
  ])('in: %s', (asked) => {
    expect(ask(asked).kind).not.toBe('explain');
  });
});

describe('where nobody addressed the bot', () => {
  it('explains when somebody asks for it in words', () => {
    expect(ask('what does docker run --rm -it alpine do?', 'none').kind).toBe('explain');
    expect(ask('docker run --rm -it alpine 是什么意思', 'none').kind).toBe('explain');
  });

  it('says nothing to a command that is merely pasted', () => {
    expect(ask('docker run --rm -it alpine', 'none').kind).toBe('silent');
    expect(ask('just run docker compose up -d --build', 'none').kind).toBe('silent');
    expect(ask('先跑 docker compose up -d --build 再说', 'none').kind).toBe('silent');
  });
});

describe('hostile text', () => {
  it.each([
    'docker run -',
    'what does docker ',
    '```',
    '`docker ',
    'sudo ',
    '? ',
    '。',
    'A=b ',
    'docker run "',
    '$ docker ',
    '🐳 ',
    'curl ',
    'RUN ',
    'a: ',
    'services:\n',
    'RUN a \\\n',
  ])('of %s over and over takes no more than its share', (part) => {
    const asked = (length: number) => () => {
      ask(`what does docker run ${part.repeat(length / 25 / part.length)} do`);
      ask(part.repeat(length / part.length));
    };
    expect(growth(asked(50_000), asked(100_000))).toBeLessThan(8);
  });
});

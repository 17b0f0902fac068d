/** What is named in a question stands in the answer's command; read as: asked, taught, filled. */
import { plainText } from '../../src/answer';
import { createBrain } from '../../src/brain';
import { everydayWords } from '../../src/matcher/everyday';
import { createVocabulary } from '../../src/matcher/vocabulary';
import { normalise, readQuestion } from '../../src/question';
import { Filler } from '../../src/filling/fill';
import { createPatterns } from '../../src/filling/patterns';
import { readSlots } from '../../src/filling/read';
import { growth } from '../support/growth';
import { shipped } from '../support/knowledge';

const knowledge = shipped();
const patterns = createPatterns(knowledge.slots);
const isEveryday = everydayWords(createVocabulary(knowledge.lexicon), knowledge.slots.usual);
const read = (text: string) => readSlots(normalise(text), patterns, isEveryday);
const fill = (text: string, code: string, leading = true) =>
  new Filler(read(text), patterns, knowledge.reference).fill(code, leading);

describe('a command is filled with what was named', () => {
  it.each([
    ['stop containers web and db', 'docker stop <container>', 'docker stop web db'],
    ['restart container web01, please', 'docker restart <container>', 'docker restart web01'],
    ['停掉 web01 这个容器', 'docker stop <container>', 'docker stop web01'],
    ['rename container old_app to new_app', 'docker rename <container> web', 'docker rename old_app new_app'],
    ['create a volume named uploads', 'docker volume create <volume>', 'docker volume create uploads'],
    ['建一个叫 pgdata 的数据卷', 'docker volume create dbdata', 'docker volume create pgdata'],
    ['build an image called api:2.0', 'docker build -t app .', 'docker build -t api:2.0 .'],
    [
      'save image myapp:1.0 to myapp.tar',
      'docker save -o image.tar <image>',
      'docker save -o myapp.tar myapp:1.0',
    ],
    ['load image from backup.tar', 'docker load -i image.tar', 'docker load -i backup.tar'],
    ['login to ghcr.io as user bob', 'docker login', 'docker login -u bob ghcr.io'],
    [
      'push alice/todo:v3 to docker hub',
      'docker tag app <user>/app:1.0\ndocker push <user>/app:1.0',
      'docker tag app alice/todo:v3\ndocker push alice/todo:v3',
    ],
    [
      'show the last 200 lines of container api',
      'docker logs --tail 50 <container>',
      'docker logs --tail 200 api',
    ],
    [
      '看 redis-cache 最后 50 行日志',
      'docker logs --tail 100 <container>',
      'docker logs --tail 50 redis-cache',
    ],
    ['open bash in container db', 'docker exec -it <container> sh', 'docker exec -it db bash'],
    ['port 3000 nginx image', 'docker run -d -p 8080:80 nginx', 'docker run -d -p 3000:80 nginx'],
    [
      'on port 9000 for image acme/api:1.2',
      'docker run -d -p 8080:80 nginx',
      'docker run -d -p 9000:9000 acme/api:1.2',
    ],
    ['map host 9000 to 3000: -p 9000:3000', 'docker run -p 8080:80 nginx', 'docker run -p 9000:3000 nginx'],
    [
      'limit it to 512 MB and one CPU',
      'docker update --memory 1g --cpus 2 <container>',
      'docker update --memory 512m --cpus 1 <container>',
    ],
    ['给它 2G 内存，1.5 个 CPU', 'docker update -m 1g --cpus 2 web', 'docker update -m 2g --cpus 1.5 web'],
  ])('%s', (asked, taught, filled) => {
    expect(fill(asked, taught)).toBe(filled);
  });
});

describe('options that are named join the first command', () => {
  it.each([
    [
      'run nginx in the background on port 8080 called web',
      'docker run nginx',
      'docker run -d --name web -p 8080:80 nginx',
    ],
    ['后台跑 nginx，端口 8080，名字叫 web', 'docker run nginx', 'docker run -d --name web -p 8080:80 nginx'],
    [
      'run ubuntu interactively and delete it when i exit',
      'docker run alpine sh',
      'docker run --rm -it ubuntu sh',
    ],
    [
      'follow logs of container api since 10 minutes',
      'docker logs <container>',
      'docker logs -f --since 10m api',
    ],
    [
      'run ls -la /app in container frontend as root',
      'docker exec <container> date',
      'docker exec -u root frontend ls -la /app',
    ],
    ['run redis with 256 MB', 'docker run -d redis', 'docker run -m 256m -d redis'],
  ])('%s', (asked, taught, filled) => {
    expect(fill(asked, taught)).toBe(filled);
    expect(fill(asked, taught, false).length).toBeLessThanOrEqual(filled.length);
  });
});

describe('numbers stay consistent', () => {
  it('alike ones in one command change together: a swap limit below the memory limit is refused', () => {
    const taught = 'docker run -d --memory 512m --memory-swap 512m <image>';
    expect(fill('limit it to 1 GB', taught)).toBe('docker run -d --memory 1g --memory-swap 1g <image>');
  });

  it('a caption that speaks of the taught number is left out', () => {
    const filler = new Filler(read('logs of the last 2 hours'), patterns, knowledge.reference);
    filler.fill('docker logs --since 10m <container>', true);
    expect(filler.altered).toBe(true);
    filler.fill('docker logs --since 10m <container>', false);
    expect(filler.altered).toBe(false);
  });

  it('further commands, which show other cases, take names alone', () => {
    const taught = 'docker logs --since 2h --until 1h <container>';
    expect(fill('logs of container api since 1 hour', taught, false)).toBe(
      'docker logs --since 2h --until 1h api',
    );
  });
});

describe('what was not named, or is not meant, stays as it is taught', () => {
  it.each([
    ['how do I stop a container', 'docker stop <container>'],
    ['which container is using the most memory', 'docker stats --no-stream'],
    ['what does container networking do', 'docker network inspect <network>'],
    ['my container keeps restarting', 'docker logs <container>'],
    ['stop the running containers', 'docker stop <container>'],
    ['how big is an image', 'docker images <image>'],
    ['delete exited containers', 'docker rm $(docker ps -aq -f status=exited)'],
    ['remove image nginx:1.27 everywhere', 'docker rmi $(docker images -q)'],
    ['called web', 'docker run -d --name db postgres\ndocker run -d --name app --network db app'],
  ])('%s', (asked, taught) => {
    expect(fill(asked, taught)).toBe(taught);
  });
});

describe('a name that a shell would act on is not taken, and the answer says so', () => {
  it.each([
    'stop container web;reboot',
    'stop container web$(reboot)',
    'stop container `web|cat`',
    'stop container web&&reboot',
    "stop container web'x",
    'stop container web>log',
  ])('%s', (asked) => {
    const slots = read(asked);
    expect([...slots.values.values()].flat()).not.toContain('web');
    expect(slots.refused).toBe(true);
    expect(fill(asked, 'docker stop <container>')).toBe('docker stop <container>');
  });

  it.each([
    ['stop container web\u202egpj please', 'en', /I left its place open/],
    ['停止容器 we\u200bb 怎么写', 'zh', /留空/],
  ])('nor one with invisible characters in it: %j', (text, _lang, said) => {
    const brain = createBrain(knowledge);
    const message = { kind: 'message', key: 'k', person: 'p', address: 'command', fromBot: false } as const;
    const question = readQuestion({ ...message, text });
    if (question.kind === 'silent') throw new Error(question.reason);
    const match = brain.understand(question);
    const answer = brain.answer(
      { ...match, kind: 'answer', entry: knowledge.entries.get('stop-container')! },
      question,
    );
    expect(plainText(answer!)).toMatch(said);
    expect(plainText(answer!)).not.toMatch(/docker stop web/);
  });

  it('every value that is read is safe to stand in a command', () => {
    const nasty = '; | & $ ` ( ) < > { } \\ " \' * ? # ~ ! % \n'.split(' ');
    for (const before of ['container', 'image', 'volume named', 'called', '容器', 'port', 'as user'])
      for (const sign of nasty)
        for (const value of [...read(`stop ${before} a${sign}b ${sign}c`).values.values()].flat())
          expect(value).toMatch(/^[\w.:/=@ +%-]+$/);
  });
});

it('a story or a pasted log names nothing', () => {
  expect(read(`container web ${'x '.repeat(300)}`).values.size).toBe(0);
  expect(read('container web\nanother line').values.size).toBe(0);
});

it.each(['a', 'a:', '1 ', 'a/', 'port ', 'run ls '])(
  'of %j over and over, reading takes its share of time',
  (part) => {
    const reading = (length: number) => () => void read(part.repeat(length / part.length));
    expect(growth(reading(195), reading(390))).toBeLessThan(8);
  },
);

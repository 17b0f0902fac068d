import { readFileSync } from 'node:fs';
import { RULES, REMOVED_COMMANDS } from '../../src/knowledge/command-deprecations';
import { dockerInvocations } from '../../src/knowledge/command-invocations';
import { commandsFile, deprecatedFile, type Reference } from '../../src/knowledge/command-reference';
import { UNKNOWN } from '../../src/knowledge/command-words';
import { checkCommand, destroys } from '../../src/knowledge/commands';

const read = (name: string): unknown => JSON.parse(readFileSync(`knowledge/reference/${name}`, 'utf8'));
const reference: Reference = {
  commands: commandsFile.parse(read('cli.json')),
  deprecated: deprecatedFile.parse(read('deprecated.json')),
};
const messages = (code: string): string[] => checkCommand(code, reference).map(({ message }) => message);
const found = (code: string): string[] => dockerInvocations(code).map((words) => words.slice(1).join(' '));

describe('every docker in a shell block is found', () => {
  test.each([
    ['behind a pipe', 'cat x | docker load', ['load']],
    ['before a pipe, without its redirections', 'docker logs web 2>&1 | grep docker', ['logs web']],
    ['in a substitution, also inside quotes', 'docker rm "$(docker ps -aq)"', ['ps -aq', `rm ${UNKNOWN}`]],
    ['in backquotes', 'docker stop `docker ps -q`', ['ps -q', `stop ${UNKNOWN}`]],
    ['behind && and ;', 'docker pull a && docker push a; docker ps', ['pull a', 'push a', 'ps']],
    [
      'behind xargs, with what xargs adds',
      'docker ps -q | xargs -r docker stop',
      ['ps -q', `stop ${UNKNOWN}`],
    ],
    ['behind sudo and variables', 'sudo -E DOCKER_BUILDKIT=1 docker build .', ['build .']],
    ['behind time limits and watch', "timeout 5 docker events; watch -n 1 'docker ps'", ['events', 'ps']],
    ['in a loop', 'for i in 1 2; do docker start c$i; done', [`start c${UNKNOWN}`]],
    ['over several lines', 'docker run \\\n  -d \\\n  nginx', ['run -d nginx']],
    ['in a shell of its own', "sh -c 'docker ps -a'", ['ps -a']],
    ['on another machine', 'docker save app | ssh -p 22 me@host docker load', ['save app', 'load']],
    ['as the older program', 'docker-compose up -d', ['compose up -d']],
    ['by its full path', '/usr/bin/docker ps', ['ps']],
  ])('%s', (_, code, expected) => {
    expect(found(code)).toEqual(expected);
  });

  test.each([
    ['a comment', 'docker ps # docker nothing', ['ps']],
    ['a quoted text', "echo 'docker nothing'", []],
    ['what a file is made of', 'cat > a <<EOF\ndocker nothing\nEOF\ndocker ps', ['ps']],
    [
      'what a container runs',
      "docker run alpine sh -c 'docker nothing'",
      ['run alpine sh -c docker nothing'],
    ],
    ['other programs', 'systemctl restart docker', []],
    ['a file to read from', 'docker load < docker', ['load']],
  ])('%s is no command', (_, code, expected) => {
    expect(found(code)).toEqual(expected);
  });

  test('a <placeholder> is a word, not a redirection', () => {
    expect(found('docker cp <container>:/a ./a')).toEqual(['cp <container>:/a ./a']);
  });
});

describe('a command passes as the client takes it', () => {
  test.each([
    ['switches in one word, the last with a value', 'docker ps -aqf status=exited'],
    ['a value glued to its flag', 'docker run -p8080:80 -eA=b nginx'],
    ['a value behind =', 'docker run --name=web --restart=always nginx'],
    ['a switch that is turned off', 'docker run --rm=false nginx'],
    ["the container's own flags behind the image", 'docker run --rm alpine ls --nothing -z'],
    ["the container's own flags behind its name", 'docker exec -it web mysql --nothing'],
    ['flags behind a positional, where Docker allows them', 'docker rm web -f'],
    ['everything behind --', 'docker rm -- --nothing'],
    ['flags of docker itself before the command', 'docker -H ssh://me@host --debug ps -a'],
    ['flags of compose before its command', 'docker compose -f a.yaml --profile dev up -d --wait'],
    ['flags of compose run behind the service', 'docker compose run --rm web npm test --nothing'],
    ['an alias', 'docker container list -a && docker image remove app && docker stack down app'],
    ['build with the flags of BuildKit', 'docker build --secret id=a,src=b --output type=local,dest=out .'],
    ['--help everywhere', 'docker run --help; docker --help; docker compose up --help'],
    ['versions', 'docker --version; docker -v; docker compose version --short'],
    ['plugins outside of the reference', 'docker scout cves nginx; docker init; docker model run x'],
    ['what the reader fills in', 'docker run --memory <size> -p <port>:80 <image>'],
    ['what the shell fills in', 'docker run --cpu-shares $SHARES $IMAGE'],
    ['a group with nothing behind it', 'docker container'],
    ['a reference behind a command that also has subcommands', 'docker buildx history inspect abc'],
  ])('%s', (_, code) => {
    expect(messages(code)).toEqual([]);
  });
});

describe('what the client would refuse is reported, with what was probably meant', () => {
  test.each([
    ['docker contaner ls', 'docker has no command contaner; did you mean docker container?'],
    ['docker volume delete data', 'docker volume has no command delete'],
    ['docker compose upp -d', 'docker compose has no command upp; did you mean docker compose up?'],
    ['docker run --detatch nginx', 'docker container run has no flag --detatch; did you mean --detach?'],
    ['docker ps -aqz', 'docker container ls has no flag -z'],
    ['docker -a ps', 'docker has no flag -a'],
    ['docker up -d', 'docker has no command up'],
    [
      'docker run nginx && docker rm --forced web',
      'docker container rm has no flag --forced; did you mean --force?',
    ],
    ['docker images | xargs docker rmi --hard', 'docker image rm has no flag --hard'],
    ['docker run --name', '--name of docker container run needs a value'],
    ['docker stop -t soon web', '-t of docker container stop takes int, not soon'],
    ['docker run --memory lots nginx', '--memory of docker container run takes bytes, not lots'],
    ['docker run --rm=maybe nginx', '--rm of docker container run takes bool, not maybe'],
    [
      'docker run --health-interval 30 nginx',
      '--health-interval of docker container run takes duration, not 30',
    ],
  ])('%s', (code, expected) => {
    expect(messages(code)).toContainEqual(expect.stringContaining(expected));
  });
});

describe('what Docker has deprecated or removed is reported, with the version', () => {
  test.each([
    ['docker stop --time 5 web', '--time of docker container stop is deprecated since 28.0; use --timeout'],
    ['docker login -u me -e me@x.org', '-e of docker login is removed in 17.06'],
    ['docker tag -f a b', '-f of docker image tag is removed in 1.12'],
    ['docker search -s 3 nginx', '-s of docker search is removed in 20.10; use --filter'],
    ['docker search -f is-automated=true nginx', '-f of docker search is removed in 28.2'],
    [
      'docker run --security-opt seccomp:unconfined nginx',
      '--security-opt of docker container run is deprecated since 1.11',
    ],
    ['docker daemon -D', 'docker daemon is removed in 17.12'],
  ])('%s', (code, expected) => {
    const problems = checkCommand(code, reference);
    expect(problems).toContainEqual({
      kind: 'deprecated',
      message: expect.stringContaining(expected) as string,
    });
  });

  test('the same flag with another value is fine', () => {
    expect(messages('docker search -f is-official=true nginx')).toEqual([]);
    expect(messages('docker run --security-opt seccomp=unconfined nginx')).toEqual([]);
  });

  test('each rule names a feature of the list of deprecated features', () => {
    const features = reference.deprecated.map(({ feature }) => feature);
    const named = [...RULES.map(({ feature }) => feature), ...Object.values(REMOVED_COMMANDS)];
    expect(named.filter((feature) => !features.includes(feature))).toEqual([]);
  });
});

describe('a command that takes something away for good is known as such', () => {
  test.each([
    'docker rm web',
    'docker container rm -f web',
    'docker rmi app',
    'docker kill web',
    'docker system prune -af',
    'docker volume rm data',
    'docker network rm net',
    'docker builder prune',
    'docker buildx prune -a',
    'docker context rm old',
    'docker compose down -v',
    'docker compose down --volumes',
    'docker compose rm -sf',
    'docker swarm leave --force',
    'docker stack rm app',
    'docker service rm web',
    'docker secret rm key',
    'docker rm $(docker ps -aq)',
    'docker ps -aq | xargs docker rm',
    'sudo rm -rf /var/lib/docker',
    'sudo apt-get purge docker-ce',
    'truncate -s 0 $(docker inspect -f {{.LogPath}} web)',
  ])('%s', (code) => {
    expect(destroys(code, reference)).toBe(true);
  });

  test.each([
    'docker run --rm alpine true',
    'docker compose run --rm web sh',
    'docker stop web',
    'docker compose down',
    'docker ps -a',
    'docker build --rm .',
    'docker run alpine rm -rf /tmp/x',
    'docker exec web kill 1',
    'docker compose down --volumes=false',
    'rm -rf build',
    'docker image ls',
  ])('%s is not', (code) => {
    expect(destroys(code, reference)).toBe(false);
  });
});

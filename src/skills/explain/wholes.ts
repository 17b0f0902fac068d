/** The sentence about the whole of the commands people paste most, by their path. Pure. */
import type { Invocation, WrittenFlag } from '../../knowledge/command-parse';
import type { Flags } from './flags';
import { shortened } from './phrase';
import type { Report } from './report';

interface Whole {
  readonly invocation: Invocation;
  readonly flags: Flags;
  /** What stands beside the flags, as typed. */
  readonly args: string;
}

/** `$(docker ps -aq)` → `docker ps -aq` */
export function innerOf(args: string): string | undefined {
  return /^(?:\$\(([^()]+)\)|`([^`]+)`)$/.exec(args)?.slice(1).find(Boolean);
}

type Tell = (whole: Whole, report: Report) => string | undefined;

const builds: Tell = ({ flags, invocation: { rest } }, { words }) => {
  const file = flags.last('--file');
  return words.whole.builds({
    tags: flags
      .values('--tag')
      .slice(0, 3)
      .map((tag) => shortened(tag, 50)),
    context: shortened(rest[0] ?? '.', 50),
    file,
  });
};

const runsIn: Tell = ({ flags, args, invocation: { rest } }, { words }) => {
  const [container = '', ...command] = rest;
  if (command.length === 0) return undefined;
  return words.whole.runsIn({
    command: shortened(args.slice(args.indexOf(container) + container.length).replace(/^['"]/, ''), 60),
    container: shortened(container, 40),
    interactive: flags.has('--interactive') || flags.has('--tty'),
  });
};

const removes: Tell = ({ flags, args }, { words }) => {
  if (args === '') return undefined;
  const inner = innerOf(args);
  const which = {
    names: inner === undefined ? shortened(args, 60) : undefined,
    inner: inner && shortened(inner, 60),
  };
  return words.whole.removes({ ...which, running: flags.has('--force'), volumes: flags.has('--volumes') });
};

const lists: Tell = ({ flags }, { words }) =>
  words.whole.lists({
    stopped: flags.has('--all'),
    ids: flags.has('--quiet'),
    filters: flags.values('--filter').map((filter) => shortened(filter, 40)),
  });

const logs: Tell = ({ flags, args }, { words }) =>
  args === ''
    ? undefined
    : words.whole.logs({
        container: shortened(args, 40),
        follow: flags.has('--follow'),
        tail: flags.last('--tail'),
        since: flags.last('--since'),
      });

function isComposeFile({ command, name }: WrittenFlag): boolean {
  return command === 'docker compose' && /^(?:-f|--file)$/.test(name);
}

const up: Tell = ({ flags, args, invocation: { flags: written } }, { words }) =>
  words.whole.up({
    files: written
      .filter(isComposeFile)
      .slice(0, 3)
      .flatMap(({ value }) => (value ? [shortened(value, 40)] : [])),
    services: args === '' ? undefined : shortened(args, 50),
    build: flags.has('--build'),
    detached: flags.has('--detach'),
  });

const down: Tell = ({ flags }, { words }) =>
  words.whole.down({ volumes: flags.has('--volumes'), images: flags.last('--rmi') });

const prunes: Tell = ({ flags }, { words }) =>
  words.whole.prunes({ all: flags.has('--all'), volumes: flags.has('--volumes') });

const prunesImages: Tell = ({ flags }, { words }) =>
  words.whole.prunesImages({
    all: flags.has('--all'),
    filters: flags.values('--filter').map((filter) => shortened(filter, 40)),
  });

/** "web:/etc/hosts"; a path, a drive or `-` is no container's. */
const inContainer = /^(?<container>[a-zA-Z0-9$<][\w.${}>-]+):(?<path>.+)$/;

const copies: Tell = ({ invocation: { rest } }, { words }) => {
  const [from = '', to = ''] = rest;
  const [source, target] = [inContainer.exec(from)?.groups, inContainer.exec(to)?.groups];
  // Neither, both, or a stream of tar: nothing simple to say.
  if (rest.length !== 2 || (source === undefined) === (target === undefined) || rest.includes('-'))
    return undefined;
  const { container = '', path = '' } = source ?? target ?? {};
  return words.whole.copies({
    from: shortened(source ? path : from, 50),
    to: shortened(source ? to : path, 50),
    container: shortened(container, 40),
    into: source === undefined,
  });
};

const inspects: Tell = ({ flags, args }, { words }) => {
  const template = flags.last('--format');
  if (template === undefined || args === '' || /^json$/i.test(template)) return undefined;
  return words.whole.inspects({ template, names: shortened(args, 50) });
};

export const wholes: Readonly<Record<string, Tell>> = {
  'docker buildx build': builds,
  'docker container exec': runsIn,
  'docker compose exec': runsIn,
  'docker container rm': removes,
  'docker container ls': lists,
  'docker container logs': logs,
  'docker compose up': up,
  'docker compose down': down,
  'docker system prune': prunes,
  'docker image prune': prunesImages,
  'docker container cp': copies,
  'docker compose cp': copies,
  'docker inspect': inspects,
  'docker container inspect': inspects,
  'docker image inspect': inspects,
  'docker network inspect': inspects,
  'docker volume inspect': inspects,
};

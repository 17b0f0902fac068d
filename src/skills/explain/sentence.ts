/** One sentence for a whole `docker …`; here what run and create start. Pure. */
import type { Invocation } from '../../knowledge/command-parse';
import type { Word } from '../../shell/script';
import type { StartWords } from '../../wording';
import { flagsOf } from './flags';
import { typed } from './operands';
import { shortened } from './phrase';
import type { Report } from './report';
import { innerOf, wholes } from './wholes';

const hostPath = /^(?:[/~.$%]|[A-Za-z]:[\\/])/;

/** `host:inside:options`, where a drive's colon does not count; `c:/x` alone is a volume named c. */
function partsOf(value: string): string[] {
  return value.split(/^[A-Za-z]:(?:\\|\/[^:]*:\/)/.test(value) ? /(?<!^[A-Za-z]):/ : ':');
}

function bound(values: readonly string[]): Pick<StartWords, 'mounts' | 'volumes'> {
  const mounts: StartWords['mounts'][number][] = [];
  const volumes: StartWords['volumes'][number][] = [];
  for (const value of values) {
    const [from = '', inside] = partsOf(value);
    if (inside === undefined) mounts.push({ host: undefined, inside: shortened(from, 40) });
    else if (hostPath.test(from)) mounts.push({ host: shortened(from, 40), inside: shortened(inside, 40) });
    else volumes.push({ volume: shortened(from, 40), inside: shortened(inside, 40) });
  }
  return { mounts, volumes };
}

/** `--mount type=bind,src=…,dst=…` as --volume would say it. */
function asVolume(mount: string): string[] {
  const fields = mount.split(',').map((field) => field.split('='));
  const field = (...names: string[]) => fields.find(([name = '']) => names.includes(name))?.[1];
  const source = field('source', 'src');
  const target = field('target', 'destination', 'dst');
  if (target === undefined || field('type') === 'tmpfs') return [];
  return [source === undefined ? target : `${source}:${target}`];
}

function published(values: readonly string[]): StartWords['ports'] {
  return values.flatMap((value) => {
    const parts = value.split(':');
    const inside = parts.at(-1) ?? '';
    const host = parts.slice(0, -1).join(':');
    return host === '' || value.includes('[')
      ? []
      : [{ host: shortened(host, 30), inside: shortened(inside, 20) }];
  });
}

function starts(invocation: Invocation, all: readonly Word[], { words }: Report): string {
  const flags = flagsOf(invocation);
  const [image = ''] = invocation.rest;
  const inside = [flags.last('--entrypoint'), typed(invocation, all, 1)].filter(Boolean).join(' ');
  return words.starts({
    image: shortened(image, 60),
    name: flags.last('--name'),
    created: invocation.command.path.endsWith('create'),
    removed: flags.has('--rm'),
    interactive: flags.has('--interactive') || flags.has('--tty'),
    detached: flags.has('--detach'),
    ...bound([...flags.values('--volume'), ...flags.values('--mount').flatMap(asVolume)]),
    ports: published(flags.values('--publish')),
    command: inside === '' || inside.startsWith('-') ? undefined : shortened(inside, 60),
  });
}

/** @param about what the command does by itself */
export function sentenceOf(
  invocation: Invocation,
  all: readonly Word[],
  about: string,
  report: Report,
): string {
  const { command, rest } = invocation;
  const { path } = command;
  if (/^docker container (?:run|create)$/.test(path) && rest.length > 0)
    return starts(invocation, all, report);
  const whole = wholes[path]?.(
    { invocation, flags: flagsOf(invocation), args: typed(invocation, all, 0) },
    report,
  );
  if (whole !== undefined) return whole;
  const args = typed(invocation, all, 0);
  const inner = innerOf(args);
  if (inner) return report.words.doesTo(about, shortened(inner, 60));
  return report.words.does(about, args ? shortened(args, 60) : undefined);
}

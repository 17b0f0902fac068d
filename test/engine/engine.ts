import { docker } from './docker';
import { takeSnapshot, type Snapshot } from './snapshot';

export interface Engine {
  readonly id: string;
  readonly versions: string;
  readonly start: Snapshot;
}

/** The engine that `docker info` finds, or why there is none to prove on. */
export type Found = { readonly engine: Engine } | { readonly reason: string };

/** Looks for an engine. One that holds anything is refused unless `disposable`: proving removes all it did not know. */
export async function findEngine(disposable: boolean): Promise<Found> {
  try {
    const id = await docker('info', '--format', '{{.ID}}');
    const start = await takeSnapshot();
    const held = disposable ? [] : await holdings(start);
    if (held.length > 0) return { reason: refusal(held) };
    return { engine: { id, start, versions: await versions() } };
  } catch (error) {
    return { reason: `no Docker Engine answers (${firstLine(error)})` };
  }
}

async function holdings({ containers, volumes, networks, images, swarm }: Snapshot): Promise<string[]> {
  const cache = await docker('system', 'df', '--format', '{{.Type}} {{.TotalCount}}');
  const counts: [number, string][] = [
    [containers.length, 'containers'],
    [images.size, 'images'],
    [volumes.length, 'volumes'],
    [networks.length, 'networks'],
    [Number(/^Build Cache (\d+)/m.exec(cache)?.[1] ?? 0), 'build cache records'],
  ];
  const held = counts.filter(([count]) => count > 0).map(([count, kind]) => `${count} ${kind}`);
  return swarm ? [...held, 'a swarm'] : held;
}

function refusal(held: readonly string[]): string {
  return (
    `this engine holds ${held.join(', ')}, and proving removes containers, images, volumes and build cache. ` +
    'Use an engine that holds nothing, or set ENGINE_DISPOSABLE=1 when nothing on this one is needed'
  );
}

async function versions(): Promise<string> {
  const [both, buildx, compose] = await Promise.all([
    docker('version', '--format', 'client {{.Client.Version}}, engine {{.Server.Version}}'),
    docker('buildx', 'version').catch(() => 'no buildx'),
    docker('compose', 'version', '--short').catch(() => 'none'),
  ]);
  return `${both}, buildx ${/\d+\.\d+\S*/.exec(buildx)?.[0] ?? 'none'}, compose ${compose}`;
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split('\n').at(-1) ?? '';
}

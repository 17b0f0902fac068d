import { docker } from './docker';
import { alone } from './lock';
import { keepImages, restore, takeSnapshot, type Snapshot } from './snapshot';

export interface Engine {
  readonly id: string;
  readonly versions: string;
  readonly start: Snapshot;
}

/** The engine that `docker info` finds, or why there is none to prove on. */
export type Found = { readonly engine: Engine } | { readonly reason: string };

/**
 * Looks for an engine and readies it. One that holds anything is refused unless `disposable`, for proving removes what
 * it did not know; from a disposable one it removes all but the images, which entries start from, before it begins.
 */
export async function findEngine(disposable: boolean): Promise<Found> {
  try {
    const id = await docker('info', '--format', '{{.ID}}');
    return await alone(id, async () => {
      const held = await takeSnapshot();
      const kept = disposable ? [] : await holdings(held);
      if (kept.length > 0) return { reason: refusal(kept) };
      const start = { ...held, containers: [], volumes: [], networks: [], swarm: false };
      await keepImages(start);
      await restore(start);
      return { engine: { id, start, versions: await versions() } };
    });
  } catch (error) {
    return { reason: `no Docker Engine answers (${lastLine(error)})` };
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

function lastLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split('\n').at(-1) ?? '';
}

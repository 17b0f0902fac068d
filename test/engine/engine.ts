import { docker, lastLine } from './docker';
import { arrivals, refusal, settled, takeHoldings, type Holdings } from './guard';
import { alone } from './lock';
import { keepImages, restore, takeSnapshot, type Snapshot } from './snapshot';

export interface Engine {
  readonly id: string;
  readonly versions: string;
  readonly start: Snapshot;
  /** On an engine that may not lose anything: all that this run left on it. */
  known?: Holdings | undefined;
}

/** The engine that `docker info` finds, or why there is none to prove on. */
export type Found = { readonly engine: Engine } | { readonly reason: string; readonly refused?: boolean };

/**
 * Looks for an engine and readies it. One that holds anything is refused unless `disposable`, for proving removes what
 * it did not know; from a disposable one it removes all but the images, which entries start from, before it begins.
 */
export async function findEngine(disposable: boolean): Promise<Found> {
  try {
    const id = await docker('info', '--format', '{{.ID}}');
    return await alone(id, async () => {
      const known = disposable ? undefined : await takeHoldings();
      const kept = known === undefined ? [] : arrivals(known);
      if (kept.length > 0) return { reason: refusal(kept), refused: true };
      const start = { ...(await takeSnapshot()), containers: [], volumes: [], networks: [], swarm: false };
      await keepImages(start);
      await restore(start);
      return { engine: { id, start, known, versions: await versions() } };
    });
  } catch (error) {
    return { reason: `no Docker Engine answers (${lastLine(error)})` };
  }
}

/** What stands in the way of one more entry: something that this run did not make. Undefined when there is nothing. */
export async function obstacle({ known }: Engine): Promise<string | undefined> {
  if (known === undefined) return undefined;
  const strange = arrivals(await takeHoldings(), known);
  return strange.length === 0 ? undefined : refusal(strange);
}

/** Brings the engine back to its start after an entry; answers with what it could not. */
export async function tidy(engine: Engine): Promise<string[]> {
  const left = await restore(engine.start);
  if (engine.known !== undefined) engine.known = settled(engine.known, await takeHoldings(), left.length > 0);
  return left;
}

async function versions(): Promise<string> {
  const [both, buildx, compose] = await Promise.all([
    docker('version', '--format', 'client {{.Client.Version}}, engine {{.Server.Version}}'),
    docker('buildx', 'version').catch(() => 'no buildx'),
    docker('compose', 'version', '--short').catch(() => 'none'),
  ]);
  return `${both}, buildx ${/\d+\.\d+\S*/.exec(buildx)?.[0] ?? 'none'}, compose ${compose}`;
}

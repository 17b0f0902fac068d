import { z } from 'zod';
import { engineApi } from './api';
import { takeSnapshot, type Snapshot } from './snapshot';

/** What can be lost on an engine: by kind, the names or ids of each. */
export type Holdings = Readonly<
  Record<
    'containers' | 'images' | 'volumes' | 'networks' | 'build cache records' | 'swarms',
    readonly string[]
  >
>;

const cacheAnswer = z.object({ BuildCache: z.array(z.object({ ID: z.string() })).nullable() });

/** All that an engine holds beside the three networks that every engine has. */
export async function takeHoldings(): Promise<Holdings> {
  const api = await engineApi();
  const [snapshot, cache] = await Promise.all([
    takeSnapshot(),
    api.call('GET', '/system/df?type=build-cache').then((answer) => cacheAnswer.parse(answer)),
  ]);
  return holdingsOf(
    snapshot,
    (cache.BuildCache ?? []).map(({ ID }) => ID),
  );
}

export function holdingsOf(snapshot: Snapshot, cache: readonly string[]): Holdings {
  const { containers, images, volumes, networks, swarm } = snapshot;
  return {
    containers,
    images: [...images.keys()],
    volumes,
    networks,
    'build cache records': cache,
    swarms: swarm ? ['it is part of a swarm'] : [],
  };
}

/** What an engine holds that it did not hold before, one line for each kind; empty when there is nothing. */
export function arrivals(now: Holdings, before?: Holdings): string[] {
  const kinds = Object.keys(now) as (keyof Holdings)[];
  return kinds.flatMap((kind) => {
    const known = new Set(before?.[kind]);
    const names = now[kind].filter((name) => !known.has(name));
    return names.length === 0 ? [] : [`${names.length} ${kind}: ${shortened(names)}`];
  });
}

/**
 * What a run knows after an entry. When all it made is gone it knows no more than before: whatever is there now came
 * from someone else. Build cache cannot always be removed at once, and nobody misses it.
 */
export function settled(known: Holdings, now: Holdings, leftovers: boolean): Holdings {
  return leftovers ? now : { ...known, 'build cache records': now['build cache records'] };
}

/** Why an engine is refused that holds these; proving would remove them. */
export function refusal(held: readonly string[]): string {
  return [
    'this engine holds what this run did not make, and proving would remove it:',
    ...held.map((line) => `  ${line}`),
    'Use an engine that holds nothing, or see docs/proof.md for how to allow this one',
  ].join('\n');
}

function shortened(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => (/^[0-9a-f]{64}$/.test(name) ? name.slice(0, 12) : name));
  return names.length > shown.length ? `${shown.join(', ')} and ${names.length - 5} more` : shown.join(', ');
}

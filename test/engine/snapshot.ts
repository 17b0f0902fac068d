import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { createHash, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { engineApi } from './api';
import { docker, tryDocker } from './docker';

/** What an engine holds. Images go from their name (or id, without one) to their id. */
export interface Snapshot {
  readonly containers: readonly string[];
  readonly volumes: readonly string[];
  readonly networks: readonly string[];
  readonly images: ReadonlyMap<string, string>;
  readonly swarm: boolean;
}

const containersAnswer = z.array(z.object({ Id: z.string() }));
const volumesAnswer = z.object({ Volumes: z.array(z.object({ Name: z.string() })).nullable() });
const networksAnswer = z.array(z.object({ Id: z.string(), Name: z.string() }));
const imagesAnswer = z.array(z.object({ Id: z.string(), RepoTags: z.array(z.string()).nullable() }));

const CUSTOM_NETWORKS = `/networks?filters=${encodeURIComponent('{"type":["custom"]}')}`;

export async function takeSnapshot(): Promise<Snapshot> {
  const api = await engineApi();
  const [containers, volumes, networks, images] = await Promise.all([
    api.call('GET', '/containers/json?all=1').then((answer) => containersAnswer.parse(answer)),
    api.call('GET', '/volumes').then((answer) => volumesAnswer.parse(answer)),
    api.call('GET', CUSTOM_NETWORKS).then((answer) => networksAnswer.parse(answer)),
    api.call('GET', '/images/json').then((answer) => imagesAnswer.parse(answer)),
  ]);
  return {
    containers: containers.map(({ Id }) => Id),
    volumes: (volumes.Volumes ?? []).map(({ Name }) => Name),
    networks: networks.map(({ Id }) => Id),
    images: new Map(images.flatMap(namesAndId)),
    // Every member of a swarm has this network.
    swarm: networks.some(({ Name }) => Name === 'ingress'),
  };
}

/** How long the engine may take to be as it was, in milliseconds: a swarm takes its networks down after it said so. */
const PATIENCE = 15_000;

/** Removes what came since `start` and brings back what went; answers with what it could not. */
export async function restore(start: Snapshot): Promise<string[]> {
  const end = Date.now() + PATIENCE;
  let left = await tryRestore(start);
  while (left.length > 0 && Date.now() < end) {
    await wait(500);
    left = await tryRestore(start);
  }
  return left;
}

async function tryRestore(start: Snapshot): Promise<string[]> {
  let now = await takeSnapshot();
  if (now.swarm && !start.swarm) {
    await tryDocker('swarm', 'leave', '--force');
    now = await takeSnapshot(); // Leaving a swarm changes containers and networks.
  }
  await removeAll('/containers/', added(now.containers, start.containers), '?force=1&v=1');
  await Promise.all([
    removeAll('/networks/', added(now.networks, start.networks)),
    removeAll('/volumes/', added(now.volumes, start.volumes), '?force=1'),
    restoreImages(now, start),
    tryCall('POST', '/build/prune?all=1'),
  ]);
  return differences(await takeSnapshot(), start);
}

/** Keeps the images of a snapshot as files, so that an entry may remove them. */
export async function keepImages({ images }: Snapshot): Promise<void> {
  for (const [name, id] of images) {
    const file = archiveOf(name, id);
    if (existsSync(file)) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    // Runs in namespaces of their own may have the same process id.
    const part = `${file}.${randomUUID()}`;
    await docker('save', '-o', part, name);
    renameSync(part, file);
  }
}

/** What differs between two snapshots, one line each. */
export function differences(now: Snapshot, start: Snapshot): string[] {
  const kinds = ['containers', 'volumes', 'networks'] as const;
  const found = kinds.flatMap((kind) => [
    ...added(now[kind], start[kind]).map((name) => `${kind}: ${name} was left behind`),
    ...added(start[kind], now[kind]).map((name) => `${kind}: ${name} is gone`),
  ]);
  for (const [name, id] of now.images)
    if (start.images.get(name) !== id) found.push(`images: ${name} was left behind`);
  for (const [name, id] of start.images)
    if (now.images.get(name) !== id) found.push(`images: ${name} is gone`);
  return now.swarm === start.swarm ? found : [...found, 'swarm: its state changed'];
}

async function restoreImages(now: Snapshot, start: Snapshot): Promise<void> {
  const extra = [...now.images].filter(([name, id]) => start.images.get(name) !== id);
  const names = extra.map(([name]) => name);
  if (names.length > 0) await tryDocker('rmi', '-f', ...names);
  for (const [name, id] of start.images) {
    if (now.images.get(name) !== id) await tryDocker('load', '-q', '-i', archiveOf(name, id));
  }
}

/** Removes all at the same time; a failure is for the comparison afterwards to find. */
async function removeAll(kind: string, names: readonly string[], options = ''): Promise<void> {
  await Promise.all(names.map((name) => tryCall('DELETE', `${kind}${encodeURIComponent(name)}${options}`)));
}

async function tryCall(method: 'POST' | 'DELETE', route: string): Promise<void> {
  const api = await engineApi();
  await api.call(method, route).catch(() => undefined);
}

function added(now: readonly string[], before: readonly string[]): string[] {
  return now.filter((name) => !before.includes(name));
}

function namesAndId({ Id, RepoTags }: { Id: string; RepoTags: string[] | null }): [string, string][] {
  const names = (RepoTags ?? []).filter((name) => !name.includes('<none>'));
  return (names.length === 0 ? [Id] : names).map((name) => [name, Id]);
}

function archiveOf(name: string, id: string): string {
  const key = createHash('sha256').update(`${name} ${id}`).digest('hex').slice(0, 24);
  return path.join(tmpdir(), 'docklore-images', `${key}.tar`);
}

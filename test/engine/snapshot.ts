import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { createHash, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { docker, dockerLines, tryDocker } from './docker';

/** What an engine holds. Images go from their name (or id, without one) to their id. */
export interface Snapshot {
  readonly containers: readonly string[];
  readonly volumes: readonly string[];
  readonly networks: readonly string[];
  readonly images: ReadonlyMap<string, string>;
  readonly swarm: boolean;
}

export async function takeSnapshot(): Promise<Snapshot> {
  const [containers, volumes, networks, images] = await Promise.all([
    dockerLines('ps', '-aq', '--no-trunc'),
    dockerLines('volume', 'ls', '-q'),
    dockerLines('network', 'ls', '--no-trunc', '--filter', 'type=custom', '--format', '{{.ID}} {{.Name}}'),
    dockerLines('images', '--no-trunc', '--format', '{{.Repository}}:{{.Tag}} {{.ID}}'),
  ]);
  return {
    containers,
    volumes,
    networks: networks.map((line) => line.split(' ')[0] ?? ''),
    images: new Map(images.map(nameAndId)),
    // Every member of a swarm has this network.
    swarm: networks.some((line) => line.endsWith(' ingress')),
  };
}

/** Removes what came since `start` and brings back what went; answers with what it could not. */
export async function restore(start: Snapshot): Promise<string[]> {
  let now = await takeSnapshot();
  if (now.swarm && !start.swarm) {
    await tryDocker('swarm', 'leave', '--force');
    now = await takeSnapshot(); // Leaving a swarm changes containers and networks.
  }
  await removeAll(['rm', '-fv'], added(now.containers, start.containers));
  await Promise.all([
    removeAll(['network', 'rm'], added(now.networks, start.networks)),
    removeAll(['volume', 'rm', '-f'], added(now.volumes, start.volumes)),
    restoreImages(now, start),
    tryDocker('builder', 'prune', '-af'),
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
  await removeAll(
    ['rmi', '-f'],
    extra.map(([name]) => name),
  );
  for (const [name, id] of start.images) {
    if (now.images.get(name) !== id) await tryDocker('load', '-q', '-i', archiveOf(name, id));
  }
}

async function removeAll(command: readonly string[], names: readonly string[]): Promise<void> {
  if (names.length > 0) await tryDocker(...command, ...names);
}

function added(now: readonly string[], before: readonly string[]): string[] {
  return now.filter((name) => !before.includes(name));
}

function nameAndId(line: string): [string, string] {
  const [name = '', id = ''] = line.split(' ');
  return [name.includes('<none>') ? id : name, id];
}

function archiveOf(name: string, id: string): string {
  const key = createHash('sha256').update(`${name} ${id}`).digest('hex').slice(0, 24);
  return path.join(tmpdir(), 'docklore-images', `${key}.tar`);
}

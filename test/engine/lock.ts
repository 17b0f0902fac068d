import {
  linkSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Runs `work` while no other process proves on the same engine: `prune` would remove what the other one made. */
export async function alone<T>(engine: string, work: () => Promise<T>): Promise<T> {
  const file = lockOf(engine);
  while (!taken(file)) await wait(250);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** The file that is there while a process proves on this engine; it holds who that is. */
export function lockOf(engine: string): string {
  return path.join(tmpdir(), `docklore-proof-${engine.replaceAll(/\W/g, '')}.lock`);
}

/** A link appears with all that is in it, so nobody reads a lock that is not written yet. */
function taken(file: string): boolean {
  const own = mkdtempSync(path.join(tmpdir(), 'docklore-lock-'));
  const [mine, removed] = [path.join(own, 'mine'), path.join(own, 'removed')];
  try {
    writeFileSync(mine, owner(process.pid));
    linkSync(mine, file);
    return true;
  } catch {
    if (!lives(file)) rename(file, removed);
    return false;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** Of several that find a dead lock, one takes it away. */
function rename(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // Another one was faster.
  }
}

/** Whether the process that wrote the file is there; one that was killed cannot remove it. */
function lives(file: string): boolean {
  try {
    const [pid = '', namespace = ''] = readFileSync(file, 'utf8').split(' ');
    // A process of another namespace cannot be asked for.
    return owner(Number(pid)) !== `${pid} ${namespace}` || process.kill(Number(pid), 0);
  } catch (error) {
    return String(error).includes('EPERM');
  }
}

function owner(pid: number): string {
  try {
    return `${pid} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return `${pid} `; // Only Linux has namespaces.
  }
}

import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Runs `work` while no other process proves on the same engine: `prune` would remove what the other one made. */
export async function alone<T>(engine: string, work: () => Promise<T>): Promise<T> {
  const file = path.join(tmpdir(), `docklore-proof-${engine.replaceAll(/\W/g, '')}.lock`);
  while (!taken(file)) await wait(250);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function taken(file: string): boolean {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch {
    if (!lives(file)) rmSync(file, { force: true });
    return false;
  }
}

/** Whether the process that wrote the file is there; one that was killed cannot remove it. */
function lives(file: string): boolean {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    return owner === 0 || process.kill(owner, 0);
  } catch (error) {
    return String(error).includes('EPERM');
  }
}

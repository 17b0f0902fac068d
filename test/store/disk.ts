/** A small disk of its own, to be filled; only root may make one. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Disk {
  readonly folder: string;
  /** Until not a byte is left. */
  fill(): void;
  makeRoom(): void;
  remove(): void;
}

const size = 2 * 1024 * 1024;

/** Undefined where this process may not mount anything. */
export function smallDisk(): Disk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', folder]);
  if (status !== 0) {
    rmdirSync(folder);
    return undefined;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    fill() {
      for (let bytes = size; bytes >= 1; bytes = Math.floor(bytes / 2)) {
        try {
          for (;;) writeFileSync(filler, Buffer.alloc(bytes), { flag: 'a' });
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        }
      }
    },
    makeRoom: () => rmSync(filler),
    remove() {
      spawnSync('umount', ['-l', folder]);
      rmdirSync(folder);
    },
  };
}

export const noDisk = 'only root may mount a small disk';

/** Only where one can be made; a failure where all must run. */
export function onSmallDisk(name: string, test: (disk: Disk) => Promise<void>): void {
  const probe = smallDisk();
  probe?.remove();
  if (!probe && process.env['REQUIRE_ALL'] !== '1') return it.skip(`${name} (${noDisk})`, () => undefined);
  it(name, async () => {
    const disk = smallDisk();
    if (!disk) throw new Error(noDisk);
    try {
      await test(disk);
    } finally {
      disk.remove();
    }
  });
}

/** Saved changes below folders → one call after each burst of them. */
import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface Watching {
  close(): void;
}

/** Editors and git save in many small steps; this long after the last one, in milliseconds, all is taken as saved. */
const settled = 200;

/** The folder and all folders below it, without hidden ones. One that has just gone has none. */
function foldersIn(root: string): string[] {
  try {
    const below = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .flatMap(({ name }) => foldersIn(join(root, name)));
    return [root, ...below];
  } catch {
    return [];
  }
}

/**
 * Folders are watched one by one, and anew after every burst: a recursive watch misses folders made later on Linux,
 * and a watch stays with a folder that was replaced. Each root's parent is watched for the root's own name, so that
 * a root which comes back, as with a fresh checkout, is found again. None of it keeps the process alive.
 */
class FolderWatch implements Watching {
  private watchers: FSWatcher[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly roots: readonly string[],
    private readonly changed: () => void,
  ) {
    this.watchAll();
  }

  close(): void {
    clearTimeout(this.timer);
    for (const watcher of this.watchers) watcher.close();
    this.watchers = [];
  }

  private watchAll(): void {
    this.close();
    for (const root of this.roots) {
      this.watch(dirname(root), (name) => name === basename(root));
      for (const folder of foldersIn(root)) this.watch(folder, () => true);
    }
  }

  private watch(folder: string, matters: (name: string | null) => boolean): void {
    try {
      const watcher = watch(folder, { persistent: false }, (_event, name) => {
        if (matters(name)) this.stir();
      });
      // On Windows a watched folder that goes away is an error; elsewhere it is a change like any other.
      watcher.on('error', () => this.stir());
      this.watchers.push(watcher);
    } catch {
      // It went since it was listed, which its parent's watch tells.
    }
  }

  /** Watches first, then reports: what is saved in between is read, what is saved later is noticed. */
  private stir(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.watchAll();
      this.changed();
    }, settled);
    this.timer.unref();
  }
}

/** @param changed called once after each burst of saved changes, never before this returns */
export function watchFolders(roots: readonly string[], changed: () => void): Watching {
  return new FolderWatch(roots, changed);
}

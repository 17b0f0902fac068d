/** Processes for the tests of what only several of them can show. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { StoreConfig } from '../../src/store/open';

export const root = join(__dirname, '..', '..');

const scripts = join(__dirname, 'processes');

/** What a child has said so far, on both streams. */
export class Child {
  out = '';
  readonly process: ChildProcess;
  private readonly exited: Promise<unknown>;

  constructor(script: string, args: readonly string[], env: object = {}) {
    const { PATH } = process.env;
    this.process = spawn(process.execPath, [script, ...args], { env: { PATH, ...env } });
    this.exited = once(this.process, 'close');
    for (const stream of [this.process.stdout, this.process.stderr])
      stream?.on('data', (data: Buffer) => void (this.out += data.toString()));
  }

  /** Resolves when it has been said `times` times; rejects when the child ends before. */
  async says(words: string, times = 1): Promise<void> {
    while (this.out.split(words).length <= times) {
      const gone = this.process.exitCode !== null || this.process.signalCode !== null;
      if (gone) throw new Error(`ended without saying ${JSON.stringify(words)}:\n${this.out}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  tell(words: string): void {
    this.process.stdin?.write(words);
  }

  /** @returns the exit code */
  async end(): Promise<number | null> {
    this.process.stdin?.end();
    await this.exited;
    return this.process.exitCode;
  }

  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.exited;
  }
}

export function child(script: string, config: StoreConfig, ...args: string[]): Child {
  return new Child(join(scripts, `${script}.mjs`), [JSON.stringify(config), ...args]);
}

export function lockerOf(file: string): Child {
  return new Child(join(scripts, 'locker.mjs'), [file]);
}

export function environment({ url, file, secret }: StoreConfig): Record<string, string> {
  return url
    ? { DATABASE_URL: url, ...(secret && { DOCKLORE_SECRET: secret }) }
    : { DATABASE_FILE: file, ...(secret && { DOCKLORE_SECRET: secret }) };
}

/** A built program: migrate.js, index.js. */
export function program(script: string, env: object): Child {
  return new Child(join(root, 'dist', script), [], env);
}

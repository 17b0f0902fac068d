import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** What `docker ARGS` prints, trimmed. Throws when it fails; takes the engine from the environment. */
export async function docker(...args: string[]): Promise<string> {
  const { stdout } = await execute('docker', args, { timeout: 120_000, maxBuffer: 64 * 1024 * 1024 });
  return stdout.trim();
}

/** Runs `docker ARGS` for what it does; a failure is for the comparison afterwards to find. */
export async function tryDocker(...args: string[]): Promise<void> {
  await docker(...args).catch(() => undefined);
}

/** The last line of what a failed client said: the reason, mostly. */
export function lastLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split('\n').at(-1) ?? '';
}

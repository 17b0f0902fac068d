import { spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { keystrokes } from './keystrokes';

/** Between two lines that are typed, in milliseconds. */
const PAUSE = 700;
/** How long a program may take to read keys its own way, as `docker run -it` and a password's question do; others never do. */
const READY = 6000;

/** Where the terminal of a block is written down: the name of its device. */
const deviceFile = (folder: string): string => path.join(folder, '..', 'terminal');

/** The command that runs a block on a terminal of its own. */
export function onTerminal(code: string, folder: string): string[] {
  const file = path.join(folder, '..', 'block.sh');
  rmSync(deviceFile(folder), { force: true });
  // A terminal made from a pipe has no size; clients that draw tables need one.
  writeFileSync(file, `stty cols 160 rows 50\ntty > '${deviceFile(folder)}'\n${code}\n`);
  return ['script', '-qec', `bash -eo pipefail '${file}'`, '/dev/null'];
}

/** Types into a block that runs on a terminal, and hangs up afterwards unless it is to go on. */
export async function typeKeys(
  child: ChildProcessWithoutNullStreams,
  input: string,
  folder: string,
  goesOn: boolean,
): Promise<void> {
  const keys = keystrokes(input);
  // What is typed too early is lost, or is read by the terminal itself: Ctrl+Q then never reaches Docker.
  if (keys.length > 0) await ready(child, folder);
  for (const typed of keys) {
    await wait(PAUSE);
    if (child.exitCode !== null) return;
    child.stdin.write(typed);
  }
  if (goesOn) return;
  await wait(PAUSE);
  child.stdin.end();
}

async function ready(child: ChildProcessWithoutNullStreams, folder: string): Promise<void> {
  const end = Date.now() + READY;
  while (Date.now() < end && child.exitCode === null && !readsItsWay(folder)) await wait(150);
}

/** Whether the program takes single keys, or keeps what is typed from being seen. */
function readsItsWay(folder: string): boolean {
  if (!existsSync(deviceFile(folder))) return false;
  const device = readFileSync(deviceFile(folder), 'utf8').trim();
  return / -(?:icanon|echo) /.test(spawnSync('stty', ['-F', device, '-a'], { encoding: 'utf8' }).stdout);
}

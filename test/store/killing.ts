/** Processes that are killed while they write, and what of their writes is then missing. */
import { child } from './child';
import type { TestDatabase } from './databases';
import type { Store } from '../../src/store/store';

export interface Killed {
  readonly kills: number;
  readonly acknowledged: number;
  /** What was acknowledged and is not there. */
  readonly lost: readonly string[];
}

async function isThere(line: string, store: Store): Promise<boolean> {
  const [what, ...rest] = line.split(' ');
  const name = rest.join(' ');
  if (what === 'claim') return !(await store.claim(name));
  if (what === 'miss') return (await store.misses.get(name)) !== undefined;
  return (await store.teaching.get(name))?.state === 'published';
}

/** Killed at a moment that nobody chose, up to 60 ms after the first acknowledgement. @returns whole lines only */
async function killOne(database: TestDatabase, name: string): Promise<readonly string[]> {
  const writer = child('writer', database.config, name);
  await writer.says('\n');
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
  await writer.kill();
  return writer.out.split('\n').slice(0, -1);
}

/** Two at a time, so that one is killed while another writes. */
export async function killing(database: TestDatabase, kills: number): Promise<Killed> {
  const lines: string[] = [];
  let left = kills;
  const lane = async (): Promise<void> => {
    while (left-- > 0) lines.push(...(await killOne(database, `writer ${left}`)));
  };
  await Promise.all([lane(), lane()]);
  const store = await database.open();
  const lost: string[] = [];
  for (const line of lines) if (!(await isThere(line, store))) lost.push(line);
  await store.close();
  return { kills, acknowledged: lines.length, lost };
}

/** The store of a bot that has run already, for programs that must not make one. */
import { existsSync } from 'node:fs';
import { BotError } from '../errors';
import { openStore, type StoreConfig } from './open';
import type { Store } from './store';

/** A file that is not there is not made: it would belong to whoever called the program, not to the bot. */
function requireThere({ url, file }: StoreConfig): void {
  if (url || existsSync(file)) return;
  throw new BotError(
    'STORE',
    `${file} is not there: start the bot once, which makes it, or let DATABASE_FILE or DATABASE_URL name the bot's store.`,
  );
}

/** Closed when `work` has ended. @throws BotError STORE also when there is no store */
export async function inExistingStore<T>(
  config: StoreConfig,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  requireThere(config);
  const store = await openStore(config);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

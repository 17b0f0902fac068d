/** npm run migrate: brings the database to this program's schema. A release runs it once, before the new processes start. */
import { existsSync } from 'node:fs';
import { readStore } from './config';
import { BotError } from './errors';
import { openStore, type StoreConfig } from './store/open';

/** SQLite is brought up by opening it. */
async function bringUp(store: StoreConfig): Promise<string> {
  if (store.url) {
    const { migratePostgres } = await import('./store/postgres.js');
    await migratePostgres(store.url);
  }
  await (await openStore(store)).close();
  return store.url ? 'the PostgreSQL database' : store.file;
}

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  console.log(`${await bringUp(readStore(process.env))} has the newest schema.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof BotError ? error.message : error);
  process.exitCode = 1;
});

/** The store in PostgreSQL. */
import { Kysely, PostgresDialect } from 'kysely';
import { Pool, TypeOverrides, types } from 'pg';
import { createStore, requireSecret } from './database';
import { serverFault } from './faults';
import { createKeys } from './keys';
import { migrate, requireNewest } from './migrate';
import type { Store } from './store';
import type { Tables } from './tables';

export interface PostgresOptions {
  readonly url: string;
  readonly secret: string;
  readonly keepDays: number;
  readonly now?: () => number;
}

/** pg gives 64-bit numbers as text; ours are times, which a double holds exactly. */
const numbers = new TypeOverrides();
numbers.setTypeParser(types.builtins.INT8, Number);

/** A lost connection is reported by the next query; without a listener the event would end the process. */
const heard = () => undefined;

/** @param patience for how long one statement may take, in milliseconds */
function poolFor(url: string, patience: number): Pool {
  const pool = new Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: 3000,
    statement_timeout: patience,
    query_timeout: patience + 1000,
    keepAlive: true,
    allowExitOnIdle: true,
    application_name: 'docklore',
    types: numbers,
  });
  pool.on('error', heard);
  pool.on('connect', (client) => client.on('error', heard));
  return pool;
}

function connect(url: string, patience: number): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolFor(url, patience) }) });
}

/** @returns how many migrations were applied @throws BotError STORE */
export async function migratePostgres(url: string): Promise<number> {
  const db = connect(url, 120_000);
  try {
    return await migrate(db, true);
  } catch (error) {
    throw serverFault(error, url);
  } finally {
    await db.destroy();
  }
}

/** @throws BotError STORE with one sentence for the operator, also when `npm run migrate` is due */
export async function openPostgres({
  url,
  secret,
  keepDays,
  now = Date.now,
}: PostgresOptions): Promise<Store> {
  const keys = createKeys(secret);
  const db = connect(url, 5000);
  try {
    await requireNewest(db);
    await requireSecret(db, keys);
  } catch (error) {
    await db.destroy();
    throw serverFault(error, url);
  }
  return createStore({ db, keys, now, keepDays }, (error) => serverFault(error, url));
}

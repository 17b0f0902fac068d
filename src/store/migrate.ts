/**
 * Brings a database to the program's schema. Kysely's own migrator takes no lock in SQLite, and does not tell a newer
 * database from one whose files are missing: hence one transaction of our own, in which the second of two processes finds
 * nothing left to do.
 */
import { sql, type Kysely, type Transaction } from 'kysely';
import { BotError } from '../errors';
import { first } from './migrations/0001-first';
import { tours } from './migrations/0002-tours';
import { welcome } from './migrations/0003-welcome';
import { tips } from './migrations/0004-tips';
import { channelSettings } from './migrations/0005-channel-settings';
import type { Tables } from './tables';

type Migration = (db: Kysely<unknown>) => Promise<void>;

/** In order; the number of a migration is its place, from 1. */
const migrations: readonly Migration[] = [first, tours, welcome, tips, channelSettings];

export const newest = migrations.length;

/** Nobody else uses this number: it only has to be the same in every process. */
const lockNumber = 7_236_451;

async function versionOf(db: Kysely<unknown>): Promise<number> {
  const { rows } = await sql<{
    version: number | null;
  }>`select max(number) as version from migrations`.execute(db);
  return rows[0]?.version ?? 0;
}

function tooNew(version: number): BotError {
  return new BotError(
    'STORE',
    `The database has schema ${version}, newer than ${newest} of this program: install the newer Docklore again, or put back the back-up from before the upgrade. Nothing was changed.`,
  );
}

async function bringUp(transaction: Transaction<unknown>, postgres: boolean): Promise<number> {
  if (postgres) await sql`select pg_advisory_xact_lock(${lockNumber})`.execute(transaction);
  await transaction.schema
    .createTable('migrations')
    .ifNotExists()
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  const before = await versionOf(transaction);
  if (before > newest) throw tooNew(before);
  for (const [index, migration] of migrations.entries()) {
    if (index < before) continue;
    await migration(transaction);
    await sql`insert into migrations (number, at) values (${index + 1}, ${Date.now()})`.execute(transaction);
  }
  return newest - before;
}

/** All or nothing. @returns how many were applied @throws BotError STORE when the database is newer than the program */
export function migrate(db: Kysely<Tables>, postgres: boolean): Promise<number> {
  return (db as unknown as Kysely<unknown>)
    .transaction()
    .execute((transaction) => bringUp(transaction, postgres));
}

/** For a database that only the release step migrates. @throws BotError STORE when its schema is not the program's */
export async function requireNewest(db: Kysely<Tables>): Promise<void> {
  const untyped = db as unknown as Kysely<unknown>;
  const { rows } = await sql<{
    there: boolean;
  }>`select to_regclass('migrations') is not null as there`.execute(untyped);
  const version = rows[0]?.there ? await versionOf(untyped) : 0;
  if (version > newest) throw tooNew(version);
  if (version < newest)
    throw new BotError(
      'STORE',
      `The database has schema ${version} and this program needs ${newest}: run npm run migrate once (the release step of the Procfile does).`,
    );
}

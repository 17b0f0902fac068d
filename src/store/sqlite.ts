/** The store in a file. */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, sql } from 'kysely';
import { createStore, requireSecret } from './database';
import { fileFault } from './faults';
import { createKeys } from './keys';
import { migrate } from './migrate';
import { secretBeside } from './secret-file';
import { threadDialect } from './sqlite-driver';
import type { Store } from './store';
import type { Tables } from './tables';

export interface SqliteOptions {
  readonly file: string;
  /** Undefined: the one beside the file, made when there is none. */
  readonly secret?: string | undefined;
  readonly keepDays: number;
  readonly now?: () => number;
  /** The compiled thread, where it does not lie beside this file. */
  readonly thread?: string;
}

/** How long to wait for another process's lock, in milliseconds. */
const patience = 2000;

/** Readable by its owner alone, as are the files that SQLite puts beside it. */
function makeFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
}

/** Before anything is written to it: what is damaged is left as it is. */
async function requireSound(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db);
  if (rows[0]?.quick_check !== 'ok')
    throw Object.assign(new Error(rows[0]?.quick_check), { code: 'SQLITE_CORRUPT' });
}

/** Readers and a writer do not hold each other up; what was acknowledged survives a loss of power; what is deleted is overwritten. */
async function prepare(db: Kysely<Tables>): Promise<void> {
  await sql`pragma journal_mode = wal`.execute(db);
  await sql`pragma synchronous = full`.execute(db);
  await sql`pragma secure_delete = on`.execute(db);
}

/** Deleted rows also stand in the log of the latest changes, until that is written back and emptied. */
function thorough(store: Store, db: Kysely<Tables>): Store {
  const emptied = () => sql`pragma wal_checkpoint(truncate)`.execute(db);
  return {
    ...store,
    forget: (person) =>
      store
        .forget(person)
        .then(emptied)
        .then(() => undefined),
    purge: () =>
      store
        .purge()
        .then(emptied)
        .then(() => undefined),
  };
}

/** @throws BotError STORE with one sentence for the operator; a file that is there is never replaced */
export async function openSqlite({
  file,
  secret,
  keepDays,
  now = Date.now,
  thread,
}: SqliteOptions): Promise<Store> {
  const keys = createKeys(secret ?? secretBeside(file));
  let db: Kysely<Tables> | undefined;
  try {
    makeFile(file);
    db = new Kysely<Tables>({ dialect: threadDialect({ file, patience }, thread) });
    await requireSound(db);
    await prepare(db);
    await migrate(db, false);
    await requireSecret(db, keys);
  } catch (error) {
    await db?.destroy().catch(() => undefined);
    throw fileFault(error, file);
  }
  return thorough(
    createStore({ db, keys, now, keepDays }, (error) => fileFault(error, file)),
    db,
  );
}

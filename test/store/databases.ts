/** Databases for tests: a fresh file, and a fresh database on a real server where DATABASE_URL_TEST names one. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { StoreConfig } from '../../src/store/open';
import { migratePostgres, openPostgres } from '../../src/store/postgres';
import { openSqlite } from '../../src/store/sqlite';
import type { Store } from '../../src/store/store';

/** The build's: a thread needs JavaScript. */
export const thread = join(__dirname, '..', '..', 'dist', 'store', 'sqlite-thread.js');

export interface TestDatabase {
  readonly config: StoreConfig;
  /** Brought to the newest schema. */
  open(now?: () => number): Promise<Store>;
  /** Everything in it, as its own tools or its bytes show it. */
  dump(): string;
  drop(): Promise<void>;
}

const secret = 'a secret for tests only';
const keepDays = 90;

export function sqliteDatabase(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const config = { file: join(folder, 'docklore.sqlite'), secret, keepDays };
  return {
    config,
    open: (now) => openSqlite({ ...config, ...(now && { now }), thread }),
    dump: () =>
      ['', '-wal', '-shm']
        .map((end) => config.file + end)
        .filter((file) => existsSync(file))
        .map((file) => readFileSync(file, 'utf8'))
        .join('\n'),
    drop: () => Promise.resolve(rmSync(folder, { recursive: true })),
  };
}

export async function onServer(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Without tables. */
export async function emptyPostgres(server: string): Promise<TestDatabase> {
  const name = `docklore_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const config = { url, file: '', secret, keepDays };
  return {
    config,
    async open(now) {
      await migratePostgres(url);
      return openPostgres({ ...config, ...(now && { now }) });
    },
    dump: () => execFileSync('pg_dump', ['--inserts', url], { encoding: 'utf8' }),
    drop: () => onServer(server, `drop database ${name} with (force)`),
  };
}

const { DATABASE_URL_TEST: server, REQUIRE_ALL } = process.env;

const missing = 'DATABASE_URL_TEST names no PostgreSQL server on which databases may be made and dropped';

/** The same tests on every database; without a server its tests are skipped, or fail where all must run. */
export function onEachDatabase(tests: (make: () => Promise<TestDatabase>) => void): void {
  describe('SQLite', () => tests(() => Promise.resolve(sqliteDatabase())));
  onPostgres((url) => tests(() => emptyPostgres(url)));
}

export function onPostgres(tests: (server: string) => void): void {
  describe('PostgreSQL', () => {
    if (server) return tests(server);
    if (REQUIRE_ALL === '1')
      return it('is there', () => {
        throw new Error(missing);
      });
    it.skip(`(${missing})`, () => undefined);
  });
}

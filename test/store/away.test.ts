/** The database is taken away from a bot at work, and given back: another process, a real lock, server and disk. */
import { join } from 'node:path';
import { Client } from 'pg';
import { openSqlite } from '../../src/store/sqlite';
import type { Store } from '../../src/store/store';
import { environment, lockerOf, program } from './child';
import { emptyPostgres, onPostgres, onServer, sqliteDatabase, thread } from './databases';
import { onSmallDisk } from './disk';

const question = 'how do I delete exited containers\n';
const answer = 'Remove exited containers\n\n';

interface Scene {
  readonly env: object;
  /** Takes the database away. @returns what gives it back */
  away(): Promise<() => Promise<void>>;
  open(): Promise<Store>;
}

async function expectAnswersThroughout({ env, away, open }: Scene): Promise<void> {
  const bot = program('index.js', { ...env, LOG_LEVEL: 'info' });
  await bot.says('is ready');
  const ask = (times: number) => bot.tell(question.repeat(times));
  ask(20);
  await bot.says(answer, 20);
  const giveBack = await away();
  ask(40);
  await bot.says(answer, 60);
  await bot.says('answering goes on without the store');
  await giveBack();
  await bot.says('the store is back');
  bot.tell('purple elephants dancing\n');
  expect(await bot.end()).toBe(0);
  expect(bot.out.match(/answering goes on without the store/g)).toHaveLength(1);
  const store = await open();
  const misses = await store.misses.since(new Date(0));
  await store.close();
  expect(misses.map((miss) => miss.question)).toEqual(['purple elephants dancing']);
}

describe('SQLite', () => {
  it('that another process locks', async () => {
    const database = sqliteDatabase();
    const { file } = database.config;
    const away = async () => {
      const locker = lockerOf(file);
      await locker.says('ready');
      return async () => void (await locker.end());
    };
    await expectAnswersThroughout({ env: environment(database.config), away, open: database.open });
    await database.drop();
  });

  onSmallDisk('on a disk that is full', async (disk) => {
    const config = {
      file: join(disk.folder, 'docklore.sqlite'),
      secret: 'a secret for tests only',
      keepDays: 90,
    };
    const away = () => {
      disk.fill();
      return Promise.resolve(() => Promise.resolve(disk.makeRoom()));
    };
    await expectAnswersThroughout({
      env: environment(config),
      away,
      open: () => openSqlite({ ...config, thread }),
    });
  });
});

onPostgres((server) => {
  it('that takes no connections', async () => {
    const database = await emptyPostgres(server);
    await (await database.open()).close();
    const name = new URL(database.config.url ?? '').pathname.slice(1);
    const away = async () => {
      await onServer(server, `alter database ${name} allow_connections false`);
      await onServer(
        server,
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
      );
      return () => onServer(server, `alter database ${name} allow_connections true`);
    };
    await expectAnswersThroughout({ env: environment(database.config), away, open: database.open });
    await database.drop();
  });

  it('that hangs', async () => {
    const database = await emptyPostgres(server);
    await (await database.open()).close();
    const away = async () => {
      const client = new Client({ connectionString: database.config.url });
      await client.connect();
      await client.query('begin; lock table claims, meta in access exclusive mode');
      return () => client.end();
    };
    await expectAnswersThroughout({ env: environment(database.config), away, open: database.open });
    await database.drop();
  });
});

/** What an operator reads when the database cannot be used, and that the database stays as it was. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'libsql';
import { newest } from '../../src/store/migrate';
import { migratePostgres, openPostgres } from '../../src/store/postgres';
import { environment, root } from './child';
import { emptyPostgres, onPostgres, onServer, sqliteDatabase, type TestDatabase } from './databases';
import { onSmallDisk } from './disk';

/** Root as well must heed permissions here. */
const heeding: readonly [string, ...string[]] =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : ['env'];

function run(script: string, env: object, input = '') {
  const [command, ...given] = heeding;
  const args = [...given, process.execPath, join(root, 'dist', script)];
  const { PATH } = process.env;
  const { status, stderr, stdout } = spawnSync(command, args, {
    env: { PATH, ...env },
    input,
    encoding: 'utf8',
  });
  return { code: status, err: stderr, out: stdout };
}

/** One sentence and no stack, which tells what to do. */
function expectSentence(env: object, words: RegExp): void {
  const { code, err } = run('migrate.js', env);
  expect(err).toMatch(words);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
}

describe('SQLite', () => {
  let database: TestDatabase;
  let file: string;
  let env: Record<string, string>;
  beforeEach(() => {
    database = sqliteDatabase();
    file = database.config.file;
    env = environment(database.config);
  });
  afterEach(async () => {
    for (const path of [dirname(file), file])
      try {
        chmodSync(path, 0o700);
      } catch {
        // It was never made.
      }
    await database.drop();
  });

  async function filled(): Promise<void> {
    const store = await database.open();
    for (let i = 0; i < 200; i++) await store.people.set(`p${i}`, { lang: 'zh' });
    await store.close();
  }

  it('names a file that is no database, and leaves it as it is', () => {
    const bytes = 'this is my diary, not a database\n'.repeat(500);
    writeFileSync(file, bytes);
    expectSentence(env, /docklore\.sqlite is damaged or no SQLite database: move it away and put a back-up/);
    expect(readFileSync(file, 'utf8')).toBe(bytes);
  });

  it.each([0.1, 0.5, 0.9])(
    'names a file that is damaged at %d of its length, and leaves it as it is',
    async (where) => {
      await filled();
      const bytes = readFileSync(file);
      const from = Math.floor(bytes.length * where);
      bytes.fill(0xaa, from, from + 6000);
      writeFileSync(file, bytes);
      expectSentence(env, /docklore\.sqlite is damaged/);
      expect(readFileSync(file).equals(bytes)).toBe(true);
    },
  );

  it('names a file that is cut off, and leaves it as it is', async () => {
    await filled();
    const bytes = readFileSync(file).subarray(0, 20_000);
    writeFileSync(file, bytes);
    expectSentence(env, /docklore\.sqlite is damaged/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('refuses a newer schema, and leaves it as it is', async () => {
    await filled();
    const db = new Database(file);
    db.exec(`insert into migrations values (${newest + 7}, 0)`);
    db.close();
    const bytes = readFileSync(file);
    expectSentence(
      env,
      new RegExp(`schema ${newest + 7}, newer than ${newest} of this program: install the newer`),
    );
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it.each([
    [
      'a folder that nobody may write',
      () => chmodSync(dirname(file), 0o500),
      /cannot be opened: let DATABASE_FILE/,
    ],
    ['a file that nobody may read', () => chmodSync(file, 0o000), /cannot be opened: let DATABASE_FILE/],
    ['a file that nobody may write', () => chmodSync(file, 0o400), /(is read-only|cannot be opened): /],
  ])('names %s', async (what, spoil, words) => {
    if (what.includes('file')) await filled();
    spoil();
    expectSentence(env, words);
  });

  it('names a folder in the place of the file, and a file in the place of the folder', () => {
    mkdirSync(file);
    expectSentence(env, /cannot be opened: let DATABASE_FILE name a file/);
    rmSync(file, { recursive: true });
    writeFileSync(file, '');
    expectSentence(
      { ...env, DATABASE_FILE: join(file, 'below') },
      /cannot be opened: let DATABASE_FILE name a file/,
    );
  });

  onSmallDisk('names a full disk', (disk) => {
    disk.fill();
    const there = join(disk.folder, 'docklore.sqlite');
    expectSentence({ ...env, DATABASE_FILE: there }, /The disk that holds .* is full: make room/);
    return Promise.resolve();
  });

  it('acknowledges nothing once the file was moved away or replaced', async () => {
    const store = await database.open();
    await store.claim('kept');
    renameSync(file, `${file}.away`);
    await expect(store.claim('lost')).rejects.toThrow(/was moved or replaced while it was in use/);
    writeFileSync(file, '');
    await expect(store.people.get('p')).rejects.toThrow(/was moved or replaced while it was in use/);
    renameSync(`${file}.away`, file);
    expect(await store.claim('kept')).toBe(false);
    await store.close();
  });

  it('does not take another secret, nor make a new one for a database that is there', async () => {
    await filled();
    expectSentence(
      { DATABASE_FILE: file, DOCKLORE_SECRET: 'x'.repeat(20) },
      /DOCKLORE_SECRET is not the one/,
    );
    expectSentence({ DATABASE_FILE: file }, /is there without .*\.secret.*put that file back/);
    writeFileSync(`${file}.secret`, 'short\n');
    expectSentence({ DATABASE_FILE: file }, /\.secret holds no secret: put back the file/);
  });

  it('answers all the same, and says once what is wrong', () => {
    writeFileSync(file, 'this is my diary, not a database\n'.repeat(500));
    const { code, out, err } = run('index.js', env, 'how do I delete exited containers\n忘记我\n');
    expect(out).toContain('docker container prune');
    expect(out).toContain('我暂时连不上存储');
    expect(err.match(/is damaged or no SQLite database/g)).toHaveLength(1);
    expect(err).not.toMatch(/\n\s+at /);
    expect(err.match(/answering goes on without the store/g)).toHaveLength(1);
    expect(code).toBe(0);
  });
});

onPostgres((server) => {
  const secret = 'a secret for tests only';
  const at = (change: Partial<URL>) => ({
    DATABASE_URL: Object.assign(new URL(server), change).href,
    DOCKLORE_SECRET: secret,
  });

  it.each([
    [
      'a database that is not there',
      { pathname: '/nowhere' },
      /database nowhere at .* is not there: create the database/,
    ],
    [
      'a user who is not known',
      { username: 'nobody_at_all', password: 'sesame' },
      /refuses the user or the password/,
    ],
    [
      'a port without a server',
      { hostname: '127.0.0.1', port: '9' },
      /cannot be reached \(ECONNREFUSED\): start it/,
    ],
    ['a host that is not known', { hostname: 'nowhere.invalid' }, /The host of .* is not known/],
  ])('names %s, and no password', (_what, change, words) => {
    expectSentence(at(change), words);
    expect(run('migrate.js', at(change)).err).not.toContain('sesame');
  });

  it('asks for the migration before it opens, and refuses a newer schema', async () => {
    const { config, drop } = await emptyPostgres(server);
    const { url = '' } = config;
    const opening = () => openPostgres({ url, secret, keepDays: 90 });
    await expect(opening()).rejects.toThrow(/has schema 0 and this program needs \d+: run npm run migrate/);
    await migratePostgres(url);
    await onServer(url, `insert into migrations values (${newest + 7}, 0)`);
    await expect(opening()).rejects.toThrow(/newer than/);
    expectSentence({ DATABASE_URL: url, DOCKLORE_SECRET: secret }, /newer than/);
    await drop();
  });

  it('does not take another secret', async () => {
    const { config, drop, open } = await emptyPostgres(server);
    await (await open()).close();
    expectSentence(
      { ...environment(config), DOCKLORE_SECRET: 'x'.repeat(20) },
      /DOCKLORE_SECRET is not the one/,
    );
    await drop();
  });
});

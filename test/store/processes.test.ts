/** What only several processes can show. The large numbers are in npm run store:proof. */
import { readFileSync, statSync } from 'node:fs';
import { child, environment, program } from './child';
import { onEachDatabase, sqliteDatabase, type TestDatabase } from './databases';
import { killing } from './killing';

onEachDatabase((make) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await make();
  });
  afterEach(() => database.drop());

  it('of two processes that race for a claim exactly one wins', async () => {
    await (await database.open()).close();
    const all = 500;
    const racers = [1, 2].map(() => child('claimer', database.config, String(all)));
    await Promise.all(racers.map((racer) => racer.says('ready\n')));
    for (const racer of racers) racer.tell('go\n');
    await Promise.all(racers.map((racer) => racer.end()));
    const won = racers.map(({ out }) => JSON.parse(out.split('\n')[1] ?? '') as number[]);
    expect(won.flat().sort((a, b) => a - b)).toEqual([...Array(all).keys()]);
  });

  it('what was acknowledged is there after the process was killed', async () => {
    await (await database.open()).close();
    const { kills, acknowledged, lost } = await killing(database, 6);
    expect(kills).toBe(6);
    expect(acknowledged).toBeGreaterThan(6);
    expect(lost).toEqual([]);
  });

  it('processes that migrate at once leave one schema', async () => {
    const migrating = [1, 2, 3, 4].map(() => program('migrate.js', environment(database.config)));
    expect(await Promise.all(migrating.map((one) => one.end()))).toEqual([0, 0, 0, 0]);
    expect(migrating.map(({ out }) => out)).toEqual(Array(4).fill(expect.stringContaining('newest schema')));
    const store = await database.open();
    expect(await store.claim('works')).toBe(true);
    await store.close();
  });
});

describe('the secret beside the file', () => {
  it('is made once by processes that start at once, and nobody else can read it', async () => {
    const database = sqliteDatabase();
    const { file } = database.config;
    const starting = [1, 2, 3, 4].map(() => program('migrate.js', { DATABASE_FILE: file }));
    expect(await Promise.all(starting.map((one) => one.end()))).toEqual([0, 0, 0, 0]);
    expect(statSync(`${file}.secret`).mode & 0o777).toBe(0o600);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const secret = readFileSync(`${file}.secret`, 'utf8');
    expect(secret.trim()).toHaveLength(43);
    expect(await program('migrate.js', { DATABASE_FILE: file }).end()).toBe(0);
    expect(readFileSync(`${file}.secret`, 'utf8')).toBe(secret);
    await database.drop();
  });
});

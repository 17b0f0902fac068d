/** npm run report as an operator runs it: another process, on a database that the store has filled. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Summary } from '../../src/report/summary';
import type { Store } from '../../src/store/store';
import { sqliteDatabase } from '../store/databases';

const script = join(__dirname, '..', '..', 'dist', 'report.js');

function report(env: Record<string, string>, ...args: string[]) {
  const options = { cwd: mkdtempSync(join(tmpdir(), 'report-')), env: { PATH: process.env['PATH'], ...env } };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    ...options,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const database = sqliteDatabase();
const env = { DATABASE_FILE: database.config.file, DOCKLORE_SECRET: database.config.secret ?? '' };
const person = 'slack:T1:U777';
const lang = 'en';
const understood = { confidence: 0.1, nearest: ['prune-all'], ideas: [] };

async function fill(store: Store): Promise<void> {
  for (const about of ['remove-exited', 'choices', 'remove-exited'])
    await store.asked.count({ outcome: 'answer', about, lang });
  const questions = [
    'how do I freeze the whale in amber',
    'freezing the whale in amber?',
    'why is it purple',
  ];
  for (const question of questions)
    await store.misses.keep({ kind: 'miss', person, lang, question, understood });
  await store.misses.keep({ kind: 'not meant', person, lang, question: 'stop the clock', understood });
  await store.feedback.give({ person, message: 'm1', about: 'remove-exited', lang, helpful: false });
}

async function filled(now?: () => number): Promise<void> {
  const store = await database.open(now);
  await fill(store);
  await store.close();
}

afterAll(() => database.drop());

it('says that nothing was asked of a store without anything', async () => {
  await (await database.open()).close();
  const { code, out } = report(env);
  expect(out).toMatch(/^Nothing was asked since \d{4}-\d\d-\d\d: there is nothing to report\.\n$/);
  expect(code).toBe(0);
});

it('draws what was asked, missed, not meant and disliked, and leaves out what is older', async () => {
  await filled(() => Date.now() - 40 * 24 * 60 * 60 * 1000);
  await filled();
  const { code, out } = report(env);
  expect(code).toBe(0);
  expect(out).toMatch(/Asked: 3\n {2}2 █+ +[^\n]*exited[^\n]*\n {2}1 █+ +\(several entries offered\)/);
  expect(out).toMatch(/\n\nMissed: 3\n {2}2 █+ [^\n]*the whale in amber\??\n {2}1 █+ +why is it purple\n\n/);
  expect(out).toMatch(/Not meant: 1\n {2}1 █+ +stop the clock\n\nDisliked: 1\n {2}1 █+/);
  expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
});

it('says the same as data, over the period that was asked for', () => {
  const { since, asked, missed } = JSON.parse(report(env, '--json', '--since', '60d').out) as Summary & {
    since: string;
  };
  expect(Math.round((Date.now() - Date.parse(since)) / 86_400_000)).toBe(60);
  expect(asked[0]).toMatchObject({ about: 'remove-exited', count: 4 });
  expect(missed[0]).toMatchObject({ count: 4, nearest: ['prune-all'] });
});

it('ends with 1 and one sentence where there is no store, and makes none', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'none.sqlite');
  const { code, out, err } = report({ DATABASE_FILE: file });
  expect(err).toMatch(/^\S+none\.sqlite is not there: start the bot once[^\n]*\n$/);
  expect(out).toBe('');
  expect(code).toBe(1);
  expect(existsSync(file)).toBe(false);
});

it('ends with 1 and one sentence where the store is down', () => {
  const secret = 'open sesame, open sesame';
  const away = { DATABASE_URL: 'postgres://docklore:sesame@127.0.0.1:9/docklore', DOCKLORE_SECRET: secret };
  const { code, err } = report(away);
  expect(err).toMatch(/^[^\n]*docklore at 127\.0\.0\.1:9 cannot be reached[^\n]*\n$/);
  expect(code).toBe(1);
});

it.each([
  [['--jsn'], /Usage: npm run report/],
  [['--since', 'ever'], /--since is "ever"/],
])('refuses %j', (args, sentence) => {
  const { code, err } = report(env, ...args);
  expect(err).toMatch(sentence);
  expect(code).toBe(1);
});

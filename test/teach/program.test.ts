/** npm run teach beside a bot that runs on the same SQLite file: what is published there is answered here, without a new start. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteDatabase } from '../store/databases';

// A dozen programs start one after the other; on a busy machine each takes seconds.
jest.setTimeout(240_000);

const dist = join(__dirname, '..', '..', 'dist');
const database = sqliteDatabase();
const env = {
  PATH: process.env['PATH'],
  LANG: 'C.UTF-8',
  LOG_LEVEL: 'info',
  DATABASE_FILE: database.config.file,
  DOCKLORE_SECRET: database.config.secret,
};
const cwd = mkdtempSync(join(tmpdir(), 'teach-'));
const question = 'frobnicate the gizmo';
const unknown = "I don't know that one";
const anId = /[0-9a-f]{16}/;

function run(args: readonly string[], { more = {}, input = '' }: { more?: object; input?: string } = {}) {
  const options = { env: { ...env, ...more }, cwd, input, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(dist, 'teach.js'), ...args], options);
  return { code: status, out: stdout, err: stderr };
}

const teach = (...args: string[]) => run(args);
const idIn = (text: string) => anId.exec(text)?.[0] ?? '';

function start() {
  const child = spawn(process.execPath, [join(dist, 'index.js')], { env, cwd });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => void (text += data.toString()));
  const ended = new Promise((resolve) => child.on('close', resolve));
  return {
    /** Resolves when it has said this since the last time. */
    async says(words: string) {
      while (!text.includes(words)) await new Promise((resolve) => setTimeout(resolve, 20));
      text = '';
    },
    ask: (words: string) => child.stdin.write(`${words}\n`),
    leave() {
      child.stdin.end();
      return ended;
    },
  };
}

afterAll(() => database.drop());

it('makes no store', () => {
  expect(teach('list')).toMatchObject({ code: 1, err: expect.stringContaining('is not there') as string });
  expect(existsSync(database.config.file)).toBe(false);
});

it('a question is missed, taught, confirmed, answered by the bot that runs, undone, and missed again', async () => {
  const bot = start();
  await bot.says('is ready');
  expect(teach('misses').out).toMatch(/^Nothing is missed/);
  expect(teach('list').out).toBe('Nothing has been taught yet.\n');
  bot.ask(question);
  await bot.says(unknown);

  const missed = teach();
  expect(missed).toMatchObject({ code: 0, out: expect.stringContaining(question) as string });
  const draft = teach('phrasing', '--miss', idIn(missed.out), '--entry', 'remove-exited');
  expect(draft.out).toContain('│ Remove exited containers');
  expect(draft.out).toContain('Nobody is answered so yet.');
  const id = /Draft ([0-9a-f]{16})\./.exec(draft.out)?.[1] ?? '';
  bot.ask(question);
  await bot.says(unknown);

  expect(teach('publish', id).out).toContain(`Published ${id}`);
  await bot.says('what was taught is in use');
  bot.ask(question);
  await bot.says('docker container prune');
  expect(teach('list').out).toMatch(new RegExp(`^published .*${id}  ${question} → remove-exited\n$`));

  expect(teach('undo', id).out).toContain(`Undone ${id}`);
  await bot.says('what was taught is in use');
  bot.ask(question);
  await bot.says(unknown);
  expect(await bot.leave()).toBe(0);
  expect(teach('undo', id)).toMatchObject({ code: 1, out: '' });
  const acts = teach('audit').out.match(/drafted|published|undid/g);
  expect(acts).toEqual(['undid', 'published', 'drafted']);
});

it('a conversation teaches a new answer, which the next start answers from its first question on, and can be forgotten', async () => {
  const said = [
    'how is the gizmo frobnicated',
    '2',
    'Frobnicate the gizmo',
    'Restart it: `docker restart gizmo`.',
    'docker rm -f gizmo # Takes it away first',
    '',
    'containers',
    '',
    'Everything in the gizmo.',
    'docker ps -a',
    'yes',
    '',
  ];
  const { out, code } = run(['talk'], { input: said.map((line) => `${line}\n`).join('') });
  expect(out).toContain('│ Danger: Everything in the gizmo. Look first: `docker ps -a`');
  expect(out).toMatch(/Published [0-9a-f]{16}: every running bot/);
  expect(code).toBe(0);
  const bot = start();
  bot.ask('how is the gizmo frobnicated');
  await bot.says('Restart it: `docker restart gizmo`.');
  bot.ask('forget me');
  await bot.says('Forgotten');
  expect(await bot.leave()).toBe(0);
  expect(teach('audit').out).toContain('somebody who was forgotten');
  expect(teach('audit').out).not.toMatch(/person /);
});

it('speaks Chinese to who wants it', () => {
  const said = ['小玩意坏了', '1', '删除已退出的容器', '1', '是', ''];
  const { out } = run(['talk', '--lang', 'zh'], { input: said.map((line) => `${line}\n`).join('') });
  expect(out).toContain('机器人会这样回答');
  expect(out).toMatch(/已发布 [0-9a-f]{16}/);
  expect(out).toContain('再见。');
});

it('names the field of what is wrong, in the language that is wanted', () => {
  const args = ['answer', '--title', 'A gizmo', '--text', 'It is `docker prs`.', '--topic', 'containers'];
  expect(teach(...args)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/\n {2}- Text: docker has no command prs/) as string,
  });
  expect(teach(...args, '--lang', 'zh').err).toMatch(/\n {2}- 正文：/);
});

it('refuses whom ADMINS does not name', () => {
  const asked = ['phrasing', '--question', 'sharks', '--entry', 'remove-exited'];
  const { code, err } = run(asked, { more: { ADMINS: 'slack:T1:U1' } });
  expect(err).toContain('ADMINS does not name terminal');
  expect(code).toBe(1);
});

it.each([
  [['publish']],
  [['phrasing', '--entry', 'remove-exited']],
  [['phrasing', '--question', 'x']],
  [['--entry', 'x']],
  [['list', 'all']],
  [['dance']],
  [['--lst']],
  [['misses', '--lang', 'fr']],
])('refuses %j with the usage, which --help prints', (args) => {
  expect(teach(...args)).toMatchObject({
    code: 1,
    err: expect.stringContaining(teach('--help').out.trim()) as string,
  });
});

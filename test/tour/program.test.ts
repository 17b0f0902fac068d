/** The tour as a newcomer takes it: the built program in a terminal, left in the middle and started again. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const dist = join(__dirname, '..', '..', 'dist');

function scene(made = true) {
  const folder = mkdtempSync(join(tmpdir(), 'tour-'));
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    LANG: 'C.UTF-8',
    DATABASE_FILE: join(folder, 'docklore.sqlite'),
  };
  const run = (script: string, args: string[], lines: readonly string[] = []) => {
    const input = lines.map((line) => `${line}\n`).join('');
    const options = { input, encoding: 'utf8', env, cwd: folder } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(dist, script), ...args], options);
    return { code: status, out: stdout, err: stderr };
  };
  /** Made beforehand: on a busy machine the first start would wait for the disk longer than for the store. */
  if (made) run('migrate.js', []);
  return {
    talk: (...lines: string[]) => run('index.js', [], lines),
    stats: (...args: string[]) => run('tour-stats.js', args),
    env,
  };
}

/** On the first step "next" is the fourth button, behind the options; from the second on it stands behind "back". */
const walkToFour = ['4', '5', '5'];

it.each([
  [
    'English',
    'start the tour',
    'continue the tour',
    [/1 of 10 ▰▱/, /4 of 10 ▰▰▰▰▱/, /10 of 10 ▰{10}\n/, /You did it/, /Your cheat sheet/],
  ],
  [
    'Chinese',
    '开始教程',
    '继续教程',
    [/第 1 步，共 10 步 ▰▱/, /第 4 步，共 10 步/, /第 10 步，共 10 步 ▰{10}\n/, /十步走完/, /你的速查表/],
  ],
])('is walked to its end in %s with a new start in the middle', (_lang, start, resume, said) => {
  const { talk, stats } = scene();
  const first = talk(start, ...walkToFour);
  expect(first.code).toBe(0);
  for (const words of said.slice(0, 2)) expect(first.out).toMatch(words);
  expect(first.out).not.toMatch(said[2]!);
  expect(JSON.parse(stats('--json').out)).toEqual({
    started: 1,
    finished: 0,
    stopped: [{ step: 4, count: 1, id: 'list', title: 'See what runs, and stop it' }],
  });
  const second = talk(resume, ...Array.from({ length: 6 }, () => '5'), '5', '1');
  for (const words of said.slice(1)) expect(second.out).toMatch(words);
  expect(JSON.parse(stats('--json').out)).toEqual({ started: 1, finished: 1, stopped: [] });
});

it('says why an answer is wrong, and goes on after the right one', () => {
  const { talk } = scene();
  const { out } = talk('tour', '1', '2', '2');
  expect(out).toMatch(/✗ Their files\n\nNot quite: Each container has a file system of its own/);
  expect(out).toMatch(/✓ The kernel\n\nRight: They are processes on one kernel/);
  expect(out).toMatch(/2 of 10/);
});

it('is forgotten with the person', () => {
  const { talk, stats } = scene();
  talk('tour', '4', 'forget me');
  expect(stats().out).toBe('Started: 0\nFinished: 0\n');
});

it('has no counts where there is no store, and makes none', () => {
  const { stats, env } = scene(false);
  const { code, err } = stats();
  expect(err).toMatch(/docklore\.sqlite is not there: start the bot once/);
  expect(code).toBe(1);
  expect(existsSync(env.DATABASE_FILE)).toBe(false);
  expect(stats('--jsn').err).toMatch(/Usage: npm run tour:stats/);
});

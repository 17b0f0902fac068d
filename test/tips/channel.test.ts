/** npm run channel as an operator runs it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const script = join(__dirname, '..', '..', 'dist', 'channel.js');
const folder = mkdtempSync(join(tmpdir(), 'channel-'));
const env = { PATH: process.env['PATH'], DATABASE_FILE: join(folder, 'docklore.sqlite') };

function channel(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

it('sets a greeting and a schedule, shows both, and takes them back', () => {
  const place = 'slack:T1:C1';
  expect(channel(place).out).toBe('Language: as the person\nGreeting: the usual one\nTips: never\n');
  const { code, out } = channel(
    place,
    '--welcome',
    'Hello.',
    '--tips',
    '工作日 10:00 Asia/Shanghai',
    '--lang',
    'zh',
  );
  expect(out).toMatch(
    /^Language: zh\nGreeting: Hello\.\nTips: 工作日 10:00 Asia\/Shanghai, next at \d{4}-\d\d-\d\dT02:00:00\.000Z\n$/,
  );
  expect(code).toBe(0);
  expect(channel(place, '--tips', '').out).toMatch(/Greeting: Hello\.\nTips: never/);
});

it.each([
  [['nowhere'], /Name one place/],
  [['slack:T1:C1', '--tips', 'sometimes'], /--tips is "sometimes"; write days, a time and a time zone/],
  [['slack:T1:C1', '--lang', 'fr'], /use en or zh/],
  [['slack:T1:C1', '--welcome', 'x'.repeat(1001)], /1000 are allowed/],
  [['slack:T1:C1', '--loud'], /Usage: npm run channel/],
])('refuses %j', (args, sentence) => {
  const { code, err } = channel(...args);
  expect(err).toMatch(sentence);
  expect(code).toBe(1);
});

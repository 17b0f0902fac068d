/** npm run doctor as an operator runs it: another process, its exit code, and never a secret in what it prints. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../../src/doctor/finding';
import { folderOf } from '../support/folder';
import { startDiscord, TOKEN } from '../support/discord/server';
import { startSlack, workspace } from '../support/slack/server';

interface Ended {
  readonly code: number;
  readonly out: string;
}

/** Not synchronous: the local platforms answer from this process. */
function doctor(env: Record<string, string>, folder: string, args: string[] = []): Promise<Ended> {
  const script = join(__dirname, '..', '..', 'dist', 'doctor.js');
  const options = { cwd: folder, env: { PATH: process.env['PATH'], ...env } };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, out: stdout + stderr }),
    );
  });
}

const findingsOf = ({ out }: Ended) => (JSON.parse(out) as { well: boolean; findings: Finding[] }).findings;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doctor-'));
});

it('finds nothing wrong with a program that talks in the terminal, and makes nothing', async () => {
  const { code, out } = await doctor({}, folder);
  expect(out).toMatch(/well {3}knowledge {6}\d+ entries[^]*Faults: 0, doubts: 0\. It can work/);
  expect(code).toBe(0);
  expect(existsSync(join(folder, 'data'))).toBe(false);
});

it('is content with both platforms, and prints none of their tokens', async () => {
  const [slack, discord] = [await startSlack(), await startDiscord()];
  const { botToken, appToken } = workspace;
  const tokens = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, DISCORD_TOKEN: TOKEN };
  const ended = await doctor(
    { ...tokens, SLACK_API_URL: slack.apiUrl, DISCORD_API_URL: discord.api },
    folder,
    ['--json'],
  );
  await Promise.all([slack.close(), discord.close()]);
  expect(findingsOf(ended).map(({ about, state }) => `${about} ${state}`)).toEqual([
    'configuration well',
    'knowledge well',
    'store well',
    ...Array<string>(3).fill('slack well'),
    ...Array<string>(3).fill('discord well'),
  ]);
  expect(ended.code).toBe(0);
  for (const token of Object.values(tokens)) expect(ended.out).not.toContain(token);
});

it('ends with 1 for faults, each with what to do, and looks at the rest all the same', async () => {
  const file = join(folder, 'damaged.sqlite');
  writeFileSync(file, 'no database at all, though long enough to be taken for one\n'.repeat(100));
  writeFileSync(`${file}.secret`, 'a secret that is long enough\n');
  const team = folderOf({ 'ours.yaml': 'bad: {}\n' });
  const env = { SLACK_BOT_TOKEN: 'xoxb-sesame', DATABASE_FILE: file, KNOWLEDGE_DIRS: team };
  const ended = await doctor(env, folder, ['--json']);
  expect(ended.code).toBe(1);
  expect(ended.out).not.toContain('sesame');
  const told = findingsOf(ended).map(({ about, state, says }) => `${about} ${state}: ${says}`);
  expect(told[0]).toMatch(
    /^configuration fault: [^]*SLACK_BOT_TOKEN is set without its partner: set SLACK_APP/,
  );
  expect(told[1]).toMatch(/^knowledge well/);
  expect(told[2]).toMatch(/^knowledge doubt: .*ours\.yaml:1 · bad · title/);
  expect(told.at(-1)).toMatch(/^store fault: .*damaged\.sqlite is damaged/);
});

it('names the database that is not reachable, without its password', async () => {
  const env = {
    DATABASE_URL: 'postgres://docklore:sesame@127.0.0.1:9/docklore',
    DOCKLORE_SECRET: 'open sesame, open sesame',
  };
  const { code, out } = await doctor(env, folder);
  expect(out).toMatch(/fault {2}store .*docklore at 127\.0\.0\.1:9 cannot be reached/);
  expect(out).not.toContain('sesame');
  expect(code).toBe(1);
});

it('takes --json and nothing else', async () => {
  expect(await doctor({}, folder, ['--jsn'])).toMatchObject({
    code: 1,
    out: expect.stringContaining('Usage') as string,
  });
});

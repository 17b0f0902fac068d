/** Resident memory of the built program, connected to a local Slack and a local Discord at once. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { startDiscord, TOKEN } from '../support/discord/server';
import { startSlack, workspace } from '../support/slack/server';

const program = join(__dirname, '..', '..', 'dist', 'index.js');

function ready(child: ChildProcess, names: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      if (names.every((name) => log.includes(`${name} is ready`))) resolve();
    });
    child.on('close', (code) => reject(new Error(`it left with ${code}: ${log}`)));
  });
}

function residentMegabytes(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}

export async function benchMemory(): Promise<string[]> {
  const slack = await startSlack();
  const discord = await startDiscord();
  const child = spawn(process.execPath, [program], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_APP_TOKEN: workspace.appToken,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.api,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const left = new Promise<number | null>((resolve) => child.on('close', resolve));
  await ready(child, ['slack', 'discord']);
  const resident = residentMegabytes(child.pid ?? 0);
  child.kill('SIGTERM');
  const code = await left;
  await slack.close();
  await discord.close();
  return [
    `resident ${resident.toFixed(0)} MB with Slack and Discord connected; SIGTERM ended it with exit code ${code}`,
  ];
}

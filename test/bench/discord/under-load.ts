/** A bot in a process of its own, and a Discord in this one that times its responses. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nextId } from '../../support/discord/payloads';
import { startDiscord, TOKEN, type DiscordServer } from '../../support/discord/server';
import { quantile } from '../timing';

export interface Program {
  readonly name: string;
  readonly command: readonly string[];
}

const root = resolve(__dirname, '../../..');

/** Both as they are run in earnest: built, and without logs. */
export const programs = {
  docklore: { name: 'Docklore', command: [join(root, 'dist/index.js')] },
  hi: { name: 'a bot that says "hi"', command: ['--import', 'tsx', join(root, 'test/bench/discord/hi.ts')] },
} satisfies Record<string, Program>;

export interface Measured {
  readonly asked: number;
  readonly lost: number;
  readonly doubled: number;
  /** Of them all, those that were not answered in the callback itself. */
  readonly deferred: number;
  readonly p50: number;
  readonly p99: number;
}

const questions = [
  'how do I delete exited containers',
  'what is a volume',
  '怎么查看容器日志',
  'docker compose up in the background',
  'difference between image and container',
  '镜像和容器有什么区别',
];

export class UnderLoad {
  private constructor(
    private readonly discord: DiscordServer,
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  static async start({ command }: Program, shards = 1): Promise<UnderLoad> {
    const discord = await startDiscord();
    discord.endpoints.shards = shards;
    const folder = mkdtempSync(join(tmpdir(), 'bench-discord-'));
    const child = spawn(process.execPath, command, {
      cwd: command[0]?.startsWith('--') ? root : folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        PATH: process.env['PATH'],
        NODE_ENV: 'production',
        LOG_LEVEL: 'silent',
        DISCORD_TOKEN: TOKEN,
        DISCORD_API_URL: discord.api,
        DISCORD_SHARDS: 'auto',
      },
    });
    const target = new UnderLoad(discord, child, folder);
    while (discord.gateway.connections < shards) {
      if (child.exitCode !== null) throw new Error(`the bot ended with ${child.exitCode}`);
      await sleep(50);
    }
    // The guild is delivered, the commands are registered.
    await sleep(1500);
    return target;
  }

  /** Commands at a steady rate, each from somebody else; `seconds` long, and three more to finish. */
  async drive(rate: number, seconds: number): Promise<Measured> {
    const opened = [];
    const asked = Math.round(rate * seconds);
    const started = performance.now();
    for (let at = 0; at < asked; at += 1) {
      const due = started + (at * 1000) / rate - performance.now();
      if (due > 1) await sleep(due);
      opened.push(this.discord.command('ask', questions[at % questions.length], { person: nextId() }));
    }
    for (let waited = 0; waited < 30 && opened.some((one) => one.response === undefined); waited += 1)
      await sleep(100);
    const times = opened.flatMap(({ openedAt, respondedAt }) =>
      respondedAt ? [respondedAt - openedAt] : [],
    );
    const refused = this.discord.requests.filter(({ code }) => code === 40060).length;
    const deferred = opened.filter(({ response }) => response === 5).length;
    this.discord.rest.requests.length = 0;
    return {
      asked,
      lost: opened.filter(({ response }) => response === undefined).length,
      doubled: refused,
      deferred,
      p50: quantile(times, 0.5),
      p99: quantile(times, 0.99),
    };
  }

  /** Mebibytes that the bot's process holds; Linux alone tells it. */
  memory(): number {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
  }

  async close(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
    await this.discord.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A bot in a process of its own, and a Slack in this one that counts what it says. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Json, textOf } from '../../support/slack/check';
import { refusal } from '../../support/slack/message';
import { freePort } from '../../support/slack/ports';
import { type LocalSlack, startSlack } from '../../support/slack/server';

export interface Program {
  readonly name: string;
  readonly command: readonly string[];
}

const root = resolve(__dirname, '../../..');

/** Both as they are run in earnest: built, and without logs. */
export const programs = {
  docklore: { name: 'Docklore', command: [join(root, 'dist/index.js'), 'web'] },
  hi: { name: 'an app that says "hi"', command: ['--import', 'tsx', join(root, 'test/bench/slack/hi.ts')] },
} satisfies Record<string, Program>;

export const signingSecret = 'a-secret-for-measuring';

export interface UnderLoad {
  readonly url: string;
  /** Called with the ts of the question that was answered; whether Slack would have taken the answer. */
  onAnswer: (question: string, taken: boolean) => void;
  /** Bytes of memory the bot's process holds. */
  memory(): number | undefined;
  /** Milliseconds of processor time it has used. */
  processor(): number;
  close(): Promise<void>;
}

/** Counts and forgets: what is kept would be this process's own burden. */
function count(slack: LocalSlack, target: UnderLoad): void {
  let ts = 0;
  slack.api.overrides['chat.postMessage'] = (body: Json) => {
    slack.api.calls.length = 0;
    target.onAnswer(textOf(body['thread_ts']), refusal(body) === undefined);
    return { ok: true, channel: body['channel'], ts: `1700000000.${(ts += 1)}`, message: {} };
  };
}

async function listening(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the bot ended with ${child.exitCode}`);
    const answered = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (answered) return;
    await sleep(100);
  }
  throw new Error('the bot does not listen');
}

/** Linux alone tells it. */
function residentMemory(pid: number | undefined): number | undefined {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes ? Number(kilobytes) * 1024 : undefined;
  } catch {
    return undefined;
  }
}

/** Linux alone tells it, in hundredths of a second. */
function processorTime(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

export async function startUnderLoad({ command }: Program): Promise<UnderLoad> {
  const slack = await startSlack({ patience: 60_000 });
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'bench-slack-'));
  const child = spawn(process.execPath, command, {
    cwd: command[0]?.startsWith('--') ? root : folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      LOG_LEVEL: 'fatal',
      SLACK_BOT_TOKEN: 'xoxb-local',
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: slack.apiUrl,
      DATABASE_FILE: join(folder, 'store.sqlite'),
      PORT: String(port),
    },
  });
  const target: UnderLoad = {
    url: `http://127.0.0.1:${port}/slack/events`,
    onAnswer: () => {},
    memory: () => residentMemory(child.pid),
    processor: () => processorTime(child.pid),
    async close() {
      child.kill();
      if (child.exitCode === null) await once(child, 'exit');
      await slack.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  count(slack, target);
  await listening(port, child);
  return target;
}

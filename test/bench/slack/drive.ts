/** Asks at a fixed rate, whatever comes back: a slow bot must not slow down who asks. */
import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventCallback } from '../../support/slack/payloads';
import { quantile } from '../timing';
import { signingSecret, type UnderLoad } from './under-load';

export interface Load {
  /** Questions a second. */
  readonly rate: number;
  readonly seconds: number;
  readonly channels: number;
  /** One in so many questions is delivered twice; none where it is 0. */
  readonly repeated: number;
}

export interface Measured {
  readonly asked: number;
  /** Milliseconds from when the question was due. */
  readonly acknowledged: { readonly p50: number; readonly p99: number };
  readonly answered: { readonly p50: number; readonly p99: number };
  /** Questions without an answer. */
  readonly lost: number;
  /** Answers too many. */
  readonly doubled: number;
  /** Answers that Slack would have refused. */
  readonly refused: number;
  /** Requests that were not acknowledged with 200. */
  readonly unacknowledged: number;
}

/** As people ask: short, long, Chinese, an error, a command to explain. */
const questions = [
  'how do I delete exited containers',
  'what is the difference between an image and a container',
  'how do I see the logs of a container',
  '怎么删除所有镜像',
  'what does docker run --rm -it -v /home/data:/data alpine sh do',
  'Error response from daemon: Bind for 0.0.0.0:8080 failed: port is already allocated',
  'copy a file out of a container',
  '怎么进入正在运行的容器',
  'free disk space',
  'cheat sheet volumes',
];

const agent = new Agent({ keepAlive: true, maxSockets: 256 });
/** Milliseconds that are waited for the last answers. */
const patience = 15_000;
let lastTs = 0;

function post(url: string, body: string): Promise<number> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${digest}`,
  };
  return new Promise((resolve) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    // A kept-alive connection that the bot closed just then: nothing was asked yet, so it is asked again.
    sent.on('error', () => resolve(sent.reusedSocket ? post(url, body) : 0));
    sent.end(body);
  });
}

/** Every question by somebody else: the bot paces each person. */
function question(number: number, { channels }: Load): { ts: string; body: string } {
  lastTs += 1;
  const ts = `1690000000.${String(lastTs).padStart(9, '0')}`;
  const text = `<@U0BOT> ${questions[number % questions.length] ?? ''}`;
  const channel = `C${10_000 + (number % channels)}`;
  const event = { type: 'app_mention', user: `U${lastTs}`, text, ts, channel, event_ts: ts };
  return { ts, body: JSON.stringify(eventCallback(event)) };
}

export async function drive(target: UnderLoad, load: Load): Promise<Measured> {
  const due = new Map<string, number>();
  const acknowledged: number[] = [];
  const answered: number[] = [];
  let doubled = 0;
  let refused = 0;
  let unacknowledged = 0;
  const seen = new Set<string>();
  target.onAnswer = (ts, taken) => {
    const asked = due.get(ts);
    if (asked === undefined) return;
    if (seen.has(ts)) doubled += 1;
    else answered.push(performance.now() - asked);
    seen.add(ts);
    if (!taken) refused += 1;
  };
  const deliver = async (body: string, since: number) => {
    const status = await post(target.url, body);
    if (status === 200) acknowledged.push(performance.now() - since);
    else unacknowledged += 1;
  };

  const total = load.rate * load.seconds;
  const started = performance.now();
  const pending: Promise<void>[] = [];
  for (let asked = 0; asked < total;) {
    const now = performance.now();
    for (; asked < total && started + (asked * 1000) / load.rate <= now; asked += 1) {
      const at = started + (asked * 1000) / load.rate;
      const { ts, body } = question(asked, load);
      due.set(ts, at);
      pending.push(deliver(body, at));
      if (load.repeated > 0 && asked % load.repeated === 0) pending.push(deliver(body, at));
    }
    await sleep(4);
  }
  await Promise.all(pending);
  for (const end = performance.now() + patience; answered.length < total && performance.now() < end;)
    await sleep(50);
  // What would come twice comes now.
  await sleep(300);
  const spread = (values: readonly number[]) => ({ p50: quantile(values, 0.5), p99: quantile(values, 0.99) });
  return {
    asked: total,
    acknowledged: spread(acknowledged),
    answered: spread(answered),
    lost: total - answered.length,
    doubled,
    refused,
    unacknowledged,
  };
}

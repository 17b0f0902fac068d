/** The port for hosts and monitoring, asked by a real HTTP client. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { healthOf, type Parts } from '../../src/observability/health';
import { measured } from '../../src/observability/measures';
import { createMetrics, type Metrics } from '../../src/observability/metrics';
import { startOpsServer, stopOpsServer } from '../../src/observability/ops-server';
import type { Handlers, IncomingMessage, Outcome } from '../../src/types';
import { removeExited } from '../support/sample-answers';
import { quietHandlers } from '../support/handlers';

const host = '127.0.0.1';

/** Everything is well until a test says otherwise. */
const state = { entries: 400, connected: true, up: true, unsaved: 0, leaving: false };
const parts: Parts = {
  entries: () => state.entries,
  platforms: () => ({ slack: true, discord: state.connected }),
  store: () => ({ up: state.up, unsaved: state.unsaved }),
  leaving: () => state.leaving,
};

let server: Server;
let metrics: Metrics;
let base: string;

beforeEach(async () => {
  Object.assign(state, { entries: 400, connected: true, up: true, unsaved: 0, leaving: false });
  metrics = createMetrics('1.2.3', parts);
  server = await startOpsServer({ host, port: 0 }, { health: () => healthOf(parts), metrics });
  base = `http://${host}:${(server.address() as AddressInfo).port}`;
});

afterEach(() => stopOpsServer(server));

const message: IncomingMessage = {
  kind: 'message',
  key: 'slack:T1:C1:1',
  person: 'slack:T1:U-SOMEBODY',
  text: 'how about my secret project',
  address: 'mention',
  fromBot: false,
};

function answering(outcome: Outcome): Handlers {
  return {
    message: () => Promise.resolve(outcome),
    press: () => Promise.resolve(outcome),
    suggest: () => [],
    ...quietHandlers(),
  };
}

async function ask(handlers: Handlers, seconds = 0.004): Promise<void> {
  const clock = [0, seconds * 1000];
  await measured(handlers, 'slack', metrics, () => clock.shift() ?? 0).message(message);
}

/** One series of /metrics; undefined when it is not there. */
async function series(name: string): Promise<number | undefined> {
  const text = await (await fetch(`${base}/metrics`)).text();
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length + 1));
}

describe('/healthz', () => {
  it('answers as long as the process does, whatever else is wrong', async () => {
    Object.assign(state, { entries: 0, connected: false, up: false });
    const response = await fetch(`${base}/healthz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ alive: true });
  });
});

describe('/readyz', () => {
  const ready = async () => {
    const response = await fetch(`${base}/readyz?from=test`);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  it('is 200 with knowledge and every platform connected', async () => {
    expect(await ready()).toEqual({
      status: 200,
      body: {
        ready: true,
        entries: 400,
        platforms: { slack: 'connected', discord: 'connected' },
        store: 'up',
        leaving: false,
      },
    });
  });

  it.each([
    ['no knowledge', { entries: 0 }],
    ['a platform that is not connected', { connected: false }],
    ['leaving', { leaving: true }],
  ])('is 503 with %s', async (_what, change) => {
    Object.assign(state, change);
    expect(await ready()).toMatchObject({ status: 503, body: { ready: false } });
  });

  it('tells that the store is down and is ready all the same', async () => {
    state.up = false;
    expect(await ready()).toMatchObject({ status: 200, body: { ready: true, store: 'down' } });
  });

  it('is not ready while no platform has been started', () => {
    expect(healthOf({ ...parts, platforms: () => ({}) }).ready).toBe(false);
  });
});

describe('/metrics', () => {
  it('counts answers by platform and kind, and times them', async () => {
    await ask(answering({ kind: 'reply', answer: removeExited }));
    await ask(answering({ kind: 'reply', answer: { ...removeExited, kind: 'miss', id: 'miss' } }), 0.3);
    expect(await series('docklore_questions_total{platform="slack",outcome="answer"}')).toBe(1);
    expect(await series('docklore_questions_total{platform="slack",outcome="miss"}')).toBe(1);
    expect(await series('docklore_answer_duration_seconds_count{platform="slack"}')).toBe(2);
    expect(await series('docklore_answer_duration_seconds_bucket{le="0.005",platform="slack"}')).toBe(1);
    expect(await series('docklore_answer_duration_seconds_bucket{le="0.5",platform="slack"}')).toBe(2);
  });

  it('counts silence apart, by its reason', async () => {
    await ask(answering({ kind: 'silent', reason: 'not addressed' }));
    expect(await series('docklore_silences_total{platform="slack",reason="not addressed"}')).toBe(1);
    expect(await series('docklore_answer_duration_seconds_count{platform="slack"}')).toBeUndefined();
  });

  it('counts presses, apologies and changes of the knowledge', async () => {
    const handlers = measured(
      answering({ kind: 'reply', answer: removeExited }),
      'discord',
      metrics,
      Date.now,
    );
    await handlers.press({ kind: 'press', person: 'p', action: 'more:x:en' });
    metrics.failure();
    metrics.reload('refused');
    expect(await series('docklore_presses_total{platform="discord"}')).toBe(1);
    expect(await series('docklore_failures_total')).toBe(1);
    expect(await series('docklore_knowledge_reloads_total{result="refused"}')).toBe(1);
    expect(await series('docklore_knowledge_reloads_total{result="taken"}')).toBe(0);
  });

  it('reads connections, store, entries and version when it is asked', async () => {
    Object.assign(state, { connected: false, up: false, unsaved: 7 });
    expect(await series('docklore_platform_connected{platform="discord"}')).toBe(0);
    expect(await series('docklore_platform_connected{platform="slack"}')).toBe(1);
    expect(await series('docklore_store_up')).toBe(0);
    expect(await series('docklore_store_unsaved_total')).toBe(7);
    state.unsaved = 9;
    expect(await series('docklore_store_unsaved_total')).toBe(9);
    expect(await series('docklore_knowledge_entries')).toBe(400);
    expect(await series('docklore_build_info{version="1.2.3"}')).toBe(1);
    expect(await series('process_start_time_seconds')).toBeGreaterThan(0);
  });

  it('holds nothing of who asked, and nothing of what', async () => {
    await ask(answering({ kind: 'reply', answer: removeExited }));
    const response = await fetch(`${base}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(await response.text()).not.toMatch(/SOMEBODY|secret project|T1/);
  });
});

describe('the port', () => {
  it('has nothing else and takes nothing in', async () => {
    expect((await fetch(`${base}/`)).status).toBe(404);
    expect((await fetch(`${base}/metrics`, { method: 'POST', body: 'x' })).status).toBe(405);
    const head = await fetch(`${base}/readyz`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('names OPS_PORT when it is taken', async () => {
    const { port } = server.address() as AddressInfo;
    const pages = { health: () => healthOf(parts), metrics };
    await expect(startOpsServer({ host, port }, pages)).rejects.toMatchObject({
      code: 'CONNECT',
      message: `Port ${port} of ${host} is taken by another program: set OPS_PORT to a free one, or correct OPS_HOST.`,
    });
  });

  it('names OPS_HOST when this machine has no such address', async () => {
    const pages = { health: () => healthOf(parts), metrics };
    await expect(startOpsServer({ host: '192.0.2.1', port: 9464 }, pages)).rejects.toThrow(
      /cannot be listened on \(EADDRNOTAVAIL\).*OPS_HOST/,
    );
  });

  it('says 500 when the metrics cannot be read', async () => {
    const broken = { contentType: 'text/plain', text: () => Promise.reject(new Error('no')) };
    const other = await startOpsServer({ host, port: 0 }, { health: () => healthOf(parts), metrics: broken });
    const { port } = other.address() as AddressInfo;
    expect((await fetch(`http://${host}:${port}/metrics`)).status).toBe(500);
    await stopOpsServer(other);
  });
});

describe('docs/operating', () => {
  it.each(['operating.md', 'operating.zh.md'])(
    '%s lists every metric there is, and no other',
    async (name) => {
      const page = readFileSync(join(__dirname, '..', '..', 'docs', name), 'utf8');
      const text = await (await fetch(`${base}/metrics`)).text();
      const there = [...text.matchAll(/^# TYPE (docklore_\w+)/gm)].map(([, metric]) => metric);
      const listed = [...page.matchAll(/^\| `(docklore_\w+)`/gm)].map(([, metric]) => metric);
      expect(new Set(listed)).toEqual(new Set(there));
    },
  );
});

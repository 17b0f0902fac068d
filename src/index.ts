/** The composition root: config → parts → start. The only file that knows every other. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Adapter } from './adapters/adapter';
import { createTerminalAdapter } from './adapters/terminal/adapter';
import { createBot } from './bot';
import type { Brain } from './brain';
import { readConfig, type Config, type Role } from './config';
import { BotError } from './errors';
import { may } from './may';
import { loadAll } from './knowledge/load';
import { describe } from './knowledge/problem';
import { keepUpToDate } from './knowledge/reload';
import { createClaims, createHere, createRecently, createTurns } from './limits';
import { createLogger, type Logger } from './observability/logger';
import { measured, type Measures } from './observability/measures';
import { startOperations } from './observability/operations';
import { Guard } from './store/guard';
import { createMemory } from './store/memory';
import { openStore } from './store/open';
import { createFollower } from './teach/follow';
import { createInUse, type InUse } from './teach/in-use';
import { speakUnasked } from './unasked';

const roles: readonly string[] = ['all', 'worker', 'web'];

function readRole(argument = 'all'): Role {
  if (roles.includes(argument)) return argument as Role;
  throw new BotError(
    'USAGE',
    `Unknown role ${JSON.stringify(argument)}: use worker, web, or nothing for both.`,
  );
}

/** Each platform's SDK is loaded only where the platform is configured: the terminal starts at once. */
async function adaptersFor(config: Config, log: Logger, leave: (code: number) => void): Promise<Adapter[]> {
  const adapters: Adapter[] = [];
  const onFatal = (error: Error) => {
    log.fatal({ event: 'fatal', err: error }, error.message);
    leave(1);
  };
  if (config.slack) {
    const { createSlackAdapter } = await import('./adapters/slack/adapter.js');
    adapters.push(createSlackAdapter({ ...config.slack, log: log.child({ adapter: 'slack' }), onFatal }));
  }
  if (config.discord) {
    const { createDiscordAdapter } = await import('./adapters/discord/adapter.js');
    adapters.push(
      createDiscordAdapter({ ...config.discord, log: log.child({ adapter: 'discord' }), onFatal }),
    );
  }
  if (adapters.length > 0) return adapters;
  const { stdin: input, stdout: output } = process;
  return [createTerminalAdapter({ ...config.terminal, input, output, onEnd: () => leave(0) })];
}

interface Running {
  adapters: readonly Adapter[];
  readonly started: Set<Adapter>;
  leaving: boolean;
}

/** What is in flight finishes; a second signal does not wait. */
function createLeave(running: Running, store: Guard, log: Logger): (code: number) => void {
  return (code) => {
    if (running.leaving) return;
    running.leaving = true;
    void Promise.allSettled(running.adapters.map((adapter) => adapter.stop())).then((results) => {
      for (const result of results) {
        if (result.status === 'rejected')
          log.error({ event: 'stop', err: result.reason as unknown }, 'did not stop');
      }
      return store.close().finally(() => process.exit(code));
    });
  };
}

function connections({ adapters, started }: Running): Record<string, boolean> {
  const isConnected = (adapter: Adapter) => started.has(adapter) && (adapter.connected?.() ?? true);
  return Object.fromEntries(adapters.map((adapter) => [adapter.name, isConnected(adapter)]));
}

function onSignals(leave: (code: number) => void, log: Logger): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => leave(0));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.fatal({ event, err: error }, 'unexpected: stopping, the host should start it again');
      leave(1);
    });
  }
}

/** The brain in use: a saved change of the knowledge puts a new one in its place. */
function startThinking(teams: readonly string[], log: Logger, reloaded: Measures['reload']): InUse {
  const folder = join(__dirname, '..', 'knowledge');
  const loaded = loadAll(folder, teams, join(__dirname, 'knowledge.json'));
  for (const problem of loaded.problems) log.warn({ event: 'knowledge' }, describe(problem));
  const inUse = createInUse(loaded.knowledge, loaded.readings);
  keepUpToDate(folder, teams, loaded, {
    swap(knowledge) {
      inUse.reload(knowledge);
      reloaded('taken');
      log.info({ event: 'knowledge', entries: knowledge.entries.size }, 'the changed knowledge is in use');
    },
    refuse(faults) {
      reloaded('refused');
      for (const fault of faults) log.warn({ event: 'knowledge' }, `not taken over: ${fault}`);
    },
  });
  return inUse;
}

/** In milliseconds: what is published is in use within five seconds. */
const lookEvery = 1000;

/** Resolves when what is published already is in use, or cannot be asked for now. */
function followTeaching(store: Guard, { teach }: InUse, log: Logger): Promise<void> {
  // The start waits for the first look, nobody for the others: a slow moment then should not count as a failure.
  let patience = 1000;
  const look = createFollower({
    ask: (work) => store.ask(work, patience),
    take(published) {
      for (const { taught, why } of teach(published))
        log.warn({ event: 'taught', taught }, `what was taught is left out: ${why}`);
      log.info({ event: 'taught', published: published.length }, 'what was taught is in use');
    },
    failed: (err) => log.error({ event: 'taught', err }, 'what was taught could not be taken over'),
  });
  setInterval(() => void look(), lookEvery).unref();
  return look().finally(() => (patience = 5000));
}

function version(): string {
  const file = readFileSync(join(__dirname, '..', 'package.json'), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}

async function start(config: Config, store: Guard, log: Logger): Promise<void> {
  const running: Running = { adapters: [], started: new Set(), leaving: false };
  let brain: (() => Brain) | undefined;
  const measures = await startOperations(config.ops, version(), {
    entries: () => brain?.().knowledge.entries.size ?? 0,
    platforms: () => connections(running),
    store: () => store.status(),
    leaving: () => running.leaving,
  });
  const inUse = startThinking(config.knowledge, log, (result) => measures.reload(result));
  ({ brain } = inUse);
  const leave = createLeave(running, store, log);
  running.adapters = await adaptersFor(config, log, leave);
  await Promise.all(running.adapters.map((adapter) => adapter.check()));
  onSignals(leave, log);
  await store.opened(1000);
  await followTeaching(store, inUse, log);
  const bot = createBot({
    brain,
    ...createHere(),
    memory: createMemory(store, createClaims(), createRecently),
    may: (person, isPlatformAdmin) => may(config.admins, { person, isPlatformAdmin }),
    now: Date.now,
    turn: createTurns(),
    newReference() {
      measures.failure();
      return randomBytes(4).toString('hex');
    },
    log,
  });
  // In chat nobody should wait for what only the first question needs; a terminal should open at once.
  if (config.slack || config.discord) brain().warm();
  for (const adapter of running.adapters) {
    await adapter.start(measured(bot, adapter.name, measures, () => performance.now()));
    running.started.add(adapter);
    log.info({ event: 'started', adapter: adapter.name }, `${adapter.name} is ready`);
  }
  speakUnasked(running.adapters, brain, store, log);
}

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env, readRole(process.argv[2]), { isTTY: process.stdout.isTTY });
  const log = createLogger(config.log, config.slack || config.discord ? 1 : 2);
  const store = new Guard({ open: () => openStore(config.store), log });
  try {
    await start(config, store, log);
  } catch (error) {
    await store.close();
    throw error;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof BotError ? error.message : error);
  process.exit(1);
});

/** The composition root: config → parts → start. The only file that knows every other. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Adapter } from './adapters/adapter';
import { createTerminalAdapter } from './adapters/terminal/adapter';
import { createBot } from './bot';
import { createBrain, type Brain } from './brain';
import { readConfig, type Config, type Role } from './config';
import { BotError } from './errors';
import { loadAll } from './knowledge/load';
import { describe } from './knowledge/problem';
import { keepUpToDate } from './knowledge/reload';
import { createClaims, createContext, createPace } from './limits';
import { createLogger, type Logger } from './observability/logger';
import { Guard } from './store/guard';
import { createMemory } from './store/memory';
import { openStore } from './store/open';

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

/** What is in flight finishes; a second signal does not wait. */
function createLeave(
  adapters: () => readonly Adapter[],
  store: Guard,
  log: () => Logger | undefined,
): (code: number) => void {
  let leaving = false;
  return (code) => {
    if (leaving) return;
    leaving = true;
    void Promise.allSettled(adapters().map((adapter) => adapter.stop())).then((results) => {
      for (const result of results) {
        if (result.status === 'rejected')
          log()?.error({ event: 'stop', err: result.reason as unknown }, 'did not stop');
      }
      return store.close().finally(() => process.exit(code));
    });
  };
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
function currentBrain(teams: readonly string[], log: Logger): () => Brain {
  const folder = join(__dirname, '..', 'knowledge');
  const loaded = loadAll(folder, teams, join(__dirname, 'knowledge.json'));
  for (const problem of loaded.problems) log.warn({ event: 'knowledge' }, describe(problem));
  let brain = createBrain(loaded.knowledge, loaded.readings);
  keepUpToDate(folder, teams, loaded, {
    swap(knowledge) {
      brain = createBrain(knowledge);
      log.info({ event: 'knowledge', entries: knowledge.entries.size }, 'the changed knowledge is in use');
    },
    refuse(faults) {
      for (const fault of faults) log.warn({ event: 'knowledge' }, `not taken over: ${fault}`);
    },
  });
  return () => brain;
}

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env, readRole(process.argv[2]), { isTTY: process.stdout.isTTY });
  const log = createLogger(config.log, config.slack || config.discord ? 1 : 2);
  const brain = currentBrain(config.knowledge, log);
  let adapters: Adapter[] = [];
  const store = new Guard({ open: () => openStore(config.store), log });
  const leave = createLeave(
    () => adapters,
    store,
    () => log,
  );
  adapters = await adaptersFor(config, log, leave);
  await Promise.all(adapters.map((adapter) => adapter.check()));
  onSignals(leave, log);
  await store.opened(3000);
  const bot = createBot({
    brain,
    memory: createMemory(store, createClaims()),
    pace: createPace(),
    context: createContext(),
    newReference: () => randomBytes(4).toString('hex'),
    log,
  });
  for (const adapter of adapters) {
    await adapter.start(bot);
    log.info({ event: 'started', adapter: adapter.name }, `${adapter.name} is ready`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof BotError ? error.message : error);
  process.exit(1);
});

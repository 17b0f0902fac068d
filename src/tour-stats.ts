/**
 * npm run tour:stats: how many began the tour, how many finished it, and at which step the others stopped. Counts only. It
 * reads the store and changes nothing in it; with a fault it leaves with exit code 1.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readKnowledgeFolders, readStore } from './config';
import { BotError } from './errors';
import { loadAll } from './knowledge/load';
import { openStore } from './store/open';
import type { TourCounts } from './store/store';

const usage = `Usage: npm run tour:stats [-- options]
  --json  as data`;

function wantsJson(): boolean {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false } } }).values.json;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new BotError('USAGE', `${why}\n\n${usage}`, { cause });
  }
}

/** A file that is not there is not made: it would belong to whoever asked, not to the bot. */
async function countsOf(): Promise<TourCounts> {
  const config = readStore(process.env);
  if (!config.url && !existsSync(config.file))
    throw new BotError(
      'STORE',
      `${config.file} is not there: start the bot once, which makes it, or let DATABASE_FILE or DATABASE_URL name the bot's store.`,
    );
  const store = await openStore(config);
  try {
    return await store.tours.counts();
  } finally {
    await store.close();
  }
}

async function main(): Promise<void> {
  const json = wantsJson();
  if (existsSync('.env')) process.loadEnvFile('.env');
  const teams = readKnowledgeFolders(process.env);
  const { tour } = loadAll(
    join(__dirname, '..', 'knowledge'),
    teams,
    join(__dirname, 'knowledge.json'),
  ).knowledge;
  const { started, finished, stopped } = await countsOf();
  const named = stopped.map((at) => ({
    ...at,
    id: tour[at.step - 1]?.id,
    title: tour[at.step - 1]?.title.en,
  }));
  if (json) return console.log(JSON.stringify({ started, finished, stopped: named }, null, 2));
  console.log(`Started: ${started}\nFinished: ${finished}`);
  for (const { step, count, title = 'no step any more' } of named)
    console.log(`Stopped at step ${step} (${title}): ${count}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof BotError ? error.message : error);
  process.exitCode = 1;
});

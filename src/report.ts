/**
 * npm run report: what was asked, what had no answer, what was not meant and what was disliked, most frequent first. It
 * reads the store and changes nothing in it; with a fault it leaves with exit code 1.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAdmins, readKnowledgeFolders, readStore } from './config';
import { BotError } from './errors';
import { loadAll } from './knowledge/load';
import { telling } from './matcher/read-entries';
import { tokensOf } from './matcher/tokens';
import { createVocabulary } from './matcher/vocabulary';
import { may } from './may';
import { isEmpty, partsOf } from './report/parts';
import { beginningOf } from './report/period';
import { render } from './report/render';
import { gather, summarise, type Reading } from './report/summary';
import { titleOf } from './skills/look-up';
import { inExistingStore } from './store/existing';

const usage = `Usage: npm run report [-- options]
  --since 30d  of so many days, 30 unless told
  --json       as data`;

function readOptions() {
  const options = {
    json: { type: 'boolean', default: false },
    since: { type: 'string', default: '30d' },
  } as const;
  try {
    return parseArgs({ options }).values;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new BotError('USAGE', `${why}\n\n${usage}`, { cause });
  }
}

/** What was answered with no entry, by the kind of the answer. */
const kinds: Readonly<Record<string, string>> = {
  choices: '(several entries offered)',
  explain: '(a command or file explained)',
  help: '(help)',
  notice: '(a notice)',
  topics: '(all topics)',
  tour: '(the tour)',
  'unknown-error': '(an error that is not known)',
};

function readingOf(teams: readonly string[]): Reading {
  const { knowledge } = loadAll(join(__dirname, '..', 'knowledge'), teams, join(__dirname, 'knowledge.json'));
  const vocabulary = createVocabulary(knowledge.lexicon);
  const topics = new Map(knowledge.topics.map(({ id, title }) => [id, `(topic) ${title.en}`]));
  return {
    titleOf: (about) => titleOf(about, knowledge, 'en') ?? topics.get(about) ?? kinds[about] ?? about,
    wordsOf: (question) => telling(tokensOf(question, vocabulary)).map(({ id }) => id),
  };
}

async function main(): Promise<void> {
  const { json, since: period } = readOptions();
  if (existsSync('.env')) process.loadEnvFile('.env');
  if (!may(readAdmins(process.env), { person: 'terminal' }))
    throw new BotError('USAGE', 'ADMINS does not name terminal, so the report is not shown here.');
  const since = beginningOf(period, new Date());
  const kept = await inExistingStore(readStore(process.env), (store) => gather(store, since));
  const summary = summarise(kept, readingOf(readKnowledgeFolders(process.env)));
  if (json) return console.log(JSON.stringify({ since: since.toISOString(), ...summary }, null, 2));
  if (isEmpty(summary))
    return console.log(
      `Nothing was asked since ${since.toISOString().slice(0, 10)}: there is nothing to report.`,
    );
  console.log(render(partsOf(summary), process.stdout.columns ?? 80));
}

main().catch((error: unknown) => {
  console.error(error instanceof BotError ? error.message : error);
  process.exitCode = 1;
});

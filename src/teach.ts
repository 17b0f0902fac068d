/**
 * npm run teach: a missed question becomes knowledge. A lesson is checked, shown as the bot would answer it, written as a
 * draft and published by a second confirmation; every running bot takes it over. Who did what is kept, and can be undone.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readAdmins, readKnowledgeFolders, readStore } from './config';
import { BotError } from './errors';
import { loadAll } from './knowledge/load';
import { telling } from './matcher/read-entries';
import { tokensOf } from './matcher/tokens';
import { createVocabulary } from './matcher/vocabulary';
import { beginningOf } from './report/period';
import { inExistingStore } from './store/existing';
import type { Store } from './store/store';
import { createInUse } from './teach/in-use';
import { createTeacher, type Teacher } from './teach/teacher';
import { Conversation, type Topics } from './teach/terminal/converse';
import { readLines } from './teach/terminal/lines';
import { readOptions, usage, type Options, type Order } from './teach/terminal/options';
import * as tell from './teach/terminal/tell';
import type { Lang } from './types';
import { teachWording } from './wording/teach';

/** Who talks in the terminal, so that `forget me` said there erases this as well. */
const who = { person: 'terminal' };

interface Room {
  readonly teacher: Teacher;
  readonly topics: Topics;
  readonly manner: tell.Manner;
  readonly since: Date;
  /** Takes over what was published since. */
  readonly refresh: () => Promise<void>;
}

async function roomFor(store: Store, { since }: Options, lang: Lang): Promise<Room> {
  const folder = join(__dirname, '..', 'knowledge');
  const teams = readKnowledgeFolders(process.env);
  const { knowledge, readings } = loadAll(folder, teams, join(__dirname, 'knowledge.json'));
  const inUse = createInUse(knowledge, readings);
  const refresh = async () => {
    const published = await store.teaching.all('published');
    if (published.length > 0) inUse.teach(published);
  };
  await refresh();
  const vocabulary = createVocabulary(knowledge.lexicon);
  const teacher = createTeacher({
    store,
    brain: inUse.brain,
    wordsOf: (question) => telling(tokensOf(question, vocabulary)).map(({ id }) => id),
    admins: readAdmins(process.env),
  });
  const topics = {
    ids: knowledge.topics.map(({ id }) => id),
    of: (id: string) => inUse.brain().knowledge.entries.get(id)?.topic,
  };
  const colour = process.stdout.isTTY && !process.env['NO_COLOR'];
  return { teacher, topics, manner: { lang, colour }, since: beginningOf(since, new Date()), refresh };
}

async function converse({ teacher, topics, manner, since, refresh }: Room): Promise<string> {
  const lines = readLines(process.stdin, process.stdout);
  const talk = { ask: lines.ask, say: (text: string) => console.log(`${text}\n`), refresh };
  await new Conversation(teacher, talk, topics, manner, who).hold(since);
  lines.close();
  return '';
}

/** What was refused goes to standard error, with exit code 1. */
function given<T extends { readonly kind: string }>(outcome: T, lang: Lang): Exclude<T, { kind: 'refused' }> {
  if (outcome.kind !== 'refused') return outcome as Exclude<T, { kind: 'refused' }>;
  throw new BotError('USAGE', tell.tellRefused(outcome as never, lang));
}

async function drafted(
  order: Order & { kind: 'phrasing' | 'answer' },
  { teacher, manner }: Room,
): Promise<string> {
  const outcome = await (order.kind === 'phrasing'
    ? teacher.draftPhrasing(order.form, who)
    : teacher.draftAnswer(order.form, who));
  const draft = given(outcome, manner.lang);
  const next = teachWording(manner.lang).publishBy(tell.call(`publish ${draft.taught.id}`));
  return `${tell.tellDrafted(draft, teacher, manner)}\n${next}`;
}

async function shown(id: string, { teacher, manner }: Room): Promise<string> {
  const taught = (await teacher.list()).find((one) => one.id === id);
  if (!taught) throw new BotError('USAGE', teachWording(manner.lang).noSuch(id));
  return tell.tellPreview(taught, teacher, manner);
}

async function misses({ teacher, manner: { lang }, since }: Room): Promise<string> {
  const open = await teacher.misses(since);
  const how = [tell.call('phrasing --miss ID --entry ID'), tell.call('answer --miss ID --title … --text …')];
  const hint = `\n\n${teachWording(lang).howToTeach}\n  ${how.join('\n  ')}`;
  return tell.tellMisses(open, lang) + (open.length > 0 ? hint : '');
}

async function act(order: Order, room: Room): Promise<string> {
  const { teacher, manner } = room;
  const { lang } = manner;
  switch (order.kind) {
    case 'talk':
      return converse(room);
    case 'start':
      return process.stdin.isTTY && process.stdout.isTTY ? converse(room) : misses(room);
    case 'misses':
      return misses(room);
    case 'search':
      return tell.tellChoices(teacher.search(order.what, lang, 10), lang);
    case 'phrasing':
    case 'answer':
      return drafted(order, room);
    case 'publish':
      return tell.tellPublished(given(await teacher.publish(order.what, who), lang), lang);
    case 'undo':
      return teachWording(lang).undone(given(await teacher.undo(order.what, who), lang).taught.id);
    case 'show':
      return shown(order.what, room);
    case 'list':
      return tell.tellTaught(await teacher.list(), lang);
    case 'audit':
      return tell.tellAudit(await teacher.audit(), lang);
    case 'help':
      return usage;
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.order.kind === 'help') return console.log(usage);
  if (existsSync('.env')) process.loadEnvFile('.env');
  const locale = process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '';
  const lang = options.lang ?? (locale.toLowerCase().startsWith('zh') ? 'zh' : 'en');
  await inExistingStore(readStore(process.env), async (store) => {
    const said = await act(options.order, await roomFor(store, options, lang));
    if (said) console.log(said);
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof BotError ? error.message : error);
  process.exitCode = 1;
});

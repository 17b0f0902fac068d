/** process.env → frozen Config. All faults at once; nobody else reads the environment. docs/setup.md lists the variables. */
import { join } from 'node:path';
import { Reader, type Environment } from './environment';
import { allFaults } from './errors';
import { usualAdmins } from './may';
import type { StoreConfig } from './store/open';
import type { Lang } from './types';

export type { Environment } from './environment';

/** What this process does. `all`: everything that is configured; `worker`: what connects out; `web`: Slack over HTTP. */
export type Role = 'all' | 'worker' | 'web';

export interface SlackConfig {
  readonly botToken: string;
  /** Socket Mode when given, HTTP otherwise. */
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly port?: number;
  /** With its slash at the end. */
  readonly apiUrl: string;
}

/** As many as Discord recommends, or these of so many. */
export type Shards = 'auto' | { readonly ids: readonly number[]; readonly count: number };

export interface DiscordConfig {
  readonly token: string;
  /** Without version and slash at the end. */
  readonly apiUrl: string;
  /** The commands are registered in this server alone. */
  readonly testGuild?: string;
  /** All messages are asked for with their text; the developer portal must allow it. */
  readonly messageContent?: boolean;
  readonly shards?: Shards;
}

export interface Config {
  /** With neither platform the conversation is held in the terminal. */
  readonly slack?: SlackConfig;
  readonly discord?: DiscordConfig;
  /** The team's own folders, which are there; a later one wins. */
  readonly knowledge: readonly string[];
  readonly store: StoreConfig;
  /** Who may do what not everybody may, beside the platforms' own administrators: see may.ts. */
  readonly admins: readonly string[];
  /** Where health and metrics are served; nowhere when it is not set. */
  readonly ops?: { readonly host: string; readonly port: number };
  readonly log: { readonly level: string; readonly pretty: boolean };
  readonly terminal: { readonly lang: Lang; readonly colour: boolean };
}

function slackOf(read: Reader, role: Role): SlackConfig | undefined {
  const botToken = read.token(
    'SLACK_BOT_TOKEN',
    'xoxb-',
    'OAuth & Permissions in the settings of your Slack app',
  );
  const appToken = read.token(
    'SLACK_APP_TOKEN',
    'xapp-',
    'Basic Information in the settings of your Slack app',
  );
  const signingSecret = read.text('SLACK_SIGNING_SECRET');
  const port = read.port('PORT');
  const apiUrl = `${read.url('SLACK_API_URL', 'https://slack.com/api')}/`;
  if (!botToken) {
    for (const [name, value] of Object.entries({
      SLACK_APP_TOKEN: appToken,
      SLACK_SIGNING_SECRET: signingSecret,
    })) {
      if (value) read.faults.push(`${name} is set but SLACK_BOT_TOKEN is not; set both (docs/slack.md).`);
    }
    return undefined;
  }
  if (appToken && role !== 'web') return { botToken, appToken, apiUrl };
  if (role === 'worker') return undefined;
  if (signingSecret && port) return { botToken, signingSecret, port, apiUrl };
  const web = role === 'web' ? '' : 'SLACK_APP_TOKEN for Socket Mode, or ';
  const missing = signingSecret ? 'PORT' : port ? 'SLACK_SIGNING_SECRET' : 'SLACK_SIGNING_SECRET and PORT';
  if (!(signingSecret && read.text('PORT'))) {
    read.faults.push(
      `SLACK_BOT_TOKEN is set without its partner: set ${web}${missing} for HTTP (docs/slack.md).`,
    );
  }
  return undefined;
}

/** Undefined where it is no range of so many. */
function rangeOf(range: string, count: number): Shards | undefined {
  const [first = Number.NaN, last = first] = range.split('-').map(Number);
  const isValid = [first, last, count].every(Number.isInteger) && first <= last && last < count;
  if (!isValid) return undefined;
  return { ids: Array.from({ length: last - first + 1 }, (_, at) => first + at), count };
}

/** SHARDS and SHARD_COUNT are what managers of shards set. */
function shardsOf(read: Reader): Shards | undefined {
  const value = read.text('DISCORD_SHARDS');
  if (value === 'auto') return 'auto';
  const [range, count] = value?.split('/') ?? [read.text('SHARDS'), read.text('SHARD_COUNT')];
  if (range === undefined) return undefined;
  const plain = range.replace(/^\[(\d+)\]$/, '$1');
  const shards = /^\d+(-\d+)?$/.test(plain) ? rangeOf(plain, Number(count)) : undefined;
  if (!shards)
    read.faults.push(
      'DISCORD_SHARDS must be auto, or the shards of this process and how many there are, such as 0-3/16; SHARDS=0-3 with SHARD_COUNT=16 is the same (docs/discord.md).',
    );
  return shards;
}

function testGuildOf(read: Reader): string | undefined {
  const id = read.text('DISCORD_TEST_GUILD');
  if (id && !/^\d{17,20}$/.test(id))
    read.faults.push('DISCORD_TEST_GUILD is no server id; copy it with Developer Mode on (docs/discord.md).');
  return id;
}

function discordOf(read: Reader, role: Role): DiscordConfig | undefined {
  const token = read.text('DISCORD_TOKEN');
  const apiUrl = read.url('DISCORD_API_URL', 'https://discord.com/api');
  const shards = shardsOf(read);
  const testGuild = testGuildOf(read);
  const messageContent = read.yes('DISCORD_MESSAGE_CONTENT');
  if (!token || role === 'web') return undefined;
  if (/\s/.test(token))
    read.faults.push('DISCORD_TOKEN has white space in it; copy it again (docs/discord.md).');
  return {
    token,
    apiUrl,
    ...(testGuild && { testGuild }),
    ...(messageContent && { messageContent }),
    ...(shards && { shards }),
  };
}

/** Never quoted: it holds a password. */
function isPostgres(url: string): boolean {
  return (
    URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol) && new URL(url).pathname.length > 1
  );
}

function storeOf(read: Reader): StoreConfig {
  const url = read.text('DATABASE_URL');
  const secret = read.text('DOCKLORE_SECRET');
  const file = read.text('DATABASE_FILE') ?? join('data', 'docklore.sqlite');
  const keepDays = read.days('KEEP_QUESTIONS_DAYS', 90);
  if (url && !isPostgres(url))
    read.faults.push(
      'DATABASE_URL is no address of PostgreSQL, such as postgres://user:password@host:5432/name.',
    );
  if (url && !secret)
    read.faults.push(
      'DATABASE_URL is set but DOCKLORE_SECRET is not; set it to a long random text, the same for every process (docs/setup.md).',
    );
  if (secret && secret.length < 16)
    read.faults.push(
      'DOCKLORE_SECRET is too short; make it at least 16 characters, such as openssl rand -base64 32.',
    );
  return Object.freeze({ file, keepDays, ...(url && { url }), ...(secret && { secret }) });
}

function opsOf(read: Reader): Config['ops'] {
  const port = read.port('OPS_PORT');
  if (port === undefined) return undefined;
  if (read.text('PORT') === String(port))
    read.faults.push('OPS_PORT is the same as PORT, which Slack reaches; give it one of its own.');
  return Object.freeze({ host: read.text('OPS_HOST') ?? '127.0.0.1', port });
}

const nothingToDo: Record<Exclude<Role, 'all'>, string> = {
  worker: 'Nothing connects out: set SLACK_BOT_TOKEN with SLACK_APP_TOKEN, or DISCORD_TOKEN (docs/setup.md).',
  web: 'Nothing is served: set SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET and PORT (docs/slack.md).',
};

const faulty = 'The configuration has faults:';

/** The team's own folders alone, for programs that need no more. @throws BotError CONFIG when one is missing */
export function readKnowledgeFolders(env: Environment): readonly string[] {
  const read = new Reader(env);
  const folders = read.folders('KNOWLEDGE_DIRS');
  if (read.faults.length > 0) throw allFaults('CONFIG', faulty, read.faults);
  return folders;
}

/** The store alone, for programs that need no more. @throws BotError CONFIG */
export function readStore(env: Environment): StoreConfig {
  const read = new Reader(env);
  const store = storeOf(read);
  if (read.faults.length > 0) throw allFaults('CONFIG', faulty, read.faults);
  return store;
}

/** Who may teach, alone, for programs that need no more. @throws BotError CONFIG */
export function readAdmins(env: Environment): readonly string[] {
  const read = new Reader(env);
  const admins = read.persons('ADMINS', usualAdmins);
  if (read.faults.length > 0) throw allFaults('CONFIG', faulty, read.faults);
  return admins;
}

/** @throws BotError CONFIG listing every fault, each with the variable's name and what to do. */
export function readConfig(env: Environment, role: Role, terminal: { isTTY: boolean }): Config {
  const read = new Reader(env);
  const slack = slackOf(read, role);
  const discord = discordOf(read, role);
  const talking = !slack && !discord;
  if (talking && role !== 'all' && read.faults.length === 0) read.faults.push(nothingToDo[role]);
  const knowledge = read.folders('KNOWLEDGE_DIRS');
  const store = storeOf(read);
  const admins = read.persons('ADMINS', usualAdmins);
  const ops = opsOf(read);
  const level = read.level(talking ? 'warn' : 'info');
  if (read.faults.length > 0) throw allFaults('CONFIG', faulty, read.faults);
  const locale = read.text('LC_ALL') ?? read.text('LC_MESSAGES') ?? read.text('LANG') ?? '';
  return Object.freeze({
    ...(slack && { slack: Object.freeze(slack) }),
    ...(discord && { discord: Object.freeze(discord) }),
    knowledge,
    store,
    admins,
    ...(ops && { ops }),
    log: { level, pretty: read.text('NODE_ENV') !== 'production' },
    terminal: {
      lang: locale.toLowerCase().startsWith('zh') ? 'zh' : 'en',
      colour: terminal.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    },
  } as const);
}

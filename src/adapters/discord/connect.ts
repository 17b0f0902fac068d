/** Reaching Discord: the client, the token check, and failures as one sentence for the operator. */
import {
  Client,
  DiscordAPIError,
  GatewayCloseCodes,
  GatewayIntentBits,
  HTTPError,
  Options,
  Partials,
  REST,
  Routes,
  type ClientOptions,
} from 'discord.js';
import { BotError } from '../../errors';

const TOKEN_REFUSED =
  'Discord does not accept DISCORD_TOKEN: copy the bot token again from https://discord.com/developers/applications → your application → Bot → Reset Token.';
const INTENTS_REFUSED =
  'Discord refuses the intents the bot asks for: check under https://discord.com/developers/applications → your application → Bot that the application is not restricted. No privileged intent is needed.';
const CONTENT_REFUSED =
  'Discord refuses the Message Content intent: tick “Message Content Intent” under https://discord.com/developers/applications → your application → Bot → Privileged Gateway Intents, or unset DISCORD_MESSAGE_CONTENT.';
const SHARDING_REQUIRED =
  'The bot is in more servers than one connection may serve: set DISCORD_SHARDS=auto.';

const CLOSE_SENTENCES: Partial<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: TOKEN_REFUSED,
  [GatewayCloseCodes.ShardingRequired]: SHARDING_REQUIRED,
};

/** A close that the client does not reconnect after, such as 4004 when the token was reset meanwhile. */
export function closedForGood(code: number): BotError {
  const sentence = CLOSE_SENTENCES[code] ?? INTENTS_REFUSED;
  return new BotError('CONNECT', `${sentence} (close code ${code})`);
}

/** The part of a REST base that discord.js puts the version behind. */
export function restBase(apiUrl: string): string {
  return apiUrl.replace(/\/+$/, '');
}

export interface ConnectionOptions {
  /** Ask for the text of all messages, which the developer portal must allow. */
  readonly messageContent?: boolean | undefined;
  /** As many shards as Discord recommends, or these of so many; one when absent. */
  readonly shards?: 'auto' | { readonly ids: readonly number[]; readonly count: number } | undefined;
}

function sharding(shards: ConnectionOptions['shards']): Pick<ClientOptions, 'shards' | 'shardCount'> {
  if (shards === undefined) return { shards: 0, shardCount: 1 };
  return shards === 'auto' ? { shards } : { shards: shards.ids, shardCount: shards.count };
}

export function createClient(apiUrl: string, { messageContent, shards }: ConnectionOptions = {}): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(messageContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    ...sharding(shards),
    // Direct messages arrive in channels the client has never seen; without this they are dropped silently.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // Nothing is looked up later, so no message stays in memory.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: { api: restBase(apiUrl) },
  });
}

/** Any failure to connect → BotError CONNECT that names the variable to look at. */
export function connectError(error: unknown, apiUrl: string, messageContent = false): BotError {
  const sentence = failureSentence(error, apiUrl, messageContent);
  return new BotError('CONNECT', sentence, { cause: withoutRequest(error) });
}

function failureSentence(error: unknown, apiUrl: string, messageContent: boolean): string {
  const message = error instanceof Error ? error.message : '';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const refusesToken = code === 'TokenInvalid' || message === 'Authentication failed';
  if (refusesToken || (error instanceof DiscordAPIError && error.status === 401)) return TOKEN_REFUSED;
  if (message === 'Used disallowed intents' || message === 'Used invalid intents')
    return messageContent ? CONTENT_REFUSED : INTENTS_REFUSED;
  if (message === 'Sharding is required') return SHARDING_REQUIRED;
  if (error instanceof DiscordAPIError || error instanceof HTTPError)
    return `Discord answered ${error.status} at ${apiUrl}: check DISCORD_API_URL, or try again later if Discord has trouble.`;
  return `Discord cannot be reached at ${apiUrl}: check DISCORD_API_URL and the network.`;
}

/** discord.js keeps the request in its errors; a logger that prints a cause must not print that. */
function withoutRequest(error: unknown): unknown {
  if (error instanceof DiscordAPIError || error instanceof HTTPError) return new Error(error.message);
  return error;
}

/** @throws BotError CONNECT when the token does not work or nobody answers. */
export async function checkToken(token: string, apiUrl: string): Promise<void> {
  const rest = new REST({ api: restBase(apiUrl), retries: 1, timeout: 10_000 }).setToken(token);
  try {
    await rest.get(Routes.user());
  } catch (error) {
    throw connectError(error, apiUrl);
  } finally {
    // The sweepers of its caches would keep the process alive.
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

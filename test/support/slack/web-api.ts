/** The Web API methods an answering bot calls. Whatever Slack refuses is refused with Slack's own code. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Json, parseObject, textOf } from './check';
import { Chat } from './chat-methods';
import { Rates } from './rates';
import { refused } from './refused';
import { Views } from './views';

export interface Workspace {
  readonly botToken: string;
  readonly appToken: string;
  readonly team: string;
  readonly botUser: string;
  readonly botId: string;
  /** Channels the bot is a member of. */
  readonly channels: readonly string[];
  /** Channels in which nobody can write any more. */
  readonly archivedChannels: readonly string[];
  /** Public channels that exist without it; private ones do not exist for it. */
  readonly foreignChannels: readonly string[];
}

export interface Call {
  readonly method: string;
  readonly body: Json;
}

type Method = (body: Json) => Json;

/** One of these is enough. */
function neededScope(method: string): readonly string[] {
  if (method.startsWith('chat.')) return ['chat:write'];
  if (method === 'users.info') return ['users:read'];
  if (method === 'conversations.info') return ['channels:read'];
  if (method === 'assistant.threads.setStatus') return ['assistant:write', 'chat:write'];
  return method.startsWith('assistant.') ? ['assistant:write'] : [];
}

export class WebApi {
  readonly calls: Call[] = [];
  readonly chat: Chat;
  readonly views: Views;
  readonly rates: Rates;
  /** Answers that a test puts in place of a method's own: `{ 'chat.postMessage': () => ({ ok: false, … }) }`. */
  readonly overrides: Record<string, Method> = {};
  /** What the bot token was granted, as Slack tells with every answer; undefined: it does not tell. */
  scopes: string | undefined = 'app_mentions:read,chat:write,commands,im:history';
  /** People who manage the workspace. */
  readonly admins = new Set<string>();
  locale = 'en-US';
  private revoked = false;

  constructor(
    private readonly workspace: Workspace,
    private readonly openSocket: () => string,
    now: () => number,
  ) {
    this.chat = new Chat(workspace);
    this.views = new Views(now);
    this.rates = new Rates(now);
  }

  /** Accepted chat.postMessage and chat.update bodies. */
  get messages(): Chat['messages'] {
    return this.chat.messages;
  }

  /** The app was removed from the workspace. */
  revoke(): void {
    this.revoked = true;
  }

  private readonly methods: Readonly<Record<string, Method>> = {
    'auth.test': () => {
      const { team, botUser, botId } = this.workspace;
      return {
        ok: true,
        url: 'https://example.slack.com/',
        team: 'Example',
        user: 'docklore',
        team_id: team,
        user_id: botUser,
        bot_id: botId,
      };
    },
    'apps.connections.open': () => ({ ok: true, url: this.openSocket() }),
    'users.info': (body) => {
      const id = textOf(body['user']);
      if (!id.startsWith('U')) return refused('user_not_found');
      const admin = this.admins.has(id);
      return {
        ok: true,
        user: { id, team_id: this.workspace.team, is_admin: admin, is_owner: false, locale: this.locale },
      };
    },
    'conversations.info': (body) => {
      const { channels, foreignChannels, archivedChannels } = this.workspace;
      const id = textOf(body['channel']);
      const known = [channels, foreignChannels, archivedChannels].some((list) => list.includes(id));
      if (!known) return refused('channel_not_found');
      const is_member = channels.includes(id);
      return { ok: true, channel: { id, is_member, is_archived: archivedChannels.includes(id) } };
    },
    'assistant.threads.setStatus': () => ({ ok: true }),
    'assistant.threads.setSuggestedPrompts': (body) => {
      const { prompts } = body;
      const fits = Array.isArray(prompts) && prompts.length > 0 && prompts.length <= 4;
      return fits ? { ok: true } : refused('invalid_arguments');
    },
  };

  private tokenFault(method: string, header: string | undefined): string | undefined {
    const token = header?.replace(/^Bearer /, '') ?? '';
    const expected = method === 'apps.connections.open' ? this.workspace.appToken : this.workspace.botToken;
    if (token === '') return 'not_authed';
    if (this.revoked && token === this.workspace.botToken) return 'token_revoked';
    if (token === expected) return undefined;
    return [this.workspace.appToken, this.workspace.botToken].includes(token)
      ? 'not_allowed_token_type'
      : 'invalid_auth';
  }

  /** What the method needs and the token was not granted. */
  private missing(method: string): Json | undefined {
    const needed = neededScope(method);
    const granted = this.scopes?.split(',') ?? needed;
    if (needed.length === 0 || needed.some((scope) => granted.includes(scope))) return undefined;
    return refused('missing_scope', { needed: needed[0] ?? '', provided: this.scopes ?? '' });
  }

  private answer(method: string, header: string | undefined, body: Json): Json {
    const run = this.methods[method] ?? this.chat.methods[method] ?? this.views.methods[method];
    if (!run) return refused('unknown_method', { req_method: method });
    const fault = this.tokenFault(method, header);
    if (fault) return refused(fault);
    return this.overrides[method]?.(body) ?? this.missing(method) ?? run(body);
  }

  /** Serves `POST /api/<method>`. */
  serve(request: IncomingMessage, response: ServerResponse, raw: string): void {
    const method = (request.url ?? '').replace(/^\/api\//, '').replace(/\?.*/, '');
    const body = parseBody(raw, request.headers['content-type'] ?? '');
    this.calls.push({ method, body });
    response.setHeader('content-type', 'application/json');
    if (this.scopes !== undefined) response.setHeader('x-oauth-scopes', this.scopes);
    const wait = this.rates.take(method, textOf(body['channel']));
    if (wait === undefined) {
      response.end(JSON.stringify(this.answer(method, request.headers.authorization, body)));
    } else {
      response.writeHead(429, { 'retry-after': String(wait) });
      response.end(JSON.stringify(refused('ratelimited')));
    }
  }
}

/** These arrive as JSON inside a form. */
const nested = ['blocks', 'attachments', 'metadata', 'view', 'prompts', 'loading_messages'];

function parseBody(raw: string, type: string): Json {
  if (type.includes('json')) return parseObject(raw);
  const form = [...new URLSearchParams(raw)];
  return Object.fromEntries(
    form.map(([key, value]): [string, unknown] => [key, nested.includes(key) ? JSON.parse(value) : value]),
  );
}

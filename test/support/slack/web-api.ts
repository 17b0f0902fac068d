/** The Web API methods an answering bot calls. Whatever Slack refuses is refused with Slack's own code. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Json, parseObject, textOf } from './check';
import { Inbox } from './inbox';
import { refusal } from './message';

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

function refused(error: string, more: Json = {}): Json {
  return { ok: false, error, ...more };
}

export class WebApi {
  readonly calls: Call[] = [];
  /** Accepted chat.postMessage and chat.update bodies. */
  readonly messages = new Inbox<Json>();
  /** Answers that a test puts in place of a method's own: `{ 'chat.postMessage': () => ({ ok: false, … }) }`. */
  readonly overrides: Record<string, Method> = {};
  /** What the bot token was granted, as Slack tells with every answer; undefined: it does not tell. */
  scopes: string | undefined = 'app_mentions:read,chat:write,commands,im:history';
  private lastTs = 0;

  constructor(
    private readonly workspace: Workspace,
    private readonly openSocket: () => string,
  ) {}

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
    'chat.postMessage': (body) =>
      this.write(body, `1700000000.${String((this.lastTs += 1)).padStart(6, '0')}`),
    'chat.update': (body) => {
      const known = this.messages.all.some(({ ts }) => ts === body['ts']);
      return known ? this.write(body, textOf(body['ts'])) : refused('message_not_found');
    },
  };

  private write(body: Json, ts: string): Json {
    const channel = textOf(body['channel']);
    if (this.workspace.foreignChannels.includes(channel)) return refused('not_in_channel');
    if (this.workspace.archivedChannels.includes(channel)) return refused('is_archived');
    if (!this.workspace.channels.includes(channel)) return refused('channel_not_found');
    const no = refusal(body);
    if (no) return refused(no.error, { errors: no.details, response_metadata: { messages: no.details } });
    this.messages.add({ ...body, ts });
    return { ok: true, channel, ts, message: { ...body, ts, type: 'message', bot_id: this.workspace.botId } };
  }

  private tokenFault(method: string, header: string | undefined): string | undefined {
    const token = header?.replace(/^Bearer /, '') ?? '';
    const expected = method === 'apps.connections.open' ? this.workspace.appToken : this.workspace.botToken;
    if (token === '') return 'not_authed';
    if (token === expected) return undefined;
    return [this.workspace.appToken, this.workspace.botToken].includes(token)
      ? 'not_allowed_token_type'
      : 'invalid_auth';
  }

  private answer(method: string, header: string | undefined, body: Json): Json {
    const run = this.methods[method];
    if (!run) return refused('unknown_method', { req_method: method });
    const fault = this.tokenFault(method, header);
    return fault ? refused(fault) : (this.overrides[method] ?? run)(body);
  }

  /** Serves `POST /api/<method>`. */
  serve(request: IncomingMessage, response: ServerResponse, raw: string): void {
    const method = (request.url ?? '').replace(/^\/api\//, '').replace(/\?.*/, '');
    const body = parseBody(raw, request.headers['content-type'] ?? '');
    this.calls.push({ method, body });
    response.setHeader('content-type', 'application/json');
    if (this.scopes !== undefined) response.setHeader('x-oauth-scopes', this.scopes);
    response.end(JSON.stringify(this.answer(method, request.headers.authorization, body)));
  }
}

/** These arrive as JSON inside a form. */
const nested = ['blocks', 'attachments', 'metadata'];

function parseBody(raw: string, type: string): Json {
  if (type.includes('json')) return parseObject(raw);
  const form = [...new URLSearchParams(raw)];
  return Object.fromEntries(
    form.map(([key, value]): [string, unknown] => [key, nested.includes(key) ? JSON.parse(value) : value]),
  );
}

/** chat.*: messages for all, messages for one, and taking them back. */
import { type Json, textOf } from './check';
import { Inbox } from './inbox';
import { refusal } from './message';
import { refused } from './refused';
import type { Workspace } from './web-api';

export class Chat {
  /** Accepted chat.postMessage and chat.update bodies. */
  readonly messages = new Inbox<Json>();
  /** Accepted chat.postEphemeral bodies. */
  readonly ephemerals = new Inbox<Json>();
  /** Accepted chat.delete bodies. */
  readonly deletions = new Inbox<Json>();
  private readonly standing = new Set<string>();
  private lastTs = 0;

  constructor(private readonly workspace: Workspace) {}

  readonly methods: Readonly<Record<string, (body: Json) => Json>> = {
    'chat.postMessage': (body) => this.post(body),
    'chat.update': (body) => this.missing(body) ?? this.write(body, textOf(body['ts'])),
    'chat.delete': (body) => {
      const fault = this.missing(body);
      if (fault) return fault;
      this.standing.delete(placeOf(body));
      this.deletions.add(body);
      return { ok: true, channel: body['channel'], ts: body['ts'] };
    },
    'chat.postEphemeral': (body) => {
      const fault = this.channelFault(body) ?? (body['user'] ? undefined : refused('user_not_in_channel'));
      const no = fault ?? refusedMessage(body);
      if (no) return no;
      this.ephemerals.add(body);
      return { ok: true, message_ts: this.nextTs() };
    },
  };

  private nextTs(): string {
    return `1700000000.${String((this.lastTs += 1)).padStart(6, '0')}`;
  }

  private post(body: Json): Json {
    const ts = this.nextTs();
    const answer = this.write(body, ts);
    if (answer['ok'] === true) this.standing.add(placeOf({ ...body, ts }));
    return answer;
  }

  /** A bot may change and delete its own messages alone. */
  private missing(body: Json): Json | undefined {
    return this.standing.has(placeOf(body)) ? undefined : refused('message_not_found');
  }

  private channelFault(body: Json): Json | undefined {
    const channel = textOf(body['channel']);
    if (this.workspace.foreignChannels.includes(channel)) return refused('not_in_channel');
    if (this.workspace.archivedChannels.includes(channel)) return refused('is_archived');
    // A person's id stands for the conversation with them.
    if (channel.startsWith('U')) return undefined;
    return this.workspace.channels.includes(channel) ? undefined : refused('channel_not_found');
  }

  private write(body: Json, ts: string): Json {
    const no = this.channelFault(body) ?? refusedMessage(body);
    if (no) return no;
    this.messages.add({ ...body, ts });
    const message = { ...body, ts, type: 'message', bot_id: this.workspace.botId };
    return { ok: true, channel: body['channel'], ts, message };
  }
}

function placeOf({ channel, ts }: Json): string {
  return `${textOf(channel)} ${textOf(ts)}`;
}

function refusedMessage(body: Json): Json | undefined {
  const no = refusal(body);
  return no && refused(no.error, { errors: no.details, response_metadata: { messages: no.details } });
}

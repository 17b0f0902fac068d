/** What the gateway delivers, complete enough for the real client and with made-up ids. */

let last = 310_000_000_000_000_000n;

/** Ids are strings of 18 digits: the client sorts its requests into buckets by them. */
export function nextId(): string {
  last += 1n;
  return String(last);
}

export const BOT_ID = '100000000000000001';
export const GUILD_ID = '600000000000000001';
export const CHANNEL_ID = '500000000000000001';
export const DM_CHANNEL_ID = '500000000000000002';
export const ASKER_ID = '200000000000000001';

/** Different people need different ids: the client keeps the first `bot` flag it sees of one. */
export function user(id: string, bot = false): object {
  return { id, username: `user-${id}`, discriminator: '0', avatar: null, global_name: null, bot };
}

export function guild(): object {
  const everyone = { id: GUILD_ID, name: '@everyone', permissions: '0', position: 0, color: 0, hoist: false };
  const me = {
    user: user(BOT_ID, true),
    roles: [],
    joined_at: '2024-01-01T00:00:00.000Z',
    deaf: false,
    mute: false,
  };
  return {
    id: GUILD_ID,
    name: 'A server',
    owner_id: ASKER_ID,
    roles: [everyone],
    channels: [{ id: CHANNEL_ID, type: 0, name: 'general', position: 0, permission_overwrites: [] }],
    members: [{ ...me, flags: 0 }],
    emojis: [],
    features: [],
    threads: [],
    presences: [],
    voice_states: [],
    stickers: [],
    stage_instances: [],
    guild_scheduled_events: [],
    premium_tier: 0,
    preferred_locale: 'en-US',
    joined_at: '2024-01-01T00:00:00.000Z',
    member_count: 2,
  };
}

/** A complete message; `fields` decide what is special about it. */
export function message(fields: object): Record<string, unknown> & { id: string } {
  return {
    id: nextId(),
    channel_id: CHANNEL_ID,
    author: user(ASKER_ID),
    content: '',
    timestamp: '2024-01-01T00:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: 0,
    ...fields,
  };
}

/** Marks a message as a direct one; without `channel_type` the client drops what it gets from unknown channels. */
export const direct = { channel_id: DM_CHANNEL_ID, channel_type: 1 } as const;

/** Marks a message as said in the server. */
export const inGuild = { channel_id: CHANNEL_ID, guild_id: GUILD_ID } as const;

export interface InteractionFields {
  readonly type: 2 | 3 | 4;
  readonly data: object;
  readonly person?: string;
  readonly locale?: string;
  readonly extra?: object;
}

export function interaction(id: string, token: string, fields: InteractionFields): object {
  const member = {
    roles: [],
    joined_at: '2024-01-01T00:00:00.000Z',
    deaf: false,
    mute: false,
    permissions: '0',
    flags: 0,
  };
  return {
    id,
    token,
    application_id: BOT_ID,
    version: 1,
    type: fields.type,
    data: fields.data,
    guild_id: GUILD_ID,
    guild_locale: 'en-US',
    locale: fields.locale ?? 'en-US',
    channel_id: CHANNEL_ID,
    channel: { id: CHANNEL_ID, type: 0, name: 'general' },
    member: { ...member, user: user(fields.person ?? ASKER_ID) },
    app_permissions: '0',
    entitlements: [],
    authorizing_integration_owners: { 0: GUILD_ID },
    context: 0,
    attachment_size_limit: 10485760,
    ...fields.extra,
  };
}

/** The payloads of a workspace in which people talk to the bot. Ids are made up. */
import type { Json } from './check';

export const team = 'T0001';
export const channel = 'C0001';
export const foreignChannel = 'C0404';
/** Nobody can write here any more. */
export const archivedChannel = 'C0410';
export const directChannel = 'D0001';
export const botUser = 'U0BOT';
export const botId = 'B0BOT';

let clock = 0;

/** A new message's timestamp, which is also its id in the channel. */
export function newTs(): string {
  clock += 1;
  return `1690000000.${String(clock).padStart(6, '0')}`;
}

export function mention(text: string, more: Json = {}): Json {
  const ts = newTs();
  return {
    type: 'app_mention',
    user: 'U0001',
    text: `<@${botUser}> ${text}`,
    ts,
    channel,
    event_ts: ts,
    ...more,
  };
}

export function direct(text: string, more: Json = {}): Json {
  const ts = newTs();
  return {
    type: 'message',
    channel_type: 'im',
    user: 'U0001',
    text,
    ts,
    channel: directChannel,
    event_ts: ts,
    ...more,
  };
}

/** The event that tells of an edit: the message as it is now, and as it was, one level down. */
export function edit(first: Json, text: string, more: Json = {}): Json {
  const { channel: where, channel_type: kind = 'channel', ...said } = first;
  const previous = { ...said, type: 'message' };
  return {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel: where,
    channel_type: kind,
    ts: newTs(),
    message: { ...previous, text, edited: { user: first['user'], ts: newTs() }, ...more },
    previous_message: previous,
  };
}

export function deletion(first: Json): Json {
  const { channel: where, channel_type: kind = 'channel', ...said } = first;
  return {
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    channel: where,
    channel_type: kind,
    ts: newTs(),
    deleted_ts: first['ts'],
    previous_message: { ...said, type: 'message' },
  };
}

/** The envelope every event comes in. */
export function eventCallback(event: Json, more: Json = {}): Json {
  return {
    token: 'verification',
    team_id: team,
    api_app_id: 'A1',
    type: 'event_callback',
    event_id: `Ev${String(event['ts'])}`,
    event_time: 1_690_000_000,
    authorizations: [
      { enterprise_id: null, team_id: team, user_id: botUser, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: 'context',
    event,
    ...more,
  };
}

export function command(text: string, responseUrl: string, more: Json = {}): Json {
  return {
    token: 'verification',
    command: '/docker',
    text,
    response_url: responseUrl,
    trigger_id: `1.${newTs()}`,
    user_id: 'U0001',
    user_name: 'ada',
    team_id: team,
    team_domain: 'example',
    channel_id: channel,
    channel_name: 'general',
    api_app_id: 'A1',
    // A string here and nowhere else.
    is_enterprise_install: 'false',
    ...more,
  };
}

/** A press of a button that stands in one of the bot's messages. */
export function press(action: Json, responseUrl: string, more: Json = {}): Json {
  return {
    type: 'block_actions',
    team: { id: team, domain: 'example' },
    user: { id: 'U0001', username: 'ada', name: 'ada', team_id: team },
    api_app_id: 'A1',
    token: 'verification',
    container: { type: 'message', message_ts: '1700000000.000001', channel_id: channel, is_ephemeral: false },
    trigger_id: `2.${newTs()}`,
    channel: { id: channel, name: 'general' },
    message: { type: 'message', ts: '1700000000.000001', text: '', user: botUser },
    state: { values: {} },
    response_url: responseUrl,
    actions: [{ ...action, block_id: 'generated', action_ts: newTs() }],
    ...more,
  };
}

/** A button under a private answer: Slack says where the answer is shown, and nothing of what is in it. */
export function privatePress(action: Json, responseUrl: string, more: Json = {}): Json {
  const container = {
    type: 'message',
    message_ts: '1700000000.000009',
    channel_id: channel,
    is_ephemeral: true,
  };
  const { message: _, ...rest } = press(action, responseUrl, { container, ...more });
  return rest;
}

/** The shortcut of a message's menu, chosen on somebody else's message. */
export function messageShortcut(message: Json, responseUrl: string, more: Json = {}): Json {
  const ts = newTs();
  return {
    type: 'message_action',
    token: 'verification',
    action_ts: newTs(),
    team: { id: team, domain: 'example' },
    user: { id: 'U0001', username: 'ada', name: 'ada', team_id: team },
    channel: { id: channel, name: 'general' },
    is_enterprise_install: false,
    enterprise: null,
    callback_id: 'ask_docklore',
    trigger_id: `3.${newTs()}`,
    response_url: responseUrl,
    message_ts: textTs(message, ts),
    message: { type: 'message', user: 'U0002', ts, ...message },
    ...more,
  };
}

function textTs({ ts }: Json, otherwise: string): string {
  return typeof ts === 'string' ? ts : otherwise;
}

/** The shortcut of the lightning menu, which belongs to no channel. */
export function globalShortcut(trigger: string): Json {
  return {
    type: 'shortcut',
    token: 'verification',
    action_ts: newTs(),
    team: { id: team, domain: 'example' },
    user: { id: 'U0001', username: 'ada', team_id: team },
    is_enterprise_install: false,
    enterprise: null,
    callback_id: 'search_docklore',
    trigger_id: trigger,
  };
}

/** What was typed so far into a search field of a view. */
export function suggestion(typed: string, view: Json): Json {
  return {
    type: 'block_suggestion',
    team: { id: team, domain: 'example' },
    user: { id: 'U0001', name: 'ada', team_id: team },
    api_app_id: 'A1',
    token: 'verification',
    container: { type: 'view', view_id: view['id'] },
    action_id: 'search',
    block_id: 'generated',
    value: typed,
    view,
  };
}

/** A press within a view: there is no message and no response_url. */
export function viewPress(action: Json, view: Json, trigger: string): Json {
  const { response_url: _, message: __, channel: ___, ...rest } = press(action, '');
  return { ...rest, container: { type: 'view', view_id: view['id'] }, view, trigger_id: trigger };
}

export function homeOpened(more: Json = {}): Json {
  return {
    type: 'app_home_opened',
    user: 'U0001',
    channel: directChannel,
    tab: 'home',
    event_ts: newTs(),
    ...more,
  };
}

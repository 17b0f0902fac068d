/** Where something was said, as the bot names places and threads. Pure. */

/** The part of a channel that decides. */
interface Channel {
  isThread(): boolean;
  readonly parentId?: string | null;
}

export interface Place {
  readonly place?: string;
  readonly thread?: string;
}

/** A thread belongs to its channel's place; a direct conversation has no settings of a channel. */
export function placeOf(
  guildId: string | null | undefined,
  channelId: string,
  channel: Channel | null | undefined,
): Place {
  if (!guildId) return {};
  const inThread = channel?.isThread() === true;
  const parent = inThread ? (channel.parentId ?? channelId) : channelId;
  return { place: `discord:${guildId}:${parent}`, ...(inThread && { thread: `discord:${channelId}` }) };
}

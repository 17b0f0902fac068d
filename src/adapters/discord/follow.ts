/** Edits and deletions of questions: their answers follow. Taken raw, as the client keeps no messages to compare with. */
import { Routes, type APIMessage, type Client, type GatewayMessageDeleteDispatchData } from 'discord.js';
import type { Where } from '../../types';
import type { Conversation } from './converse';
import { placeOf } from './place';
import { receiveMessage } from './receive';
import { render } from './render';

function withdraw({ rest }: Client, { place, message }: Where): Promise<unknown> {
  return rest.delete(Routes.channelMessage(place, message));
}

/** Discord also reports an edit where a link has got its preview: then nobody has edited anything. */
export async function onEdited(
  edited: APIMessage & { guild_id?: string },
  client: Client<true>,
  conversation: Conversation,
): Promise<void> {
  const { id, content, channel_id: channelId, guild_id: guildId, webhook_id: webhookId } = edited;
  if (!edited.edited_timestamp || !edited.author) return;
  const author = { id: edited.author.id, bot: edited.author.bot === true };
  const repliesToBot = edited.referenced_message?.author.id === client.user.id;
  const where = placeOf(guildId, channelId, client.channels.cache.get(channelId));
  const said = { id, content, author, channelId, repliesToBot, system: false, where };
  const received = receiveMessage(
    { ...said, guildId: guildId ?? null, webhookId: webhookId ?? null, isHeard: conversation.messageContent },
    client.user.id,
  );
  if (received.kind === 'silent') return;
  const outcome = await conversation.handlers.edited(received);
  if (outcome.kind === 'withdraw') await withdraw(client, outcome.where);
  if (outcome.kind !== 'edit') return;
  const { place, message } = outcome.where;
  const body = { ...render(outcome.answer), allowed_mentions: { parse: [] } };
  await client.rest.patch(Routes.channelMessage(place, message), { body });
}

export async function onDeleted(
  { id }: Pick<GatewayMessageDeleteDispatchData, 'id'>,
  client: Client<true>,
  { handlers }: Conversation,
): Promise<void> {
  const where = await handlers.deleted(`discord:${id}`);
  if (where) await withdraw(client, where);
}

/** What the bot may do in a channel, in the words of Discord's own settings. */
import { PermissionFlagsBits, type Message, type PermissionsBitField } from 'discord.js';
import { plainAnswer, type Answer } from '../../answer';
import type { Lang } from '../../types';
import { wording } from '../../wording';
import { discordWording, type PermissionName } from '../../wording/discord';
import { missesPermission } from './refusal';
import { render } from './render';

const BITS: Record<PermissionName, bigint> = {
  view: PermissionFlagsBits.ViewChannel,
  send: PermissionFlagsBits.SendMessages,
  sendInThreads: PermissionFlagsBits.SendMessagesInThreads,
  history: PermissionFlagsBits.ReadMessageHistory,
  embed: PermissionFlagsBits.EmbedLinks,
  attach: PermissionFlagsBits.AttachFiles,
};

/** In threads Send Messages has no effect; everywhere else the other one has none. */
export function missingFrom(
  permissions: Readonly<Pick<PermissionsBitField, 'has'>>,
  inThread: boolean,
): PermissionName[] {
  const needed: readonly PermissionName[] = [
    'view',
    inThread ? 'sendInThreads' : 'send',
    'history',
    'embed',
    'attach',
  ];
  return needed.filter((name) => !permissions.has(BITS[name]));
}

function named(missing: readonly PermissionName[], lang: Lang): string {
  const { permission, comma } = discordWording(lang);
  return missing.map((name) => permission[name]).join(comma);
}

export function doctorAnswer(
  missing: readonly PermissionName[] | undefined,
  readsAll: boolean,
  lang: Lang,
): Answer {
  const { doctor } = discordWording(lang);
  const may = missing && (missing.length === 0 ? doctor.allowed : doctor.missing(named(missing, lang)));
  const text = [may ?? doctor.direct, readsAll ? doctor.reads : doctor.readsMentions].join('\n');
  return plainAnswer('notice', lang, { title: doctor.title, text }, wording(lang).source);
}

/** What kept an answer from being written; the refusal's own code where the channel's settings are not known. */
function missingFor(message: Message<true>): PermissionName[] {
  const { channel, client } = message;
  const inThread = channel.isThread();
  const permissions = channel.permissionsFor(client.user);
  const known = permissions ? missingFrom(permissions, inThread) : [];
  const blocking = known.filter((name) => name === 'view' || name.startsWith('send'));
  return blocking.length > 0 ? blocking : [inThread ? 'sendInThreads' : 'send'];
}

/** Tells who asked, directly, why there is no answer. @returns false where the refusal has another reason */
export async function explainRefusal(message: Message, error: unknown, lang: Lang): Promise<boolean> {
  if (!missesPermission(error) || !message.inGuild()) return false;
  const { title, text } = discordWording(lang).cannotWrite;
  const said = text(message.channel.url, named(missingFor(message), lang));
  const answer = plainAnswer('notice', lang, { title, text: said }, wording(lang).source);
  await message.author.send(render(answer));
  return true;
}

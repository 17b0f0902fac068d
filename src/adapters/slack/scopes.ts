/** What the bot may do, and why: the manifests ask for the first, the documented additions for the others. */

export const neededScopes: Readonly<Record<string, string>> = {
  'app_mentions:read': 'to receive the messages that mention it, and no others',
  'chat:write': 'to answer in the channels it was invited to, and to edit and delete its own answers',
  commands: 'to offer /docker and the shortcuts',
  'im:history': 'to receive what is written to it directly, with edits and deletions',
};

/** Only for who wants what they are for; nothing else suffers without them. */
export const furtherScopes: Readonly<Record<string, string>> = {
  'channels:history':
    'to listen in public channels where that was switched on, and to follow edits and deletions there',
  'groups:history': 'the same in private channels',
  'users:read': 'to know who manages the workspace and in which language somebody reads',
  'channels:read': 'to tell in /docker doctor whether it is a member of the channel',
  'assistant:write': 'to suggest questions to who opens the conversation with it',
};

/** @param granted as Slack tells with every answer */
export function missingScopes(granted: readonly string[]): string[] {
  return Object.keys(neededScopes).filter((scope) => !granted.includes(scope));
}

/** Slack's refusals as sentences: for the person who asked, and for who runs the bot. Pure. */
import type { Answer } from '../../answer';
import type { Lang } from '../../types';
import { slackWording } from '../../wording/slack';
import { refusedPost } from './failures';

/** A refusal as `describeFailure` tells it. */
export interface Failure {
  readonly code: string;
  readonly needed?: unknown;
}

const revoked = new Set(['token_revoked', 'token_expired', 'account_inactive', 'invalid_auth', 'not_authed']);

/** @param name the bot's, without the sign before it */
export function whyRefused({ code, needed }: Failure, channel: string, name: string, lang: Lang): string {
  const words = slackWording(lang).refused;
  if (code === 'missing_scope') return words.missingScope(typeof needed === 'string' ? needed : '?');
  if (revoked.has(code)) return words.revoked;
  const reason = refusedPost(code, channel);
  if (reason === 'notMember') return words.notMember(name);
  return reason === 'other' ? words.other(code) : words[reason];
}

/** One sentence for the log, with what to do; undefined where the code says it all. */
export function advice({ code, needed }: Failure): string | undefined {
  if (code === 'missing_scope') {
    const scope = typeof needed === 'string' ? needed : 'named in the log';
    return `The scope ${scope} is missing: update the app with docs/slack-manifest-socket.yaml or -http.yaml and reinstall it.`;
  }
  if (revoked.has(code))
    return 'Slack no longer accepts SLACK_BOT_TOKEN: install the app again and set the new token.';
  if (code === 'not_in_channel' || code === 'channel_not_found')
    return 'The bot is no member of that channel: invite it there.';
  return code === 'is_archived' ? 'The channel is archived: nothing can be written there.' : undefined;
}

/** The answer with the reason before it why only one person sees it. */
export function withReason(answer: Answer, text: string): Answer {
  const label = slackWording(answer.lang).refused.title;
  return { ...answer, blocks: [{ kind: 'warning', label, text }, ...answer.blocks] };
}

/** Sending what the bot decided on. */
import { plainAnswer, type Answer } from '../../answer';
import type { Lang, Outcome } from '../../types';
import { wording } from '../../wording';
import type { Log } from '../adapter';
import { describeFailure } from './failures';

/** Sends a reply, or notes why there is none. A refusal of Slack's is logged: there is nobody to tell. */
export async function deliver(
  log: Log,
  about: object,
  outcome: Outcome,
  send: (answer: Answer) => Promise<unknown>,
): Promise<void> {
  if (outcome.kind === 'silent') {
    log.debug({ ...about, reason: outcome.reason }, 'silent');
    return;
  }
  try {
    await send(outcome.answer);
  } catch (error) {
    log.warn({ ...about, ...describeFailure(error) }, 'Slack refused the reply');
  }
}

/** A sentence of the adapter's own, such as why something could not be posted. */
export function notice(lang: Lang, said: { title: string; text: string }): Answer {
  return plainAnswer('notice', lang, said, wording(lang).source);
}

/** What Slack asks of any message, wherever it is posted to. */
import { checkBlocks } from './block-kit';
import type { Json } from './check';

/** Slack cuts a longer text; a bot that relies on that has lost its ending. */
const textLimit = 40_000;

export interface Refusal {
  readonly error: string;
  readonly details: readonly string[];
}

/** @returns undefined when Slack would take the message. */
export function refusal(message: Json): Refusal | undefined {
  const { text, blocks } = message;
  const hasText = typeof text === 'string' && text !== '';
  if (!hasText && blocks === undefined) return { error: 'no_text', details: [] };
  if (hasText && text.length > textLimit)
    return { error: 'msg_too_long', details: [`/text: ${text.length} characters`] };
  if (blocks === undefined) return undefined;
  const { error, details } = checkBlocks(blocks);
  return error && { error, details };
}

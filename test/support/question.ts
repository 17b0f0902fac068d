import { readQuestion, type Question } from '../../src/question';
import type { IncomingMessage, Silent } from '../../src/types';

/** A text as if somebody had written it to the bot directly. */
export function heard(text: string, change: Partial<IncomingMessage> = {}): Question | Silent {
  const message = { kind: 'message', key: 'k', person: 'p', address: 'direct', fromBot: false } as const;
  return readQuestion({ ...message, text, ...change });
}

/** @throws Error when it is no question */
export function questionOf(text: string, change: Partial<IncomingMessage> = {}): Question {
  const question = heard(text, change);
  if (question.kind === 'silent') throw new Error(`${question.reason}: ${text}`);
  return question;
}

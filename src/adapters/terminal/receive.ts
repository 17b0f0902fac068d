/** A typed line → a message, or the pressing of a numbered button of the last answer. Pure. */
import type { Button } from '../../answer';
import type { IncomingMessage, Press } from '../../types';

export interface NoSuchButton {
  readonly kind: 'no such button';
  readonly number: number;
}

const person = 'terminal';

export function receive(
  line: string,
  key: string,
  buttons: readonly Button[],
): IncomingMessage | Press | NoSuchButton {
  const text = line.trim();
  if (/^\d{1,3}$/.test(text) && buttons.length > 0) {
    const button = buttons[Number(text) - 1];
    return button
      ? { kind: 'press', person, action: button.action }
      : { kind: 'no such button', number: Number(text) };
  }
  return {
    kind: 'message',
    key,
    person,
    conversation: 'terminal',
    text,
    address: 'direct',
    fromBot: false,
    private: true,
    unhurried: true,
  };
}

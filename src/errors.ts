/**
 * Errors for two readers: `code` and `cause` for the program, the message for the operator (what is
 * wrong and what to check). The person who asked never sees either: they get an apology and a reference id.
 * Not for what a platform refuses in the middle of a conversation: adapters log those with their own data.
 */
export type ErrorCode = 'CONFIG' | 'KNOWLEDGE' | 'CONNECT' | 'USAGE' | 'STORE';

export class BotError extends Error {
  override readonly name = 'BotError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** Several faults at once, one line each: an operator should not have to start five times to find five. */
export function allFaults(code: ErrorCode, heading: string, faults: readonly string[]): BotError {
  return new BotError(code, [heading, ...faults.map((fault) => `  - ${fault}`)].join('\n'));
}

/** Was this said as a question? Only asked of messages that address nobody. Pure. */
import type { Token } from './tokens';

const asking = new Set(['how', 'what is', 'difference', 'why', 'where', 'how many', 'decide']);

export function soundsAsked(text: string, tokens: readonly Token[]): boolean {
  if (/[?？]|[吗呢]\s*$/.test(text)) return true;
  return tokens.some(({ id }) => asking.has(id));
}

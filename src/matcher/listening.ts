/** Was this said as a question, and about Docker? Only asked of messages that address nobody. Pure. */
import type { Vocabulary } from './vocabulary';
import type { Token } from './tokens';

const asking = new Set(['how', 'what is', 'difference', 'why', 'where', 'how many', 'decide']);
const aside = new Set(['greeting', 'filler', 'docker']);

/** A question mark, or a question's first word at its beginning: "that's how I remember it" asks nothing. */
export function soundsAsked(text: string, tokens: readonly Token[]): boolean {
  if (/[?？]|[吗呢]\s*$/.test(text)) return true;
  if (/\p{Script=Han}/u.test(text)) return tokens.some(({ id }) => asking.has(id));
  const first = tokens.find(({ id }) => !aside.has(id));
  return first !== undefined && asking.has(first.id);
}

/** Other subjects have images, networks and volumes too: something must be named that only Docker people name. */
export function speaksOfDocker(tokens: readonly Token[], { telltale }: Vocabulary): boolean {
  return tokens.some(({ id, kind }) => id === 'docker' || telltale.has(id) || kind === 'instruction');
}

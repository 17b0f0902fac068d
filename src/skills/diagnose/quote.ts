/** The line that matters, short enough for a chat and without what nobody should read twice. Pure. */
import type { Block } from '../../answer';
import { withoutSecrets } from '../../secrets';

const longest = 220;
const lead = 60;

/** @param span where in the line the words begin and end that must stay in view */
export function excerpt(line: string, span: readonly [number, number] = [0, 0]): string {
  const clean = withoutSecrets(line).replace(/\s+/g, ' ').trim();
  if (clean.length <= longest) return clean;
  const words = withoutSecrets(line.slice(...span))
    .replace(/\s+/g, ' ')
    .trim();
  const at = Math.max(0, clean.indexOf(words.slice(0, 40)));
  const from = Math.max(0, Math.min(at - lead, clean.length - longest));
  const to = from + longest;
  return `${from > 0 ? '… ' : ''}${clean.slice(from, to).trim()}${to < clean.length ? ' …' : ''}`;
}

export function quote(line: string, span?: readonly [number, number]): Block {
  return { kind: 'code', code: excerpt(line, span), language: 'text' };
}

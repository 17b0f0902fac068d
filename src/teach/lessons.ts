/** What is kept as taught → what is laid over the knowledge. Pure. */
import type { Lessons, NewEntry, Phrasing, Skipped } from '../knowledge/taught';
import type { Taught } from '../store/store';
import { entryOf } from './answer';

export function lessonsOf(taught: readonly Taught[]): Lessons & { readonly unreadable: readonly Skipped[] } {
  const entries: NewEntry[] = [];
  const phrasings: Phrasing[] = [];
  const unreadable: Skipped[] = [];
  for (const one of taught) {
    const { id, about, lang, content } = one;
    const entry = one.kind === 'entry' ? entryOf(one) : undefined;
    if (one.kind === 'phrasing') phrasings.push({ taught: id, about, lang, text: content });
    else if (entry) entries.push({ taught: id, entry });
    else unreadable.push({ taught: id, why: 'it cannot be read as an answer' });
  }
  return { entries, phrasings, unreadable };
}

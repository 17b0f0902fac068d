/**
 * What a button carries: all of its state, so that it works after a restart. `verb:id:lang:extra`,
 * at most 100 characters on every platform (entry ids have at most 24).
 */
import type { Lang } from '../types';

export type Action =
  | {
      readonly verb: 'show' | 'more';
      readonly id: string;
      readonly lang: Lang;
      readonly from?: string | undefined;
    }
  /** The id is the key of a remembered command. */
  | { readonly verb: 'parts'; readonly id: string; readonly lang: Lang; readonly page: number }
  | { readonly verb: 'brief'; readonly id: string; readonly lang: Lang }
  | { readonly verb: 'topic'; readonly id: string; readonly lang: Lang; readonly page: number }
  | { readonly verb: 'topics'; readonly lang: Lang };

function joined(...parts: (string | number | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(':');
}

export const action = {
  show: (id: string, lang: Lang, from?: string) => joined('show', id, lang, from),
  more: (id: string, lang: Lang, from?: string) => joined('more', id, lang, from),
  topic: (id: string, lang: Lang, page = 0) => joined('topic', id, lang, page),
  parts: (key: string, lang: Lang, page = 0) => joined('parts', key, lang, page),
  brief: (key: string, lang: Lang) => joined('brief', key, lang),
  topics: (lang: Lang) => joined('topics', 'all', lang),
} as const;

/** Undefined for anything this version of the bot did not make. */
export function readAction(text: string): Action | undefined {
  const found =
    /^(show|more|topic|topics|parts|brief):([a-z0-9-]{1,24}):(en|zh)(?::([a-z0-9-]{1,24}))?$/.exec(text);
  if (!found) return undefined;
  const [, verb, id, lang, extra] = found as unknown as [
    string,
    Action['verb'],
    string,
    Lang,
    string | undefined,
  ];
  if (verb === 'topics') return { verb, lang };
  if (verb === 'topic' || verb === 'parts') return { verb, id, lang, page: Number(extra ?? 0) || 0 };
  if (verb === 'brief') return { verb, id, lang };
  return { verb, id, lang, from: extra };
}

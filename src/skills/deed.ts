/** What a button asks of the bot itself rather than of the knowledge: `verb:what:lang`, as in action.ts. */
import type { Lang } from '../types';

const verbs = ['helpful', 'unhelpful', 'meant', 'remove', 'quiet', 'set'] as const;

export interface Deed {
  readonly verb: (typeof verbs)[number];
  /** The id of what was answered; of `quiet` and `set` the choice. */
  readonly what: string;
  readonly lang: Lang;
}

export function deed(verb: Deed['verb'], what: string, lang: Lang): string {
  return `${verb}:${what}:${lang}`;
}

const shape = new RegExp(`^(${verbs.join('|')}):([a-z0-9-]{1,24}):(en|zh)$`);

/** Undefined for every other button. */
export function readDeed(action: string): Deed | undefined {
  const [, verb, what, lang] = shape.exec(action) ?? [];
  return verb && what && lang ? { verb: verb as Deed['verb'], what, lang: lang as Lang } : undefined;
}

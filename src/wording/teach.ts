/** Every sentence of teaching, in the terminal and in the forms of the platforms. One type keeps the languages complete. */
import type { Lang } from '../types';
import { teachEn } from './teach-en';
import { teachZh } from './teach-zh';

export type TeachField =
  | 'question'
  | 'entry'
  | 'title'
  | 'text'
  | 'commands'
  | 'danger'
  | 'topic'
  | 'sources'
  | 'id'
  | 'person'
  | 'taught';

export interface TeachWording {
  /** What a person fills in. */
  readonly fields: Record<TeachField, string>;
  /** Why it is refused, by the reason's name; the reason "other" has the gate's own words behind it. */
  readonly faults: Readonly<Record<string, (detail: string) => string>>;
  readonly refused: string;
  readonly missed: (count: number) => string;
  readonly noneMissed: string;
  readonly notMeant: string;
  readonly howToTeach: string;
  readonly preview: string;
  readonly drafted: (id: string) => string;
  readonly publishBy: (command: string) => string;
  readonly published: (id: string, undo: string) => string;
  readonly undone: (id: string) => string;
  readonly noneTaught: string;
  readonly noneFound: string;
  readonly noSuch: (id: string) => string;
  readonly states: Record<'draft' | 'published' | 'undone', string>;
  readonly acts: Record<'drafted' | 'published' | 'undone', string>;
  readonly wantedIn: string;
  /** Of who asked to be forgotten. */
  readonly nobody: string;
  readonly by: (author: string) => string;
  readonly talk: {
    readonly whichMiss: string;
    readonly whatNow: string;
    readonly searchFor: string;
    readonly whichEntry: string;
    readonly title: string;
    readonly text: string;
    readonly command: string;
    readonly note: string;
    readonly topic: (ids: string, usual: string) => string;
    readonly source: string;
    readonly danger: string;
    readonly lookFirst: string;
    readonly publish: string;
    readonly left: string;
    readonly stays: string;
    readonly unclear: string;
    /** Words that mean yes. */
    readonly yes: readonly string[];
  };
}

const words: Record<Lang, TeachWording> = { en: teachEn, zh: teachZh };

export function teachWording(lang: Lang): TeachWording {
  return words[lang];
}

/** @param fault of teach/fault.ts */
export function faultLine(fault: { field: TeachField; why: string; detail: string }, lang: Lang): string {
  const { fields, faults } = teachWording(lang);
  const say = faults[fault.why] ?? faults['other'];
  return `${fields[fault.field]}${lang === 'zh' ? '：' : ': '}${say?.(fault.detail) ?? fault.detail}`;
}

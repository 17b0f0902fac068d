/** A new answer as somebody teaches it, in one language: its shape, its YAML, its entry. Pure. */
import { parseKnowledge } from '../knowledge/parse';
import type { SourceFile } from '../knowledge/read';
import type { Entry } from '../knowledge/schema';
import { wanted } from '../knowledge/wanted';
import type { Taught } from '../store/store';
import type { Lang } from '../types';

export interface TaughtCommand {
  readonly code: string;
  /** One line above it. */
  readonly note?: string | undefined;
}

/** What the store keeps of it, as JSON, under the entry's id and the language. */
export interface NewAnswer {
  readonly title: string;
  /** Answers the question by itself; `code` in backticks is the only markup. */
  readonly text: string;
  readonly commands: readonly TaughtCommand[];
  /** The id of a topic. */
  readonly topic: string;
  /** Addresses of pages that say so; without one it is marked as wanted. */
  readonly sources: readonly string[];
  /** What is lost: needed where a command takes something away. */
  readonly danger?: string | undefined;
  /** The command that shows first what would be lost. */
  readonly lookFirst?: string | undefined;
  /** Ways to ask, in whichever language; the title counts as one. */
  readonly asked: readonly { readonly lang: Lang; readonly text: string }[];
}

function inOne(text: string, lang: Lang): Record<Lang, string> {
  return lang === 'en' ? { en: text, zh: wanted } : { en: wanted, zh: text };
}

function askedIn({ asked }: NewAnswer, lang: Lang): readonly string[] {
  const texts = asked.filter((one) => one.lang === lang).map(({ text }) => text);
  return texts.length > 0 ? texts : [wanted];
}

/** As it stands in a file of the knowledge. */
export function dataOf(answer: NewAnswer, lang: Lang): object {
  const { title, text, commands, sources, danger, lookFirst } = answer;
  return {
    title: inOne(title, lang),
    summary: inOne(text, lang),
    ...(commands.length > 0 && {
      commands: commands.map(({ code, note }) => ({ code, ...(note && { note: inOne(note, lang) }) })),
    }),
    ...((danger !== undefined || lookFirst !== undefined) && {
      danger: { ...inOne(danger ?? '', lang), ...(lookFirst && { preview: lookFirst }) },
    }),
    sources: sources.length > 0 ? sources : [wanted],
    utterances: { en: askedIn(answer, 'en'), zh: askedIn(answer, 'zh') },
  };
}

/** A file of its own, such as the export writes it. JSON is YAML. */
export function fileOf(id: string, answer: NewAnswer, lang: Lang): SourceFile {
  const text = JSON.stringify({ [id]: dataOf(answer, lang) });
  return { path: `${answer.topic}/taught.yaml`, text, folder: 'taught' };
}

/** Undefined for what is no answer, such as one that an older program wrote. */
export function entryOf({
  about,
  lang,
  content,
}: Pick<Taught, 'about' | 'lang' | 'content'>): Entry | undefined {
  const answer = answerOf(content);
  return answer && parseKnowledge([], [[fileOf(about, answer, lang)]]).knowledge.entries.get(about);
}

export function answerOf(content: string): NewAnswer | undefined {
  try {
    const answer = JSON.parse(content) as NewAnswer;
    return Array.isArray(answer.asked) && Array.isArray(answer.commands) ? answer : undefined;
  } catch {
    return undefined;
  }
}

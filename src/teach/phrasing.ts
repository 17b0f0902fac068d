/** A question that somebody wants to lead to an entry: looked at before it is written anywhere. Pure. */
import type { Knowledge } from '../knowledge/schema';
import { ownerOf } from '../knowledge/taught';
import { languageOf } from '../question';
import { holdsSecret } from '../secrets';
import type { NewTaught } from '../store/store';
import { simplified } from '../traditional';
import { refused, type Refused } from './fault';

/** Nobody asks in more words what others would ask again. */
const longest = 200;

export interface Known {
  /** With everything that is published. */
  readonly knowledge: Knowledge;
  /** What a question is recognised by: without any, it could lead nowhere. */
  readonly wordsOf: (question: string) => readonly string[];
}

/** Without what cannot be seen; Chinese keeps its own signs, as a reader of the file expects them. */
export function legible(typed: string): string {
  return typed
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n\t]/gu, '')
    .trim();
}

/** As a question is kept: in one line, and in Simplified characters, in which all Chinese is understood. */
export function phrasingOf(typed: string): string {
  const line = legible(typed).replace(/\s+/g, ' ');
  return simplified(line) ?? line;
}

/** Undefined where it may be a way to ask. */
export function refusePhrasing(text: string, { knowledge, wordsOf }: Known): Refused | undefined {
  const quoted = JSON.stringify(text);
  if (text === '') return refused('question', 'missing');
  if (text.length > longest) return refused('question', 'tooLong', String(longest));
  if (holdsSecret(text)) return refused('question', 'secret');
  if (wordsOf(text).length === 0) return refused('question', 'noWords', quoted);
  const owner = ownerOf(text, knowledge);
  return owner === undefined ? undefined : refused('question', 'asked', `${quoted} → ${owner}`);
}

export function readPhrasing(typed: string, about: string, known: Known): NewTaught | Refused {
  if (!known.knowledge.entries.has(about)) return refused('entry', 'noEntry', JSON.stringify(about));
  const content = phrasingOf(typed);
  return refusePhrasing(content, known) ?? { kind: 'phrasing', about, lang: languageOf(content), content };
}

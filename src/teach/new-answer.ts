/** A new answer that somebody wants to teach: made whole, then looked at by the gate. Pure. */
import { createHash } from 'node:crypto';
import type { Knowledge } from '../knowledge/schema';
import { languageOf } from '../question';
import { holdsSecret } from '../secrets';
import type { NewTaught } from '../store/store';
import type { Lang } from '../types';
import type { NewAnswer } from './answer';
import type { Fault, Refused } from './fault';
import { faultsOf } from './gate';
import { legible, phrasingOf, refusePhrasing, type Known } from './phrasing';

/** As a person fills it in. */
export interface AnswerForm extends Omit<NewAnswer, 'asked' | 'topic'> {
  /** The language of everything in it but the ways to ask. Found by its text when it is not named. */
  readonly lang?: Lang | undefined;
  /** Undefined: that of the entry nearest to the question. */
  readonly topic?: string | undefined;
  /** The question that it answers, and further ways to ask. */
  readonly asked: readonly string[];
  /** Made from the title when it is not given. */
  readonly id?: string | undefined;
}

const longestId = 24;

/** "Restart the shop" → restart-the-shop; a Chinese title has a short hash instead. */
export function idFor(title: string, { entries, errors }: Pick<Knowledge, 'entries' | 'errors'>): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  let id = '';
  for (const word of words) if (id.length + word.length < longestId) id += id ? `-${word}` : word;
  const hash = createHash('sha1').update(title).digest('hex').slice(0, 6);
  if (id === '') return `taught-${hash}`;
  return entries.has(id) || errors.has(id) ? `${id.slice(0, 17).replace(/-$/, '')}-${hash}` : id;
}

function textsOf({ title, text, commands, danger = '', lookFirst = '', sources }: AnswerForm): string {
  const shown = commands.flatMap(({ code, note = '' }) => [code, note]);
  return [title, text, ...shown, danger, lookFirst, ...sources].join('\n');
}

/** What can be told before it is an entry; an empty field would only be named by its place in the file. */
function early(form: AnswerForm, id: string, { knowledge }: Known): Fault[] {
  const missing = (['title', 'text'] as const).filter((field) => form[field].trim() === '');
  const isTaken = knowledge.entries.has(id) || knowledge.errors.has(id);
  return [
    ...missing.map((field) => ({ field, why: 'missing', detail: '' }) as const),
    ...(form.topic === undefined ? [{ field: 'topic', why: 'missing', detail: '' } as const] : []),
    ...(holdsSecret(textsOf(form)) ? [{ field: 'text', why: 'secret', detail: '' } as const] : []),
    ...(isTaken ? [{ field: 'id', why: 'taken', detail: id } as const] : []),
  ];
}

function answerFrom({
  title,
  text,
  commands,
  sources,
  danger,
  lookFirst,
  asked,
  topic = '',
}: AnswerForm): NewAnswer {
  const ways = [...new Set(asked.map(phrasingOf).filter(Boolean))];
  return {
    title: legible(title).replace(/\s+/g, ' '),
    text: legible(text),
    commands: commands.filter(({ code }) => code.trim() !== ''),
    topic,
    sources,
    danger: danger || undefined,
    lookFirst: lookFirst || undefined,
    asked: ways.map((way) => ({ lang: languageOf(way), text: way })),
  };
}

/** What is missing is told by its own name; so that the gate can look at the rest, something stands in its place. */
function complete(answer: NewAnswer, { topics }: Knowledge): NewAnswer {
  const { title, text, topic } = answer;
  return { ...answer, title: title || '…', text: text || '…', topic: topic || (topics[0]?.id ?? '') };
}

export function readAnswer(form: AnswerForm, known: Known): NewTaught | Refused {
  const { knowledge } = known;
  const lang = form.lang ?? languageOf(form.text || form.title);
  const id = form.id ?? idFor(form.title, knowledge);
  const answer = answerFrom(form);
  const faults = [
    ...early(form, id, known),
    ...answer.asked.flatMap(({ text }) => refusePhrasing(text, known)?.faults ?? []),
  ];
  const told = new Set(faults.map(({ field }) => field));
  const further = faultsOf(id, complete(answer, knowledge), lang, knowledge);
  const all = [...faults, ...further.filter(({ field }) => !told.has(field))];
  if (all.length > 0) return { kind: 'refused', faults: all };
  return { kind: 'entry', about: id, lang, content: JSON.stringify(answer) };
}

/** What was typed behind `npm run teach --` → what to do. Pure. */
import { parseArgs } from 'node:util';
import { BotError } from '../../errors';
import type { Lang } from '../../types';
import type { AnswerForm } from '../new-answer';
import type { PhrasingForm } from '../teacher';

export const usage = `Usage: npm run --silent teach -- [what to do] [options]

  (nothing)            what was missed; on a terminal, a conversation that teaches it
  misses               what was missed, most frequent first, with ids
  search WORDS         entries near to these words, with ids
  phrasing             one more way to ask for an entry:
      --miss ID | --question TEXT   the missed question, or another
      --entry ID                    the entry that is meant
  answer               a new answer, in one language:
      --miss ID and/or --question TEXT (again for each way to ask)
      --title TEXT  --text TEXT
      --command CODE (again for each)   "CODE # one line about it" has a note
      --topic ID       that of the nearest entry unless told
      --source URL (again for each)
      --danger TEXT  --look-first CODE   where a command takes something away
      --id ID          made from the title unless told
  publish ID           publishes a draft
  undo ID              takes back what was published
  show ID              as the bot answers it
  list                 what is published, and the drafts
  audit                who did what, newest first

  --since 30d          misses of so many days, 90 unless told
  --lang en|zh         the language of what is said here
  --help               this text

Both phrasing and answer write a draft and show it as the bot would answer; publish is the second confirmation.`;

export type Order =
  | { readonly kind: 'start' | 'misses' | 'list' | 'audit' | 'talk' | 'help' }
  | { readonly kind: 'search' | 'publish' | 'undo' | 'show'; readonly what: string }
  | { readonly kind: 'phrasing'; readonly form: PhrasingForm }
  | { readonly kind: 'answer'; readonly form: AnswerForm & { readonly miss?: string | undefined } };

export interface Options {
  readonly order: Order;
  readonly lang?: Lang | undefined;
  readonly since: string;
}

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;
const options = {
  miss: text,
  question: texts,
  entry: text,
  title: text,
  text,
  command: texts,
  topic: text,
  source: texts,
  danger: text,
  'look-first': text,
  id: text,
  since: text,
  lang: text,
  help: { type: 'boolean' },
} as const;

function refuse(why: string, cause?: unknown): never {
  throw new BotError('USAGE', `${why}\n\n${usage}`, { cause });
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    return refuse(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

type Values = ReturnType<typeof parsed>['values'];

/** A # with spaces around it begins the note, as it begins a comment in the shell. */
export function commandOf(typed: string): AnswerForm['commands'][number] {
  const [code = '', note] = typed.split(/\s+#\s+(?=[^#]*$)/);
  return { code: code.trim(), ...(note && { note: note.trim() }) };
}

function answerForm(values: Values): AnswerForm & { readonly miss?: string | undefined } {
  return {
    miss: values.miss,
    title: values.title ?? '',
    text: values.text ?? '',
    commands: (values.command ?? []).map(commandOf),
    topic: values.topic,
    sources: values.source ?? [],
    danger: values.danger,
    lookFirst: values['look-first'],
    asked: values.question ?? [],
    id: values.id,
  };
}

function orderOf(kind: string, rest: readonly string[], values: Values): Order {
  const what = rest.join(' ').trim();
  switch (kind) {
    case 'misses':
    case 'list':
    case 'audit':
    case 'talk':
      return what
        ? refuse(`${kind} takes nothing behind it, and ${JSON.stringify(what)} stands there.`)
        : { kind };
    case 'search':
    case 'publish':
    case 'undo':
    case 'show':
      return what
        ? { kind, what }
        : refuse(`${kind} needs ${kind === 'search' ? 'words' : 'an id'} behind it.`);
    case 'phrasing': {
      const { miss, question: [question] = [], entry } = values;
      if (entry === undefined) return refuse('phrasing needs --entry.');
      if (miss === undefined && question === undefined) return refuse('phrasing needs --miss or --question.');
      return { kind, form: { miss, question, entry } };
    }
    case 'answer':
      return { kind, form: answerForm(values) };
    default:
      return refuse(`${JSON.stringify(kind)} is nothing that can be done here.`);
  }
}

/** @throws BotError USAGE with the whole usage */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const [kind, ...rest] = positionals;
  const { lang, since = '90d', help } = values;
  if (help) return { order: { kind: 'help' }, since };
  if (lang !== undefined && lang !== 'en' && lang !== 'zh') return refuse('--lang must be en or zh.');
  if (kind === undefined && Object.keys(values).some((name) => name !== 'lang' && name !== 'since'))
    return refuse('Say first what to do: phrasing, answer …');
  return { order: kind === undefined ? { kind: 'start' } : orderOf(kind, rest, values), lang, since };
}

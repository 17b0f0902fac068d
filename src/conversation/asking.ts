/** A message as a question: whether it is the bot's business at all, and in which language it is answered. */
import { readQuestion, type Question } from '../question';
import type { ChannelSettings } from '../store/store';
import type { IncomingMessage, Lang, SilentReason } from '../types';
import type { Surroundings } from './surroundings';

export interface Asking {
  readonly message: IncomingMessage;
  readonly question: Question;
  readonly channel: ChannelSettings;
  /** Nobody addressed the bot, but it goes on in a thread: what it does not know it leaves to the others. */
  readonly goesOn: boolean;
}

/** Does the bot go on in this thread without being mentioned? */
function goesOn(
  { thread, person }: IncomingMessage,
  { threads }: ChannelSettings,
  around: Surroundings,
): boolean {
  const people = thread === undefined ? undefined : around.threads.people(thread);
  if (!people || threads === undefined || threads === 'mention') return false;
  return threads === 'always' || (people.size === 1 && people.has(person));
}

/** Why nothing is said to a message that nobody addressed to the bot; undefined where it may be answered. */
function reserve({ listens, quietUntil }: ChannelSettings, now: number): SilentReason | undefined {
  if (!listens) return 'not addressed';
  return quietUntil && quietUntil.getTime() > now ? 'told to be quiet' : undefined;
}

/** A setting counts for more than the language of the question. */
function inChosen(question: Question, chosen: Lang | undefined): Question {
  if (!chosen || chosen === question.lang) return question;
  return { ...question, lang: chosen, traditional: false };
}

/** @returns the reason where it is to stay unanswered */
export async function readAsking(
  message: IncomingMessage,
  around: Surroundings,
): Promise<Asking | SilentReason> {
  const question = readQuestion(message);
  if (question.kind === 'silent') return question.reason;
  const { place, thread, person } = message;
  const channel = place === undefined ? {} : await around.memory.channel(place);
  if (thread !== undefined) around.threads.heard(thread, person);
  const unasked = !question.addressed && place !== undefined;
  const going = unasked && goesOn(message, channel, around);
  const why = unasked && !going ? reserve(channel, around.now()) : undefined;
  if (why) return why;
  const { lang = channel.lang } = await around.memory.person(person);
  const asked = inChosen(question, lang);
  return { message, channel, goesOn: going, question: going ? { ...asked, addressed: true } : asked };
}

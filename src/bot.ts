/** The journey of a message on one page: handle(message) → reply | silent(reason). */
import type { Brain } from './brain';
import type { Said } from './matcher/follow-up';
import type { Match } from './matcher/match';
import { languageOf, readQuestion, type Question } from './question';
import { asksToBeForgotten } from './forget-me';
import type { Answer } from './answer';
import { happened } from './happened';
import { giveTour, noteTour } from './tour';
import { asksForTour } from './tour-asked';
import { greet, leaveAlone } from './welcome';
import { failed, forgotten, tooOften } from './skills/without-answer';
import type { Memory } from './store/store';
import type { Handlers, IncomingMessage, Lang, Outcome, Press, SilentReason } from './types';

/** What the bot needs from the outside; the composition root provides it. */
export interface Surroundings {
  /** The current brain; a reload of the knowledge puts a new one in its place. */
  brain(): Brain;
  /** What outlives this conversation; see store/store.ts. */
  readonly memory: Memory;
  /** `tell`: this is the first question too many; `quiet`: they have been told. */
  pace(person: string): Promise<'go on' | 'tell' | 'quiet'>;
  /** What this person asked just before in this conversation. */
  readonly context: Context;
  /** Resolves when the next newcomer may be greeted; at once unless told. */
  readonly turn?: () => Promise<void>;
  /** Milliseconds since 1970; the machine's clock unless told. */
  readonly now?: () => number;
  /** A short id by which the operator finds this event in the log. */
  newReference(): string;
  readonly log: {
    debug(data: object, message: string): void;
    info(data: object, message: string): void;
    error(data: object, message: string): void;
  };
}

interface Context {
  recall(key: string): Said | undefined;
  keep(key: string, said: Said): void;
  /** All that ends so. */
  forget(ending: string): void;
}

/** Undefined where nothing is remembered, such as a slash command. */
function contextKey({ conversation, person }: IncomingMessage): string | undefined {
  return conversation && conversation + ofPerson(person);
}

function ofPerson(person: string): string {
  return ` ${person}`;
}

function recalled(message: IncomingMessage, { context }: Surroundings): Said | undefined {
  const key = contextKey(message);
  return key === undefined ? undefined : context.recall(key);
}

function keep(message: IncomingMessage, match: Match, { context }: Surroundings): void {
  const key = contextKey(message);
  const { said } = match.trace;
  if (key !== undefined && said.length > 0) context.keep(key, said);
}

function silent(reason: SilentReason): Outcome {
  return { kind: 'silent', reason };
}

/** Claimed only now: most of what is said in a channel is never answered, and need not be remembered. */
async function give(
  answer: Answer,
  match: Match,
  message: IncomingMessage,
  question: Question,
  around: Surroundings,
): Promise<Outcome> {
  if (!(await around.memory.claim(message.key))) return silent('answered already');
  keep(message, match, around);
  const pace = message.unhurried ? 'go on' : await around.pace(message.person);
  if (pace === 'quiet') return silent('asked too often');
  if (pace === 'tell') return { kind: 'reply', answer: tooOften(question.lang) };
  const { kind: outcome, confidence } = match;
  around.log.info({ event: 'answered', key: message.key, outcome, id: answer.id, confidence }, 'answered');
  around.memory.note(happened(message, question, match, answer));
  return { kind: 'reply', answer };
}

async function forget(message: IncomingMessage, lang: Lang, around: Surroundings): Promise<Outcome> {
  if (!(await around.memory.claim(message.key))) return silent('answered already');
  const { person } = message;
  around.context.forget(ofPerson(person));
  const done = await around.memory.forget(person);
  around.log.info({ event: 'forget', done }, done ? 'forgot a person' : 'could not forget a person');
  return { kind: 'reply', answer: forgotten(lang, done) };
}

async function answerTo(message: IncomingMessage, around: Surroundings): Promise<Outcome> {
  const question = readQuestion(message);
  if (question.kind === 'silent') return question;
  if (question.addressed && asksToBeForgotten(question.text)) return forget(message, question.lang, around);
  const tour = question.addressed && asksForTour(question.text);
  const shown = tour && (await giveTour(tour, message, question, around));
  if (shown) return shown;
  const match = around.brain().understand({ ...question, before: recalled(message, around) });
  const answer = around.brain().answer(match, question);
  if (!answer) {
    keep(message, match, around);
    return silent(
      match.reason === 'not sure enough to speak up' ? 'not sure enough' : 'not a Docker question',
    );
  }
  return give(answer, match, message, question, around);
}

/** The asker gets an apology and a reference; the log gets the cause under the same reference. */
function apology(error: unknown, lang: Lang, around: Surroundings): Outcome {
  const reference = around.newReference();
  around.log.error({ event: 'failed', reference, err: error }, 'could not answer');
  return { kind: 'reply', answer: failed(lang, reference) };
}

export function createBot(around: Surroundings): Handlers {
  return {
    async message(message) {
      try {
        const outcome = await answerTo(message, around);
        if (outcome.kind === 'silent') {
          around.log.debug({ event: 'silent', key: message.key, reason: outcome.reason }, 'said nothing');
        }
        return outcome;
      } catch (error) {
        return apology(error, languageOf(message.text, message.locale), around);
      }
    },
    async press(press: Press) {
      const { action } = press;
      try {
        const left = await leaveAlone(press, around);
        if (left) return left;
        noteTour(press, around);
        return { kind: 'reply', answer: around.brain().press(action) };
      } catch (error) {
        return apology(error, action.includes(':zh') ? 'zh' : 'en', around);
      }
    },
    async joined(joined) {
      try {
        return await greet(joined, around);
      } catch (error) {
        around.log.error({ event: 'failed', err: error }, 'could not greet');
        return silent('welcomed already');
      }
    },
    suggest(typed, lang, limit) {
      try {
        return around.brain().suggest(typed, lang, limit);
      } catch (error) {
        around.log.error({ event: 'failed', err: error }, 'could not suggest');
        return [];
      }
    },
  };
}

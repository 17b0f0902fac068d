/** handle(message) → reply | silent(reason). */
import type { Answer } from '../answer';
import { asksToBeForgotten } from '../forget-me';
import { happened } from '../happened';
import type { Match } from '../matcher/match';
import { asksForSettings } from '../skills/settings';
import { withQuiet } from '../skills/unasked';
import { forgotten, tooOften } from '../skills/without-answer';
import { giveTour } from '../tour';
import { asksForTour } from '../tour-asked';
import { inTraditional } from '../traditional';
import type { IncomingMessage, Lang, Outcome, Reply, SilentReason } from '../types';
import { readAsking, type Asking } from './asking';
import { carried, contextKey, keepContext, ofPerson, originOf, remember } from './remembered';
import { showSettings } from './settings';
import type { Surroundings } from './surroundings';

export function silent(reason: SilentReason): Outcome {
  return { kind: 'silent', reason };
}

/** Never twice the same within half an hour in a channel, nor in one thread, where nobody asked the bot. */
function repeats({ message, question }: Asking, { id }: Answer, around: Surroundings): boolean {
  const { place, thread } = message;
  if (question.addressed || place === undefined) return false;
  const news = [place, ...(thread === undefined ? [] : [thread])].map((where) =>
    around.isNews(`${where} ${id}`),
  );
  return news.includes(false);
}

function reply(asking: Asking, answer: Answer): Reply {
  const { message, question, channel } = asking;
  const shown = !question.addressed && message.place !== undefined ? withQuiet(answer) : answer;
  const whole = carried(shown, originOf(message));
  const sent = question.traditional ? inTraditional(whole) : whole;
  const publicly = message.address === 'command' && !message.quoted && channel.inPublic === true;
  return { kind: 'reply', answer: sent, ...(publicly && { show: 'publicly' }) };
}

/** Claimed only now: most of what is said in a channel is never answered, and need not be remembered. */
async function give(asking: Asking, match: Match, answer: Answer, around: Surroundings): Promise<Outcome> {
  const { message, question } = asking;
  if (repeats(asking, answer, around)) return silent('said just now');
  if (!(await around.memory.claim(message.key))) return silent('answered already');
  keepContext(message, match, around);
  const pace = message.unhurried ? 'go on' : await around.pace(message.person);
  if (pace === 'quiet') return silent('asked too often');
  if (pace === 'tell') return { kind: 'reply', answer: tooOften(question.lang) };
  const { kind: outcome, confidence } = match;
  around.log.info({ event: 'answered', key: message.key, outcome, id: answer.id, confidence }, 'answered');
  around.memory.note(happened(message, question, match, answer));
  remember(asking, match, answer, around);
  if (message.thread !== undefined) around.threads.answered(message.thread, message.person);
  return reply(asking, answer);
}

async function forget(message: IncomingMessage, lang: Lang, around: Surroundings): Promise<Outcome> {
  if (!(await around.memory.claim(message.key))) return silent('answered already');
  const { person } = message;
  around.context.forget((key) => key.endsWith(ofPerson(person)));
  around.recent.forget((_key, recent) => recent.person === person);
  const done = await around.memory.forget(person);
  around.log.info({ event: 'forget', done }, done ? 'forgot a person' : 'could not forget a person');
  return { kind: 'reply', answer: forgotten(lang, done) };
}

/** What the brain says to a question; undefined where it says nothing. */
export function understood(
  asking: Asking,
  around: Surroundings,
): { match: Match; answer: Answer | undefined } {
  const { message, question, goesOn } = asking;
  const key = contextKey(message);
  const before = key === undefined ? undefined : around.context.recall(key);
  const match = around.brain().understand({ ...question, before });
  // Its characters are changed last, with all that is added to it.
  const answer = around.brain().answer(match, { ...question, traditional: false });
  return { match, answer: goesOn && answer?.kind === 'miss' ? undefined : answer };
}

export async function answerMessage(message: IncomingMessage, around: Surroundings): Promise<Outcome> {
  const asking = await readAsking(message, around);
  if (typeof asking === 'string') return silent(asking);
  const { question } = asking;
  if (question.addressed && asksToBeForgotten(question.text)) return forget(message, question.lang, around);
  if (message.address === 'command' && asksForSettings(question.text)) return showSettings(asking, around);
  const tour = question.addressed && asksForTour(question.text);
  const shown = tour && (await giveTour(tour, message, question, around));
  if (shown) return shown;
  const { match, answer } = understood(asking, around);
  if (answer) return give(asking, match, answer, around);
  keepContext(message, match, around);
  return silent(match.reason === 'not sure enough to speak up' ? 'not sure enough' : 'not a Docker question');
}

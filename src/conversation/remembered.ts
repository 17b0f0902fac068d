/** What is remembered of a question for ten minutes, and how its answer's buttons lead back to it. */
import type { Answer } from '../answer';
import { understoodOf } from '../happened';
import type { Match } from '../matcher/match';
import { askerOf, withOrigin, type Origin } from '../origin';
import { keyOf } from '../skills/explain';
import { withFeedback } from '../skills/feedback';
import type { IncomingMessage } from '../types';
import type { Asking } from './asking';
import type { Surroundings } from './surroundings';

/** So many other readings can be offered, three at a time. */
const mostNearest = 8;

export function ofPerson(person: string): string {
  return ` ${person}`;
}

/** Undefined where nothing is remembered, such as a slash command. */
export function contextKey({ conversation, person }: IncomingMessage): string | undefined {
  return conversation && conversation + ofPerson(person);
}

export function keepContext(message: IncomingMessage, match: Match, { context }: Surroundings): void {
  const key = contextKey(message);
  const { said } = match.trace;
  if (key !== undefined && said.length > 0) context.keep(key, said);
}

export function originOf({
  key,
  person,
  private: own,
}: Pick<IncomingMessage, 'key' | 'person' | 'private'>): Origin {
  return { key: keyOf(key), asker: own ? '' : askerOf(person) };
}

/** Ids of entries that the answer shows or offers. */
function shownIn({ id, kind, groups }: Answer): string[] {
  if (kind !== 'choices') return [id];
  return groups.flatMap(({ buttons }) => buttons.flatMap(({ action }) => action.split(':')[1] ?? []));
}

export function remember(asking: Asking, match: Match, answer: Answer, around: Surroundings): void {
  const { message, question } = asking;
  const { lang, text } = question;
  around.recent.keep(originOf(message).key, {
    person: message.person,
    lang,
    question: text,
    understood: understoodOf(match),
    nearest: match.trace.candidates.slice(0, mostNearest).map(({ entry }) => entry.id),
    shown: shownIn(answer),
    notMeant: false,
  });
}

/** The answer as it is sent: what can be said of it, and where it came from in all of its buttons. */
export function carried(answer: Answer, origin: Origin): Answer {
  const isBusiness = ['settings', 'notice'].includes(answer.kind);
  return withOrigin(isBusiness ? answer : withFeedback(answer, origin.asker !== ''), origin);
}

/** What the asker can say of an answer, and what is said then. Pure. */
import { plainAnswer, type Answer, type Button, type Feedback } from '../answer';
import type { Knowledge } from '../knowledge/schema';
import type { Lang } from '../types';
import { wording } from '../wording';
import { entryButtons } from './cheat-sheet';
import { deed } from './deed';

/** An id of an answer fits into a button; that of an unknown error or a command is only its kind. */
function whatOf({ id, kind }: Answer): string {
  return /^[a-z0-9-]{1,24}$/.test(id) ? id : kind;
}

function othersOf(answer: Answer, removable: boolean): Button[] {
  const { lang, kind } = answer;
  const words = wording(lang).feedback;
  const what = whatOf(answer);
  const meant = {
    action: deed('meant', what, lang),
    label: kind === 'choices' ? words.none : words.notMeant,
  };
  return [
    ...(kind === 'answer' || kind === 'choices' ? [meant] : []),
    ...(removable ? [{ action: deed('remove', what, lang), label: words.remove }] : []),
  ];
}

function feedbackOn(answer: Answer, removable: boolean): Feedback {
  const { lang, kind } = answer;
  const words = wording(lang).feedback;
  const what = whatOf(answer);
  const verdict = {
    helpful: { action: deed('helpful', what, lang), label: words.helpful },
    unhelpful: { action: deed('unhelpful', what, lang), label: words.unhelpful },
  };
  return { verdict: kind === 'answer' ? verdict : undefined, others: othersOf(answer, removable) };
}

/** @param removable others see it too */
export function withFeedback(answer: Answer, removable: boolean): Answer {
  const feedback = feedbackOn(answer, removable);
  return feedback.verdict || feedback.others.length > 0 ? { ...answer, feedback } : answer;
}

type Notice = 'thanks' | 'sorry' | 'onlyAsker';

export function feedbackNotice(which: Notice, lang: Lang): Answer {
  const words = wording(lang);
  return plainAnswer('notice', lang, words.feedback[which], words.source);
}

/** @param ids entries nearest to the question, best first, but for those that were shown */
export function otherReadings(ids: readonly string[], { entries }: Knowledge, lang: Lang): Answer {
  const words = wording(lang);
  const found = ids.flatMap((id) => entries.get(id) ?? []).slice(0, 3);
  if (found.length === 0) return plainAnswer('miss', lang, words.feedback.nothingElse, words.source);
  const groups = [{ buttons: entryButtons(found, lang) }];
  return plainAnswer('choices', lang, words.feedback.others, words.source, groups);
}

/** What lies near an answer whose question is no longer known: what it refers to, then the rest of its topic. */
export function nearIds(id: string, { entries }: Knowledge): string[] {
  const entry = entries.get(id);
  if (!entry) return [];
  const sameTopic = [...entries.values()].filter(({ topic }) => topic === entry.topic).map((each) => each.id);
  return [...new Set([...entry.related, ...sameTopic])].filter((each) => each !== id);
}

/** What is said when there is no one answer: choices, a miss, help, and the bot's own troubles. Pure. */
import { plainAnswer, type Answer, type AnswerKind, type ButtonGroup } from '../answer';
import type { Entry, Knowledge } from '../knowledge/schema';
import type { Lang } from '../types';
import { wording } from '../wording';
import { entryButtons, topicGroups } from './cheat-sheet';
import { startButton } from './tour';

interface Said {
  readonly title: string;
  readonly text: string;
}

function plain(kind: AnswerKind, lang: Lang, said: Said, groups: readonly ButtonGroup[] = []): Answer {
  return plainAnswer(kind, lang, said, wording(lang).source, groups);
}

export function choose(entries: readonly Entry[], lang: Lang): Answer {
  return plain('choices', lang, wording(lang).choices, [{ buttons: entryButtons(entries, lang) }]);
}

/** More would not be read. */
const mostUnderstood = 5;

/** The ideas of a question by the first of their words. @param ideas ids of the lexicon, in the question's order */
function understoodWords(ideas: readonly string[], { lexicon }: Knowledge, lang: Lang): string[] {
  const named = ideas.flatMap((id) => lexicon.get(id)?.[lang][0] ?? []);
  return [...new Set(named)].slice(0, mostUnderstood);
}

/** @param ideas that were recognised in the question */
export function miss(knowledge: Knowledge, lang: Lang, ideas: readonly string[] = []): Answer {
  const { title, text, understood } = wording(lang).miss;
  const words = understoodWords(ideas, knowledge, lang);
  const said = { title, text: words.length > 0 ? `${understood(words)}\n${text}` : text };
  return plain('miss', lang, said, topicGroups(knowledge, lang));
}

/** A message that somebody took up and in which there is nothing to do for the bot. */
export function nothingInIt(lang: Lang): Answer {
  return plain('notice', lang, wording(lang).nothingInIt);
}

export function help(knowledge: Knowledge, lang: Lang): Answer {
  const { title, text, examples } = wording(lang).help;
  const said = { title, text: [text, ...examples.map((example) => `• ${example}`)].join('\n') };
  const tour = knowledge.tour.length > 0 ? [{ buttons: [startButton(lang)] }] : [];
  return plain('help', lang, said, [...tour, ...topicGroups(knowledge, lang)]);
}

export function tooOften(lang: Lang): Answer {
  return plain('notice', lang, wording(lang).tooOften);
}

export function gone(lang: Lang): Answer {
  return plain('notice', lang, wording(lang).gone);
}

/** @param done false when the store could not be asked */
export function forgotten(lang: Lang, done: boolean): Answer {
  const { yes, no } = wording(lang).forgotten;
  return plain('notice', lang, done ? yes : no);
}

export function failed(lang: Lang, reference: string): Answer {
  const { title, text } = wording(lang).failed;
  return plain('notice', lang, { title, text: text(reference) });
}

/** Everything between a question and its answer, pure: the same for every surface and for `ask`. */
import type { Answer } from './answer';
import type { Knowledge } from './knowledge/schema';
import type { Match } from './matcher/match';
import { createMatcher } from './matcher/matcher';
import type { Question } from './question';
import { readAction, type Action } from './skills/action';
import { allTopics, cheatSheet } from './skills/cheat-sheet';
import { lookUp, type Filling } from './skills/look-up';
import { choose, gone, help, miss } from './skills/without-answer';
import { Filler } from './filling/fill';
import { createPatterns } from './filling/patterns';
import type { Slots } from './filling/read';
import { inTraditional, readCharacters } from './traditional';
import type { Choice, Lang } from './types';

export interface Brain {
  readonly knowledge: Knowledge;
  understand(question: Question): Match;
  /** Undefined for a silent match. */
  answer(match: Match, question: Question): Answer | undefined;
  press(action: string): Answer;
  suggest(typed: string, lang: Lang, limit: number): readonly Choice[];
}

type FillingFor = (slots: Slots) => Filling | undefined;

function fillingBy({ slots: data, reference }: Knowledge): FillingFor {
  const patterns = createPatterns(data);
  return (slots) => {
    if (slots.values.size === 0 && !slots.refused) return undefined;
    const filler = new Filler(slots, patterns, reference);
    return { refused: slots.refused, fill: (code, leading) => filler.fill(code, leading) };
  };
}

function answerTo(
  match: Match,
  knowledge: Knowledge,
  lang: Lang,
  fillingFor: FillingFor,
): Answer | undefined {
  switch (match.kind) {
    case 'answer':
      return lookUp(match.entry, knowledge, lang, { filling: fillingFor(match.slots) });
    case 'choices':
      return choose(match.entries, lang);
    case 'topic':
      return cheatSheet(match.topic, knowledge, lang);
    case 'topics':
      return allTopics(knowledge, lang);
    case 'help':
      return help(knowledge, lang);
    case 'miss':
      return miss(knowledge, lang);
    case 'silent':
      return undefined;
  }
}

function pressed(action: Action, knowledge: Knowledge): Answer {
  const { lang } = action;
  if (action.verb === 'topics') return allTopics(knowledge, lang);
  if (action.verb === 'topic') {
    const topic = knowledge.topics.find(({ id }) => id === action.id);
    return topic ? cheatSheet(topic, knowledge, lang, action.page) : gone(lang);
  }
  const entry = knowledge.entries.get(action.id);
  if (!entry) return gone(lang);
  return lookUp(entry, knowledge, lang, { unfolded: action.verb === 'more', from: action.from });
}

export function createBrain(knowledge: Knowledge): Brain {
  const matcher = createMatcher(knowledge);
  const fillingFor = fillingBy(knowledge);
  return {
    knowledge,
    understand: (question) => matcher.match(question),
    answer: (match, { lang, traditional }) => {
      const answer = answerTo(match, knowledge, lang, fillingFor);
      return traditional && answer ? inTraditional(answer) : answer;
    },
    press: (text) => {
      const { action, traditional } = readCharacters(text);
      const read = readAction(action);
      const answer = read ? pressed(read, knowledge) : gone('en');
      return traditional ? inTraditional(answer) : answer;
    },
    suggest: (typed, lang, limit) => matcher.suggest(typed, lang, limit),
  };
}

/**
 * Everything between a question and its answer: the same for every surface and for `ask`. Pure, but for the commands it
 * remembers so that the buttons of their explanations work.
 */
import type { Answer } from './answer';
import type { Entry, Knowledge } from './knowledge/schema';
import { createPasted, type Pasted } from './limits';
import { thresholds } from './matcher/confidence';
import type { Match } from './matcher/match';
import { createMatcher } from './matcher/matcher';
import type { Question } from './question';
import { readAction, type Action } from './skills/action';
import { allTopics, cheatSheet } from './skills/cheat-sheet';
import { explain, forgotten, keyOf } from './skills/explain';
import { lookUp } from './skills/look-up';
import { errorAnswer, pressedError } from './skills/diagnose';
import { choose, gone, help, miss } from './skills/without-answer';
import type { Choice, Lang } from './types';

export interface Brain {
  readonly knowledge: Knowledge;
  understand(question: Question): Match;
  /** Undefined for a silent match. */
  answer(match: Match, lang: Lang): Answer | undefined;
  press(action: string): Answer;
  suggest(typed: string, lang: Lang, limit: number): readonly Choice[];
}

/** Entries that may help although the error itself is not known. */
function nearTo({ confidence, trace }: Match): Entry[] {
  if (confidence < thresholds.choices) return [];
  return trace.candidates.slice(0, 3).map(({ entry }) => entry);
}

/** Remembered, because its text is too long for its buttons to carry. */
function explained(code: string, knowledge: Knowledge, lang: Lang, pasted: Pasted): Answer {
  pasted.set(keyOf(code), code);
  return explain(code, knowledge, lang);
}

function answerTo(match: Match, knowledge: Knowledge, lang: Lang, pasted: Pasted): Answer | undefined {
  switch (match.kind) {
    case 'explain':
      return explained(match.code, knowledge, lang, pasted);
    case 'answer':
      return pressedError(match.entry.id, knowledge, lang) ?? lookUp(match.entry, knowledge, lang);
    case 'error':
      return errorAnswer(match.error, nearTo(match), knowledge, lang);
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

function pressed(action: Action, knowledge: Knowledge, pasted: Pasted): Answer {
  const { lang } = action;
  if (action.verb === 'parts' || action.verb === 'brief') {
    const code = pasted.get(action.id);
    if (code === undefined) return forgotten(lang);
    return explain(code, knowledge, lang, action.verb === 'parts' ? { page: action.page } : undefined);
  }
  if (action.verb === 'topics') return allTopics(knowledge, lang);
  if (action.verb === 'topic') {
    const topic = knowledge.topics.find(({ id }) => id === action.id);
    return topic ? cheatSheet(topic, knowledge, lang, action.page) : gone(lang);
  }
  const view = { unfolded: action.verb === 'more', from: action.from };
  const entry = knowledge.entries.get(action.id);
  if (!entry) return pressedError(action.id, knowledge, lang, view) ?? gone(lang);
  return lookUp(entry, knowledge, lang, view);
}

export function createBrain(knowledge: Knowledge): Brain {
  const matcher = createMatcher(knowledge);
  const pasted = createPasted();
  return {
    knowledge,
    understand: (question) => matcher.match(question),
    answer: (match, lang) => answerTo(match, knowledge, lang, pasted),
    press: (text) => {
      const action = readAction(text);
      return action ? pressed(action, knowledge, pasted) : gone('en');
    },
    suggest: (typed, lang, limit) => matcher.suggest(typed, lang, limit),
  };
}

/**
 * Everything between a question and its answer: the same for every surface and for `ask`. Pure, but for the commands it
 * remembers so that the buttons of their explanations work.
 */
import type { Answer } from './answer';
import type { Entry, Knowledge } from './knowledge/schema';
import { createPasted, type Pasted } from './limits';
import { thresholds } from './matcher/confidence';
import type { Readings } from './knowledge/snapshot';
import type { Match } from './matcher/match';
import { understandByName } from './matcher/by-name';
import { createMatcher } from './matcher/matcher';
import type { Question } from './question';
import { readAction, type Action } from './skills/action';
import { allTopics, cheatSheet } from './skills/cheat-sheet';
import { explain, forgotten, keyOf } from './skills/explain';
import { errorAnswer, pressedError } from './skills/diagnose';
import { lookUp, type Filling } from './skills/look-up';
import { readTourAction, tourAnswer } from './skills/tour';
import { choose, gone, help, miss, nothingInIt } from './skills/without-answer';
import { Filler } from './filling/fill';
import { createPatterns } from './filling/patterns';
import type { Slots } from './filling/read';
import { inTraditional, readCharacters, simplified } from './traditional';
import type { Choice, Lang } from './types';

export interface Brain {
  readonly knowledge: Knowledge;
  understand(question: Question): Match;
  /** Undefined for a silent match. */
  answer(match: Match, question: Question): Answer | undefined;
  press(action: string): Answer;
  suggest(typed: string, lang: Lang, limit: number): readonly Choice[];
  /** Makes ready what the first questions would wait for: dictionaries, patterns, and code that was never run. */
  warm(): void;
}

type FillingFor = (slots: Slots) => Filling | undefined;

function fillingBy({ slots: data, reference }: Knowledge): FillingFor {
  const patterns = createPatterns(data);
  return (slots) => {
    if (slots.values.size === 0 && !slots.refused) return undefined;
    const filler = new Filler(slots, patterns, reference);
    return {
      refused: slots.refused,
      fill: (code, leading) => ({ code: filler.fill(code, leading), altered: filler.altered }),
    };
  };
}

interface Means {
  readonly knowledge: Knowledge;
  readonly pasted: Pasted;
  readonly fillingFor: FillingFor;
}

/** Entries that may help although the error itself is not known. */
function nearTo({ confidence, trace }: Match): Entry[] {
  if (confidence < thresholds.choices) return [];
  return trace.candidates.slice(0, 3).map(({ entry }) => entry);
}

/** Remembered, because its text is too long for its buttons to carry. */
function explained(code: string, { knowledge, pasted }: Means, lang: Lang): Answer {
  pasted.set(keyOf(code), code);
  return explain(code, knowledge, lang);
}

function answerTo(match: Match, means: Means, lang: Lang): Answer | undefined {
  const { knowledge } = means;
  switch (match.kind) {
    case 'explain':
      return explained(match.code, means, lang);
    case 'answer':
      return (
        pressedError(match.entry.id, knowledge, lang) ??
        lookUp(match.entry, knowledge, lang, { filling: means.fillingFor(match.trace.slots) })
      );
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
      return miss(
        knowledge,
        lang,
        match.trace.said.map(({ id }) => id),
      );
    case 'silent':
      return undefined;
  }
}

/** Somebody else's words, taken up, need not be about Docker at all: less than this is no choice worth offering. */
const worthOffering = 0.35;

/** Nothing in a text that somebody took up or wants explained; who typed nothing at all wants help. */
function isEmpty({ kind, confidence }: Match, question: Question): boolean {
  const quoted = question.quoted === true;
  if (quoted && kind === 'choices') return confidence < worthOffering;
  return kind === 'miss' ? quoted || question.explain === true : kind === 'help' && quoted;
}

function pressed(action: Action, { knowledge, pasted }: Means): Answer {
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

function answerToPress(action: string, means: Means): Answer {
  const tour = readTourAction(action);
  if (tour) return tourAnswer(tour, means.knowledge) ?? gone(tour.lang);
  const read = readAction(action);
  return read ? pressed(read, means) : gone('en');
}

/** Enough to run what answers most questions. */
const warming = 100;

function plainQuestion(text: string, lang: Lang): Question {
  return { kind: 'question', text, pasted: text, lang, hidden: false, traditional: false, addressed: true };
}

/** Titles asked as questions, in both languages. */
function warmingQuestions({ entries }: Knowledge): Question[] {
  return [...entries.values()]
    .slice(0, warming)
    .flatMap(({ title }) => [
      plainQuestion(`how: ${title.en}`, 'en'),
      plainQuestion(`怎么${title.zh}`, 'zh'),
    ]);
}

/** @param readings what the build has read of this knowledge, to start sooner */
export function createBrain(knowledge: Knowledge, readings?: Readings): Brain {
  const matcher = createMatcher(knowledge, readings);
  const means = { knowledge, pasted: createPasted(), fillingFor: fillingBy(knowledge) };
  return {
    knowledge,
    understand: (question) =>
      understandByName(question, (asked) => matcher.match(asked), knowledge.reference),
    answer: (match, question) => {
      const { lang, traditional } = question;
      const answer = isEmpty(match, question) ? nothingInIt(lang) : answerTo(match, means, lang);
      return traditional && answer ? inTraditional(answer) : answer;
    },
    press: (text) => {
      const { action, traditional } = readCharacters(text);
      const answer = answerToPress(action, means);
      return traditional ? inTraditional(answer) : answer;
    },
    suggest: (typed, lang, limit) => matcher.suggest(typed, lang, limit),
    warm: () => {
      simplified('這');
      for (const question of warmingQuestions(knowledge)) matcher.match(question);
    },
  };
}

/** Question → Match. Pure and synchronous; the only folder that knows fuse.js. */
import type { Entry, Knowledge } from '../knowledge/schema';
import type { Question } from '../question';
import type { Choice, Lang } from '../types';
import { askedOf } from './asked';
import { candidatesFor, type Scored } from './candidates';
import { confidenceOf, thresholds } from './confidence';
import { indexEntries, type EntryIndex } from './index-entries';
import { focusedTokens } from './focus';
import { intentOf } from './intent';
import { soundsAsked, speaksOfDocker } from './listening';
import { slotsNamed, withheld } from '../filling/read';
import type { Match, Verdict } from './match';
import { createSuggest } from './suggest';

export interface Matcher {
  match(question: Question): Match;
  /** Titles for what was typed so far, best first. */
  suggest(typed: string, lang: Lang, limit: number): readonly Choice[];
}

/** A third choice far behind the first would only be noise. */
const choiceFloor = 0.6;

function closeEnough(ranked: readonly Scored[]): Entry[] {
  const floor = (ranked[0]?.score ?? 0) * choiceFloor;
  return ranked
    .slice(0, 3)
    .filter(({ score }) => score >= floor)
    .map(({ entry }) => entry);
}

function decide(ranked: readonly Scored[], confidence: number): Verdict {
  const best = ranked[0];
  if (!best || confidence < thresholds.choices) return { kind: 'miss', reason: 'nothing known comes close' };
  if (confidence < thresholds.answer) {
    return { kind: 'choices', reason: 'several come close', entries: closeEnough(ranked) };
  }
  return { kind: 'answer', reason: 'one is clearly ahead', entry: best.entry };
}

function understand(question: Question, knowledge: Knowledge, index: EntryIndex): Match {
  const read = index.readSlots(question.text);
  const slots = question.hidden ? withheld(read) : read;
  const tokens = focusedTokens(slots.rest, index.vocabulary, index.respell);
  const intent = intentOf(tokens, knowledge, index.vocabulary);
  if (intent) return { ...intent, confidence: 1, slots, trace: { tokens, candidates: [] } };
  const asked = askedOf(tokens, slotsNamed(slots), index);
  const candidates = candidatesFor(asked, index);
  const confidence = confidenceOf(candidates, asked);
  return { ...decide(candidates, confidence), confidence, slots, trace: { tokens, candidates } };
}

/** Where nobody addressed the bot, only a sure answer to a real question is worth speaking up for. */
function unaddressed(match: Match, question: Question, index: EntryIndex): Match {
  const { confidence, slots, trace } = match;
  if (!soundsAsked(question.text, trace.tokens)) {
    return { kind: 'silent', reason: 'nobody asked', confidence, slots, trace };
  }
  if (!speaksOfDocker(trace.tokens, index.vocabulary)) {
    return { kind: 'silent', reason: 'not about Docker', confidence, slots, trace };
  }
  if (match.kind === 'answer' && confidence >= thresholds.listening) return match;
  return { kind: 'silent', reason: 'not sure enough to speak up', confidence, slots, trace };
}

export function createMatcher(knowledge: Knowledge): Matcher {
  const index = indexEntries(knowledge);
  return {
    match(question) {
      const match = understand(question, knowledge, index);
      return question.addressed ? match : unaddressed(match, question, index);
    },
    suggest: createSuggest(knowledge),
  };
}

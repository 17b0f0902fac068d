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
import type { Match, Verdict } from './match';
import { asksAround, inPassing, knownErrors, strangeError } from './pasted-error';
import { explainAsked } from './explain-intent';
import { createRecognise, type Recognise } from './recognise';
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

/** A command to explain is hard to mistake, except for a question about one flag that no entry answers. */
const explained = { sure: 0.95, otherwise: 0.8 } as const;

/** In so many characters an exit code is told by the way, and something else is asked. */
const aStory = 120;

/** A known error text is as good as a name. */
const recognised = 0.97;

interface Known {
  readonly knowledge: Knowledge;
  readonly index: EntryIndex;
  readonly recognise: Recognise;
}

function understand(question: Question, { knowledge, index, recognise }: Known): Match {
  const tokens = focusedTokens(question.text, index.vocabulary, index.respell);
  const error = knownErrors(question.pasted, recognise);
  const known = error && { kind: 'error' as const, error, reason: 'an error in it is known' };
  if (known && !inPassing(error, question.pasted)) {
    return { ...known, confidence: recognised, trace: { tokens, candidates: [] } };
  }
  const explain = explainAsked(question, knowledge.reference);
  if (explain?.sure) {
    const { code, inWords } = explain;
    const reason = inWords ? 'somebody asks what a command does' : 'a command was pasted';
    const trace = { tokens, candidates: [] };
    return { kind: 'explain', code, inWords, reason, confidence: explained.sure, trace };
  }
  const intent = intentOf(tokens, knowledge, index.vocabulary);
  if (intent) return { ...intent, confidence: 1, trace: { tokens, candidates: [] } };
  const asked = askedOf(tokens, index);
  const candidates = candidatesFor(asked, index);
  const confidence = confidenceOf(candidates, asked);
  const trace = { tokens, candidates };
  const strange = error ? undefined : strangeError(question.pasted, index.vocabulary);
  if (strange)
    return { kind: 'error', error: strange, reason: 'an error nobody taught me', confidence, trace };
  const verdict = decide(candidates, confidence);
  if (explain && verdict.kind !== 'answer') {
    const reason = 'no entry answers it better than its parts do';
    const { code, inWords } = explain;
    return { kind: 'explain', code, inWords, reason, confidence: explained.otherwise, trace };
  }
  if (known && verdict.kind !== 'answer' && question.text.length < aStory)
    return { ...known, confidence: recognised, trace };
  return { ...verdict, confidence, trace };
}

/** Where nobody addressed the bot, only a sure answer to a real question is worth speaking up for. */
function unaddressed(match: Match, question: Question, index: EntryIndex): Match {
  const { confidence, trace } = match;
  if (match.kind === 'error') {
    const speaks = match.error.found.length > 0 && asksAround(match.error, question.pasted, index.vocabulary);
    return speaks ? match : { kind: 'silent', reason: 'nobody asked', confidence, trace };
  }
  if (match.kind === 'explain') {
    const speaks = match.inWords && confidence >= thresholds.listening;
    return speaks ? match : { kind: 'silent', reason: 'nobody asked', confidence, trace };
  }
  if (!soundsAsked(question.text, trace.tokens)) {
    return { kind: 'silent', reason: 'nobody asked', confidence, trace };
  }
  if (!speaksOfDocker(trace.tokens, index.vocabulary)) {
    return { kind: 'silent', reason: 'not about Docker', confidence, trace };
  }
  if (match.kind === 'answer' && confidence >= thresholds.listening) return match;
  return { kind: 'silent', reason: 'not sure enough to speak up', confidence, trace };
}

export function createMatcher(knowledge: Knowledge): Matcher {
  const index = indexEntries(knowledge);
  let ready: Recognise | undefined;
  // Made ready by the first question: starting should not wait for it.
  const recognise: Recognise = (text) => (ready ??= createRecognise(knowledge.errors.values()))(text);
  return {
    match(question) {
      const match = understand(question, { knowledge, index, recognise });
      return question.addressed ? match : unaddressed(match, question, index);
    },
    suggest: createSuggest(knowledge),
  };
}

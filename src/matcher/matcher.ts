/** Question → Match. Pure and synchronous; the only folder that knows fuse.js. */
import type { Entry, Knowledge } from '../knowledge/schema';
import type { Readings } from '../knowledge/snapshot';
import type { Question } from '../question';
import type { Choice, Lang } from '../types';
import { askedOf, type Asked } from './asked';
import { candidatesFor, ranked, type Scored } from './candidates';
import { errorTopic } from './error-entries';
import { confidenceOf, signsOf, thresholds, type Signs } from './confidence';
import { indexEntries, type EntryIndex } from './index-entries';
import { completed, isFollowUp, saidIn } from './follow-up';
import { bothEnds, focusedTokens, type FocusedToken } from './focus';
import { intentOf } from './intent';
import { asksSomewhere, speaksOfAnother, speaksOfDocker } from './listening';
import { slotsNamed, withheld, type Slots } from '../filling/read';
import type { Match, Trace, Verdict } from './match';
import { asksAround, inPassing, knownErrors, strangeError, type PastedError } from './pasted-error';
import { explainAsked } from './explain-intent';
import { indexable } from './read-entries';
import { createRecognise, type Recognise } from './recognise';
import { worthSpeakingUp, type Manner } from './speaking-up';
import { createSuggest } from './suggest';
import { createWordForWord, type WordForWord } from './word-for-word';

export interface Matcher {
  match(question: Question): Match;
  /** Titles for what was typed so far, best first. */
  suggest(typed: string, lang: Lang, limit: number): readonly Choice[];
}

/** A third choice far behind the first would only be noise. */
const choiceFloor = 0.6;

function closeEnough(candidates: readonly Scored[]): Entry[] {
  const floor = (candidates[0]?.score ?? 0) * choiceFloor;
  return candidates
    .slice(0, 3)
    .filter(({ score }) => score >= floor)
    .map(({ entry }) => entry);
}

function decide(candidates: readonly Scored[], confidence: number): Verdict {
  const best = candidates[0];
  if (!best || confidence < thresholds.choices) return { kind: 'miss', reason: 'nothing known comes close' };
  if (confidence < thresholds.answer) {
    return { kind: 'choices', reason: 'several come close', entries: closeEnough(candidates) };
  }
  return { kind: 'answer', reason: 'one is clearly ahead', entry: best.entry };
}

/** A command to explain is hard to mistake, except for a question about one flag that no entry answers. */
const explained = { sure: 0.95, otherwise: 0.8 } as const;

/** In so many characters an exit code is told by the way, and something else is asked. */
const aStory = 120;

/** A known error text is as good as a name, and so is an entry's own way to ask. */
const recognised = 0.97;
const errorKnown = 'an error in it is known';

interface Known {
  readonly knowledge: Knowledge;
  readonly index: EntryIndex;
  readonly recognise: Recognise;
  readonly wordForWord: WordForWord;
}

function slotsOf({ text, hidden }: Question, index: EntryIndex): Slots {
  const read = index.readSlots(bothEnds(text));
  return hidden ? withheld(read) : read;
}

type Heard = Trace & { readonly tokens: readonly FocusedToken[] };

/** What was said, before anything is looked for. */
function hear(question: Question, index: EntryIndex): Heard {
  const slots = slotsOf(question, index);
  const alone = focusedTokens(slots.rest, index.vocabulary, index.respell);
  const { before } = question;
  const tokens = before && isFollowUp(alone) ? completed(alone, before) : alone;
  return { tokens, slots, said: saidIn(tokens), candidates: [] };
}

/** An error is better told from its own text, where that is known; a command alone is pasted to have it explained. */
function askedWordForWord(
  { text }: Question,
  { knowledge, wordForWord, recognise }: Known,
): Entry | undefined {
  const entry = wordForWord(text);
  if (!entry || (entry.topic === errorTopic && knownErrors(text, recognise))) return undefined;
  const explain = explainAsked({ pasted: text }, knowledge.reference);
  return explain?.sure && !explain.inWords ? undefined : entry;
}

/** With the one that was asked for word for word before all others. */
function withFirst(entry: Entry, candidates: readonly Scored[], asked: Asked, index: EntryIndex): Scored[] {
  const others = candidates.filter((candidate) => candidate.entry !== entry);
  const itself = index.entries.filter((indexed) => indexed.entry === entry);
  const first = candidates.find((candidate) => candidate.entry === entry) ?? ranked(asked, itself, index)[0];
  return first ? [first, ...others] : others;
}

/** What needs no look-up: a known error, a command to explain, a question about the bot itself. */
function atOnce(question: Question, heard: Heard, { knowledge, index, recognise }: Known): Match | undefined {
  const error = knownErrors(question.pasted, recognise);
  if (error && !inPassing(error, question.pasted)) {
    return { kind: 'error', error, reason: errorKnown, confidence: recognised, trace: heard };
  }
  const explain = explainAsked(question, knowledge.reference);
  if (explain?.sure) {
    const { code, inWords } = explain;
    const reason = inWords ? 'somebody asks what a command does' : 'a command was pasted';
    return { kind: 'explain', code, inWords, reason, confidence: explained.sure, trace: heard };
  }
  const intent = intentOf(heard.tokens, knowledge, index.vocabulary);
  return intent && { ...intent, confidence: 1, trace: heard };
}

/** What was recognised by the way, where the look-up is not sure of anything better. */
function instead(
  question: Question,
  looked: Sure,
  error: PastedError | undefined,
  { knowledge }: Known,
): Sure | undefined {
  const surely = looked.kind === 'answer' && looked.confidence >= thresholds.listening;
  if (error && !surely && question.text.length < aStory)
    return { kind: 'error', error, reason: errorKnown, confidence: recognised };
  const explain = looked.kind === 'answer' ? undefined : explainAsked(question, knowledge.reference);
  if (!explain) return undefined;
  const reason = 'no entry answers it better than its parts do';
  const { code, inWords } = explain;
  return { kind: 'explain', code, inWords, reason, confidence: explained.otherwise };
}

type Sure = Verdict & { readonly confidence: number };

/** With what its confidence was read from, where something was looked up. */
interface Understood {
  readonly match: Match;
  readonly signs?: Signs;
}

/** What an entry is asked for with. */
function certain(entry: Entry, heard: Heard, asked: Asked, index: EntryIndex): Understood {
  const candidates = withFirst(entry, candidatesFor(asked, index), asked, index);
  const trace = { ...heard, candidates };
  const reason = 'it is asked for so, word for word';
  return {
    match: { kind: 'answer', entry, reason, confidence: recognised, trace },
    signs: signsOf(candidates, asked),
  };
}

function understand(question: Question, known: Known): Understood {
  const { index } = known;
  const heard = hear(question, index);
  const exactly = askedWordForWord(question, known);
  const found = exactly ? undefined : atOnce(question, heard, known);
  if (found) return { match: found };
  const asked = askedOf(heard.tokens, slotsNamed(heard.slots), index);
  if (exactly) return certain(exactly, heard, asked, index);
  const candidates = candidatesFor(asked, index);
  const signs = signsOf(candidates, asked);
  const confidence = candidates.length === 0 ? 0 : confidenceOf(signs);
  const trace = { ...heard, candidates };
  const error = knownErrors(question.pasted, known.recognise);
  const strange = error ? undefined : strangeError(question.pasted, index.vocabulary);
  if (strange) {
    const reason = 'an error nobody taught me';
    return { match: { kind: 'error', error: strange, reason, confidence, trace } };
  }
  const looked = { ...decide(candidates, confidence), confidence };
  return { match: { ...(instead(question, looked, error, known) ?? looked), trace }, signs };
}

function silenceOf({ asked, namesDocker }: Manner) {
  if (!asked) return 'nobody asked';
  return namesDocker ? 'not sure enough to speak up' : 'not about Docker';
}

/** Where nobody addressed the bot, only a sure answer to a real question is worth speaking up for. */
function unaddressed({ match, signs }: Understood, question: Question, index: EntryIndex): Match {
  const { confidence, trace } = match;
  if (match.kind === 'error') {
    const speaks = match.error.found.length > 0 && asksAround(match.error, question.pasted, index.vocabulary);
    return speaks ? match : { kind: 'silent', reason: 'nobody asked', confidence, trace };
  }
  if (match.kind === 'explain') {
    const speaks = match.inWords && confidence >= thresholds.listening;
    return speaks ? match : { kind: 'silent', reason: 'nobody asked', confidence, trace };
  }
  const asked = asksSomewhere(question.text);
  if (match.kind !== 'answer' || !signs) {
    const reason = asked ? 'not sure enough to speak up' : 'nobody asked';
    return { kind: 'silent', reason, confidence, trace };
  }
  const manner = {
    asked,
    namesDocker: speaksOfDocker(trace.tokens, index.vocabulary),
    namesOther: speaksOfAnother(trace.tokens),
  };
  if (worthSpeakingUp(question.text, manner, signs, index.learned?.talk ?? new Map())) return match;
  return { kind: 'silent', reason: silenceOf(manner), confidence, trace };
}

export function createMatcher(knowledge: Knowledge, readings?: Readings): Matcher {
  const index = indexEntries(knowledge, readings);
  let recognises: Recognise | undefined;
  let finds: WordForWord | undefined;
  // Made ready by the first question: starting should not wait for them.
  const recognise: Recognise = (text) => (recognises ??= createRecognise(knowledge.errors.values()))(text);
  const wordForWord: WordForWord = (text) => (finds ??= createWordForWord(indexable(knowledge)))(text);
  return {
    match(question) {
      const understood = understand(question, { knowledge, index, recognise, wordForWord });
      return question.addressed ? understood.match : unaddressed(understood, question, index);
    },
    suggest: createSuggest(knowledge),
  };
}

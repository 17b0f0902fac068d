/** What a sub-command or an item of a menu asks for by name, whatever the text sounds like. Pure. */
import type { Reference } from '../knowledge/command-reference';
import type { Question } from '../question';
import { explainAsked } from './explain-intent';
import type { Match } from './match';
import { findPasted, type PastedCommand } from './pasted-command';
import { findSnippet } from './pasted-snippet';

/** A message with more commands than this is no message about one of them. */
const mostTries = 20;
const longestText = 6000;
const longestCode = 4000;

/** How a sentence goes on behind a command that stands in it. */
const story =
  /^(?:and|but|then|so|because|since|which|that|its?|it's|i|i'm|we|you|they|now|after|before|when|while|works?|worked|working|fails?|failed|gives?|gave|gets?|got|shows?|showed|says?|said|do|does|did|is|are|was|were|has|have|had|again|yesterday|today|please|thanks|instead|always|never|still|just|here|there|this|these|those|seems?|takes?|took|keeps?|returns?|prints?|hangs?|crash(?:es|ed)?|\w+n't|for|with|on|in|as|from|or|if|should|will|would|can|could|may|might)[,.:;!?]?$/i;
const compares = /\b(?:vs\.?|versus|differences?|differ|compared?|instead of)\b|区别|不同|差别|差异|对比/i;

/** What the client answers to a command. */
const printed = /\n\s*docker(?::|\s*$)/;

/** A line without the sentence it stands in; what is quoted belongs to the command. */
function withoutStory(line: string): string {
  let end = line.length;
  for (const { 0: word, index } of line.matchAll(/"[^"]*"|'[^']*'|\S+/g)) {
    if (index > 0 && story.test(word)) {
      end = index;
      break;
    }
  }
  return line.slice(0, end).replace(/[,.:;!?]*\s*$/, '');
}

/** The code where it is Docker's; a sentence that begins with "docker" is not. */
function readAs({ code, marked }: PastedCommand, reference: Reference): string | undefined {
  const own = marked ? code : code.split(printed, 1).join('').split('\n').map(withoutStory).join('\n');
  // Set off and asked about in words, so that nothing but its grammar decides.
  const asked = explainAsked({ pasted: `explain\n\`\`\`\n${own}\n\`\`\`` }, reference);
  return asked && own.slice(0, longestCode);
}

/** Where to look on: a sentence about Docker may hold a command further on. */
function behind({ code, around, marked }: PastedCommand, text: string): string {
  const at = text.indexOf(code);
  return marked || at === -1 ? around : text.slice(at + code.search(/\s|$/));
}

/** The first command, Dockerfile or Compose file in a text; undefined where there is none. */
export function codeIn(text: string, reference: Reference): string | undefined {
  let rest = text.slice(0, longestText);
  const snippet = findSnippet(rest);
  if (snippet?.whole) return snippet.code.slice(0, longestCode);
  for (let tries = 0; tries < mostTries; tries++) {
    const found = findPasted(rest);
    const code = found && readAs(found, reference);
    if (code !== undefined) return code;
    if (!found) break;
    rest = behind(found, rest);
  }
  return snippet?.sure ? snippet.code.slice(0, longestCode) : undefined;
}

/** The match, unless an explanation was asked for by name and there is something to explain. */
function explained(match: Match, { pasted, explain }: Question, reference: Reference): Match {
  if (!explain || match.kind === 'explain') return match;
  if (match.kind === 'answer' && compares.test(pasted)) return match;
  const code = codeIn(pasted, reference);
  if (code === undefined) return match;
  const reason = 'an explanation was asked for by name';
  return { kind: 'explain', code, inWords: true, reason, confidence: 1, trace: match.trace };
}

/** Surer than an answer to the bot's own question: most that is said in a channel is about something else. */
const surelyMeant = 0.85;

/** "lunch at 12?" was not said to the bot and names nothing of Docker's, whatever its words are near to. */
function elsewhere({ kind, confidence }: Match, question: Question, match: Matching): boolean {
  if ((kind !== 'answer' && kind !== 'choices') || confidence >= surelyMeant) return false;
  const overheard = match({ ...question, addressed: false });
  return overheard.kind === 'silent' && overheard.reason === 'not about Docker';
}

type Matching = (question: Question) => Match;

/** What was asked, or what a menu or sub-command asked for. @param match the usual way */
export function understandByName(question: Question, match: Matching, reference: Reference): Match {
  const found = explained(match(question), question, reference);
  if (!question.quoted || !elsewhere(found, question, match)) return found;
  const { confidence, trace } = found;
  return { kind: 'miss', reason: 'what somebody else said is not about Docker', confidence, trace };
}

/** Was this said as a question, and about Docker? Only asked of messages that address nobody. Pure. */
import type { Token } from './tokens';
import type { Vocabulary } from './vocabulary';

const asking = new Set(['how', 'what is', 'difference', 'why', 'where', 'how many', 'decide']);
const aside = new Set(['greeting', 'filler', 'docker']);

/** A question mark, or a question's first word at its beginning: "that's how I remember it" asks nothing. */
export function soundsAsked(text: string, tokens: readonly Token[]): boolean {
  if (/[?？]|[吗呢]\s*$/.test(text)) return true;
  if (/\p{Script=Han}/u.test(text)) return tokens.some(({ id }) => asking.has(id));
  const first = tokens.find(({ id }) => !aside.has(id));
  return first !== undefined && asking.has(first.id);
}

const opening =
  /^(?:(?:and|but|so|ok|okay|hey|hi|hello|please|btw|also|then|or|now|well|guys|folks|all|sorry)\s+)*(?:how|what(?:'?s)?|why|where(?:'?s)?|which|when|whats|(?:can|could|should|would|will|do|does|did|is|are|has|have|am)\s+(?:i|you|we|it|there|this|that|they|the|a|an|my|one|docker|compose|some(?:one|body)|any(?:one|body)?)|any(?:one|body)?\s+(?:know|idea|way|chance|trick|option|command|hint|clue))\b/;
const openingHan =
  /怎么|怎样|如何|咋|哪|吗|呢|什么|啥|为何|是否|多少|几个|有没有|能不能|可不可以|会不会|要不要|是不是|还是|求助|请问|请教|求/;

/** A question's first words anywhere a clause begins: in a channel few sentences are set off by points and marks. */
export function asksSomewhere(text: string): boolean {
  if (/[?？]/.test(text)) return true;
  if (/\p{Script=Han}/u.test(text)) return openingHan.test(text);
  const clauses = text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[.,;:!()\n]+\s*|\s[-–—]+\s/);
  return clauses.some((clause) => opening.test(clause.trim()));
}

const trouble = new RegExp(
  [
    "\\b(?:error\\w*|err|fail\\w*|cannot|can'?t|couldn'?t|could not|won'?t|doesn'?t|isn'?t|unable|den(?:y|ied|ies)|refuse[sd]?|reject\\w*)\\b",
    '\\b(?:invalid|not (?:found|allowed|running|working|permitted|supported)|no such|missing|unknown|conflict\\w*|exceeded|wrong|broken?|complain\\w*)\\b',
    '\\b(?:d(?:ies?|ying|ied)|crash\\w*|kill(?:ed|s)|stuck|hangs?|exit(?:s|ed|ing)?|ends?|stops?|disappear\\w*|keeps|why|problem|trouble|issue)\\b',
    '\\b(?:already|in use|taken|full|too (?:many|old|new)|permission|says?|warn\\w*|stopped working|[1-9]\\d\\d)\\b',
    '报 ?错|错 ?误|失 ?败|不 ?了|无 ?法|不 ?能|没 ?有|拒 ?绝|办|怎么 ?回 ?事|为 ?什么|起 ?不|进 ?不|连 ?不|不 ?存 ?在|冲 ?突|占 ?用|提 ?示',
    '找 ?不|退 ?出|崩|满|报|不 ?对|不 ?通|不 ?上|解 ?决|问 ?题|卡 ?住|一 ?直|老 ?是|总 ?是|不 ?见|不 ?支 ?持|超 ?时|被 ?杀|无 ?效',
  ].join('|'),
  'iu',
);

/** Whether something went wrong, or is said to. How-to questions use the words of errors too: "read-only file system". */
export function soundsTroubled(tokens: readonly Token[]): boolean {
  return trouble.test(tokens.map(({ raw }) => raw).join(' '));
}

/** Other subjects have images, networks and volumes too: something must be named that only Docker people name. */
export function speaksOfDocker(tokens: readonly Token[], { telltale }: Vocabulary): boolean {
  return tokens.some(({ id, kind }) => id === 'docker' || telltale.has(id) || kind === 'instruction');
}

/** Another tool is named, and Docker is not: the subject is probably the other one. */
export function speaksOfAnother(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }) => kind === 'foreign') && !tokens.some(({ id }) => id === 'docker');
}

/** What was typed, made readable: IncomingMessage → Question | silent(reason). Pure. */
import type { Said } from './matcher/follow-up';
import { simplified } from './traditional';
import type { IncomingMessage, Lang, Silent, Text } from './types';

export interface Question {
  readonly kind: 'question';
  /** Cleaned: one kind of quote and space, half-width, no control characters; case kept. */
  readonly text: string;
  /** The whole of it, cleaned likewise but for its line breaks; `text` is its head and tail where it is long. */
  readonly pasted: string;
  readonly lang: Lang;
  /** Characters that cannot be seen were taken out: what stands in it may not be what was copied. */
  readonly hidden: boolean;
  /** Asked in Traditional characters, and so answered; `text` is in Simplified ones. */
  readonly traditional: boolean;
  /** What the same person asked just before in the same conversation; see matcher/follow-up. */
  readonly before?: Said | undefined;
  /** False where it was merely said in a channel the bot listens to. */
  readonly addressed: boolean;
  /** Somebody else's words, taken up by who asks. */
  readonly quoted?: boolean;
  /** What is in it was asked to be explained by name. */
  readonly explain?: boolean;
}

/** Nobody types a longer question; a pasted log keeps its head and its tail, where the question usually is. */
const longest = 4000;

/** Of a pasted log, in characters; of a longer one the head and the tail. */
const longestPasted = 1_000_000;

/** Colours and cursor movements of a terminal. */
// eslint-disable-next-line no-control-regex
const escapes = /\u001b(?:\[[0-9;?]{0,20}[A-Za-z]|\][^\u0007\u001b]{0,200}\u0007)/g;

const invisible =
  // Controls except newline and tab, soft hyphen, zero-width and bidirectional marks, BOM, lone surrogates.
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const spelledAlike: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2032\u00b4]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u300c\u300d\u300e\u300f]/g, '"'],
  // Chat clients turn a typed "--rm" into a dash and "rm".
  [/[\u2013\u2014\u2015](?=[a-z])/gi, '--'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[\u3001]/g, ','],
  [/[\u3002]/g, '. '],
];

function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length / 2)}\n${text.slice(-length / 2)}`;
}

/** Most of a log is plain ASCII, to which nothing of this does anything. */
function cleaned(text: string): string {
  // eslint-disable-next-line no-control-regex
  if (/^[\n\t -~]*$/.test(text)) return text;
  let clean = text.replace(escapes, '').replace(/\r\n?/g, '\n').replace(invisible, '').normalize('NFKC');
  for (const [seen, meant] of spelledAlike) clean = clean.replace(seen, meant);
  return clean;
}

function spaced(clean: string): string {
  return clean.replace(/[^\S\n]+/g, ' ').trim();
}

export function normalise(text: string): string {
  return spaced(cleaned(shortened(text, longest)));
}

/** Chinese as soon as one Han character stands in it: commands and names stay English in a Chinese question. */
export function languageOf(text: string, locale?: string): Lang {
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  if (/\p{L}/u.test(text)) return 'en';
  return locale?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export function inLanguage(text: Text, lang: Lang): string {
  return text[lang];
}

function silent(reason: Silent['reason']): Silent {
  return { kind: 'silent', reason };
}

/** A question without Chinese words is in Traditional ones where the asker's platform is. */
function isTraditional(text: string, locale = ''): boolean {
  return !/\p{L}/u.test(text) && /^zh-(tw|hk|mo|hant)/i.test(locale);
}

/** Who takes up a text, or has it explained, wants their own language, unless the text is in Chinese anyway. */
function ownWords({ quoted, explain }: IncomingMessage, text: string): string {
  return quoted || explain ? text.replace(/[^\p{Script=Han}]/gu, '') : text;
}

/** An addressed message always becomes a question, even an empty one: it gets the help answer. */
export function readQuestion(message: IncomingMessage): Question | Silent {
  if (message.fromBot) return silent('from a bot');
  const pasted = cleaned(shortened(message.text, longestPasted)).trim();
  const text = spaced(shortened(pasted, longest));
  const addressed = message.address !== 'none';
  if (!addressed && !/[\p{L}\p{N}]/u.test(text)) return silent('not a Docker question');
  const converted = simplified(text);
  const words = ownWords(message, text);
  const { quoted = false, explain = false } = message;
  return {
    kind: 'question',
    text: converted ?? text,
    pasted,
    lang: languageOf(words, message.locale),
    hidden: message.text.search(invisible) !== -1,
    traditional: converted !== undefined || isTraditional(words, message.locale),
    addressed,
    quoted,
    explain,
  };
}

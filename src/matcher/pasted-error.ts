/** Output that somebody pasted: which known errors are in it, or which line of it is an error at least. Pure. */
import { holdsSecret, withoutSecrets } from '../secrets';
import { soundsAsked } from './listening';
import type { FoundError, Recognise } from './recognise';
import { tokensOf } from './tokens';
import type { Vocabulary } from './vocabulary';

export interface PastedError {
  /** The known ones, the first cause first; empty where none is. */
  readonly found: readonly FoundError[];
  /** The line that matters. */
  readonly line: string;
  /** It is output; somebody's own words need not be quoted to them. */
  readonly output: boolean;
  /** A token, key or password stands in the text. */
  readonly secret: boolean;
}

/** What only programs write. */
const certain =
  /Error response from daemon: |OCI runtime|Traceback \(most|npm ERR!|level=(?:error|fatal)|^[^\p{L}\n]{0,40}(?:docker: )?(?:error|fatal|panic|E)\b[^:\n]{0,30}: |\w(?:Error|Exception): /iu;
/** How programs begin a line of several when something went wrong. */
const opening =
  /^[^\p{L}\n]{0,40}(?:docker(?:-compose|d)?: |[\w.-]{1,40} {1,3}\| {0,3})?(?:Error response from daemon|error|fatal|panic|failed|failure|unable to|cannot|could not|can't|OCI runtime|traceback|exception|npm ERR!|E: )/iu;
/** And in its middle. */
const inside =
  /level=(?:error|fatal)|\b(?:ERROR|FATAL|CRITICAL|PANIC)\b|\b\w{0,40}(?:Error|Exception): |: (?:error|failed|denied|refused|unexpected|exit status [1-9])/u;

const longestLine = 2000;
const longestAround = 4000;

/** The first line that says that something went wrong; undefined where none does, or where it is asked about. */
export function errorLine(text: string, vocabulary: Vocabulary): string | undefined {
  const lines = text.split('\n').map((line) => line.slice(0, longestLine));
  const looks = lines.length > 1 ? [certain, opening, inside] : [certain];
  const line = looks.map((look) => lines.find((one) => look.test(one))).find((one) => one !== undefined);
  if (line === undefined) return undefined;
  const asked = lines.length === 1 && soundsAsked(line, tokensOf(line.slice(0, 300), vocabulary));
  return asked && !/Error response from daemon: /.test(line) ? undefined : line.trim();
}

/** Exit codes named in a text: who names two wants to know how they differ. */
function codesIn(text: string): number {
  return new Set(text.slice(0, longestLine).match(/\b(?:12[5-7]|1[34]\d|255)\b/g)).size;
}

/** How states and codes stand in what Docker prints. */
const printed = /^\W{0,10}(?:[\w.-]{1,60} {1,4})?(?:Exited \(|exited with code|ExitCode[=:"]|exit=)/i;

/** Said in passing, in somebody's own words: what is asked may be something else. */
export function inPassing({ found }: PastedError, text: string): boolean {
  const output = text.includes('\n') || certain.test(text) || printed.test(text);
  return !output && found.every(({ family }) => family.consequence);
}

/** The known errors in a text; undefined where there is none, or where several codes are compared in a question. */
export function knownErrors(pasted: string, recognise: Recognise): PastedError | undefined {
  const secret = holdsSecret(pasted);
  // What is caught goes into commands, so it is looked for where no secret is left.
  const text = secret ? withoutSecrets(pasted) : pasted;
  const found = recognise(text);
  const [first] = found;
  if (!first) return undefined;
  if (!text.includes('\n') && first.family.consequence && codesIn(text) > 1) return undefined;
  const output = text.includes('\n') || !(first.family.consequence || /[?？]\s*$/.test(text));
  return { found, line: first.line, output, secret };
}

/** An error text that nothing is known of. */
export function strangeError(text: string, vocabulary: Vocabulary): PastedError | undefined {
  const line = errorLine(text, vocabulary);
  return line === undefined ? undefined : { found: [], line, output: true, secret: holdsSecret(text) };
}

const docker = /docker|container|compose|daemon|buildx|OCI runtime/i;

/** Whether somebody asks about the output they paste, and it is Docker's. Only asked where nobody addressed the bot. */
export function asksAround({ found }: PastedError, text: string, vocabulary: Vocabulary): boolean {
  const words = found.reduce((rest, { line }) => rest.replace(line, ' '), text.slice(0, longestAround));
  return docker.test(text) && soundsAsked(words, tokensOf(words, vocabulary));
}

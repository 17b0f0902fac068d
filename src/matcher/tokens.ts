/** Text → tokens: the ideas, words, flags and values in it, in order. Pure. */
import {
  atomsOf,
  formsOf,
  isHan,
  isKnownWord,
  phraseAt,
  stem,
  type Idea,
  type Vocabulary,
} from './vocabulary';

/** `scrap` is a single Chinese character between known words: mostly grammar. */
export type TokenKind = Idea['kind'] | 'word' | 'flag' | 'instruction' | 'value' | 'scrap';

export interface Token {
  /** An idea's id, a stemmed word, a flag, an instruction's name or a value's class such as #port. */
  readonly id: string;
  readonly kind: TokenKind;
  /** What stood there. */
  readonly raw: string;
}

export type Respell = (word: string) => string | undefined;

const instructions = new Set(
  'FROM MAINTAINER RUN ENV EXPOSE ADD COPY ENTRYPOINT CMD VOLUME USER WORKDIR ONBUILD LABEL ARG HEALTHCHECK SHELL STOPSIGNAL'.split(
    ' ',
  ),
);

const values: readonly (readonly [RegExp, string])[] = [
  [/^\d+$/, '#number'],
  [/^\d+:\d+(\/(tcp|udp))?$/, '#ports'],
  [/^\d+(\.\d+)+(:\d+)?$/, '#address'],
  [/^\d+(\.\d+)?(k|m|g|kb|mb|gb)$/i, '#size'],
  [/^[./~$].*|.*\/.*$|^[\w-]+(\.[\w-]+)*\.(tar|tgz|gz|zip|sql|dump|bak|iso)$/i, '#path'],
  [/^[\w.-]+:[\w.-]+$/, '#reference'],
  [/^[\da-f]{12,64}$/i, '#id'],
];

const joint = /[-_'/]/;

/** Joined words that the lexicon does not hold whole are read part by part: "re-create", "api-server". */
function splitJoined(atom: string, vocabulary: Vocabulary): string[] {
  if (!joint.test(atom) || !/^[A-Za-z]+(?:[-_'/][A-Za-z]+)+$/.test(atom) || isKnownWord(atom, vocabulary))
    return [atom];
  return atom.split(/[-_'/]/).filter(Boolean);
}

function hanRunAt(atoms: readonly string[], at: number, known: (i: number) => boolean): number {
  let end = at + 1;
  while (end < atoms.length && isHan(atoms[end] ?? '') && !known(end)) end++;
  return end;
}

/** Unknown Chinese is read in pairs of characters: no dictionary, and the same wherever a word begins. */
function hanPairs(run: readonly string[]): string[] {
  if (run.length < 2) return [...run];
  return run.slice(1).map((character, i) => `${run[i]}${character}`);
}

function unknownAtom(atom: string, vocabulary: Vocabulary): Token {
  if (atom.startsWith('-')) return { id: atom, kind: 'flag', raw: atom };
  const value = /^[A-Za-z]+$/.test(atom) ? undefined : values.find(([shape]) => shape.test(atom));
  if (value) return { id: value[1], kind: 'value', raw: atom };
  const id = stem(atom);
  return { id, kind: vocabulary.plain.has(id) ? 'plain' : 'word', raw: atom };
}

function wordOf(atom: string, respell: Respell | undefined): string {
  if (!respell || !/^[a-z]{4,}$/i.test(atom)) return atom;
  return respell(atom.toLowerCase()) ?? atom;
}

/** An instruction in capitals is itself and what its word means, so "ADD or COPY" meets "add 和 copy". */
function addInstruction(raw: string, tokens: Token[]): void {
  if (instructions.has(raw)) tokens.push({ id: raw, kind: 'instruction', raw });
}

/** @param respell corrects a word that nobody knows; left out when the knowledge itself is read. */
export function tokensOf(text: string, vocabulary: Vocabulary, respell?: Respell): Token[] {
  const atoms = atomsOf(text).flatMap((atom) => splitJoined(atom, vocabulary));
  const spelled = atoms.map((atom) => wordOf(atom, respell));
  const forms = formsOf(spelled);
  const tokens: Token[] = [];
  for (let at = 0; at < atoms.length;) {
    const atom = atoms[at] ?? '';
    const found = phraseAt(forms, at, vocabulary.phrases);
    if (found) {
      const raw = found[1] === 1 ? atom : atoms.slice(at, at + found[1]).join(isHan(atom) ? '' : ' ');
      addInstruction(raw, tokens);
      tokens.push({ ...found[0], raw });
      at += found[1];
    } else if (isHan(atom)) {
      const end = hanRunAt(atoms, at, (i) => phraseAt(forms, i, vocabulary.phrases) !== undefined);
      const kind = end - at > 1 ? 'word' : 'scrap';
      for (const pair of hanPairs(atoms.slice(at, end))) tokens.push({ id: pair, kind, raw: pair });
      at = end;
    } else {
      addInstruction(atom, tokens);
      tokens.push(unknownAtom(spelled[at] ?? atom, vocabulary));
      at++;
    }
  }
  return tokens;
}

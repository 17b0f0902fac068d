/** Regular expressions taken apart: the words that any match must hold, and whether a hostile text can make one slow. Pure. */

interface Node {
  /** A character that stands for itself; undefined for classes, groups and assertions. */
  readonly letter: string | undefined;
  /** A group's alternatives. */
  readonly inside: readonly Sequence[] | undefined;
  /** Takes no text: ^, $, \b and look-around. */
  readonly assertion: boolean;
  least: number;
  most: number;
}

type Sequence = readonly Node[];

function made(letter?: string, inside?: readonly Sequence[], assertion = false): Node {
  return { letter, inside, assertion, least: 1, most: 1 };
}

/** Reads what the engine has already accepted, so only its shape is of interest here. */
class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  alternatives(): Sequence[] {
    const found: Node[][] = [[]];
    while (this.at < this.source.length && this.source[this.at] !== ')') {
      if (this.source[this.at] === '|') {
        this.at++;
        found.push([]);
      } else found.at(-1)?.push(this.repeated(this.one()));
    }
    return found;
  }

  private one(): Node {
    const letter = this.source[this.at++] ?? '';
    if (letter === '(') return this.group();
    if (letter === '[') return this.set();
    if (letter === '\\') return this.escaped();
    if (letter === '^' || letter === '$') return made(undefined, undefined, true);
    return made(letter === '.' ? undefined : letter);
  }

  private group(): Node {
    const opening = this.source[this.at] === '?' ? this.opening() : '';
    this.at += opening.length;
    const inside = this.alternatives();
    this.at++;
    return made(undefined, inside, opening.endsWith('=') || opening.endsWith('!'));
  }

  private opening(): string {
    return /^\?(?:<[A-Za-z]\w*>|:|<?[=!])/.exec(this.source.slice(this.at, this.at + 60))?.[0] ?? '';
  }

  private set(): Node {
    while (this.at < this.source.length && this.source[this.at] !== ']') {
      this.at += this.source[this.at] === '\\' ? 2 : 1;
    }
    this.at++;
    return made();
  }

  private escaped(): Node {
    const letter = this.source[this.at++] ?? '';
    if (letter === 'p' || letter === 'P' || letter === 'u') {
      this.at = this.source.indexOf('}', this.at) + 1;
      return made();
    }
    if (letter === 'b' || letter === 'B') return made(undefined, undefined, true);
    return made(/[A-Za-z0-9]/.test(letter) ? undefined : letter);
  }

  private repeated(node: Node): Node {
    const next = this.source[this.at];
    if (next !== '*' && next !== '+' && next !== '?' && next !== '{') return node;
    const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(this.source.slice(this.at, this.at + 20));
    if (!found) return node;
    this.at += found[0].length;
    const [, sign, from, comma, to] = found;
    node.least = sign ? (sign === '+' ? 1 : 0) : Number(from);
    if (sign) node.most = sign === '?' ? 1 : Infinity;
    else if (comma) node.most = to ? Number(to) : Infinity;
    else node.most = node.least;
    return node;
  }
}

function shortest(words: readonly string[]): number {
  return Math.min(...words.map(({ length }) => length));
}

/** Of several choices the one whose shortest word is longest: it is found least often by chance. */
function best(choices: readonly (readonly string[])[]): readonly string[] {
  return choices.reduce((chosen, next) => (shortest(next) > shortest(chosen) ? next : chosen), ['']);
}

function wordsOfSequence(nodes: Sequence): readonly string[] {
  const choices: (readonly string[])[] = [];
  let run = '';
  const close = () => {
    choices.push([run]);
    run = '';
  };
  for (const { letter, inside, assertion, least, most } of nodes) {
    if (assertion) continue;
    if (letter !== undefined && least === 1 && most === 1 && letter <= '~') run += letter.toLowerCase();
    else {
      close();
      if (inside && least > 0) choices.push(wordsOfAll(inside));
    }
  }
  close();
  return best(choices);
}

function wordsOfAll(alternatives: readonly Sequence[]): readonly string[] {
  return alternatives.flatMap(wordsOfSequence);
}

/** In lower case: whatever the pattern matches holds one of them. Empty words where a match need not hold any. */
export function stableWords(source: string): readonly string[] {
  return wordsOfAll(new Reader(source).alternatives());
}

/** More repetitions than this are wide: they may run over what comes after them. */
const wide = 10;
const mostWide = 3;

function isWide({ least, most }: Node): boolean {
  return most - least > wide;
}

/** The widest path through it. */
function wideRepeats(nodes: Sequence): number {
  return nodes.reduce((sum, node) => {
    const inside = node.inside ? Math.max(...node.inside.map(wideRepeats)) : 0;
    return sum + inside + (isWide(node) ? 1 : 0);
  }, 0);
}

function nests(nodes: Sequence, repeated = false): boolean {
  return nodes.some((node) => {
    const varies = node.most > 1 && node.most !== node.least;
    if (repeated && varies) return true;
    return node.inside?.some((inside) => nests(inside, repeated || node.most > 1)) ?? false;
  });
}

function beginsWide([first]: Sequence): boolean {
  if (!first) return false;
  return isWide(first) || (first.inside?.some(beginsWide) ?? false);
}

function neighbours(nodes: Sequence): boolean {
  return nodes.some((node, i) => {
    const next = nodes[i + 1];
    return (isWide(node) && next !== undefined && isWide(next)) || (node.inside?.some(neighbours) ?? false);
  });
}

/** Why a long text made for it could keep the pattern busy; undefined for a pattern that is safe on a capped line. */
export function riskOf(source: string): string | undefined {
  const alternatives = new Reader(source).alternatives();
  const some = (test: (nodes: Sequence) => boolean) => alternatives.some(test);
  if (/\\[1-9]|\\k</.test(source)) return 'refers back to a group';
  if (some((nodes) => nests(nodes))) return 'repeats what itself repeats';
  if (some(neighbours)) return 'has two wide repeats side by side';
  if (some(beginsWide)) return 'begins with a wide repeat; begin with ^ or a stable word';
  if (some((nodes) => wideRepeats(nodes) > mostWide)) return `has more than ${mostWide} wide repeats`;
  return undefined;
}

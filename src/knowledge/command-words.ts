/**
 * Reads a shell block as a list of simple commands, each a list of words: enough of the shell's grammar to see what is
 * run, nothing of what it would expand to. Pure.
 */

/** What stands in a word for anything that only the shell would know, such as $(…) or ${NAME}. */
export const UNKNOWN = '\uFFFC';

/** Every simple command of a block, those inside $(…) and backquotes first. An unclosed quote ends with the block. */
export function simpleCommands(code: string): string[][] {
  const reader = new Reader(code.replaceAll(/\\\r?\n/g, ' '));
  reader.read();
  return reader.commands;
}

const BREAKS = ';&|\n()';
const REDIRECTION = /^(?:\d+|&)?(?:<<<|>>|>\||[<>]&?|<>)/;
const HERE_DOCUMENT = /^\d*<<-?\s*(['"]?)(\w+)\1/;
const PLACEHOLDER = /^<[a-z]+(?:-[a-z]+)*>/;
const VARIABLE = /^\$(?:\{[^}]*\}|\w+|[?#@*$!-])/;

class Reader {
  readonly commands: string[][] = [];
  #at = 0;
  #words: string[] = [];
  #word: string | undefined;
  #redirects = false;
  #hereDocuments: string[] = [];

  constructor(private readonly code: string) {}

  read(): void {
    while (this.#at < this.code.length) this.#step();
    this.#endCommand();
  }

  get #rest(): string {
    return this.code.slice(this.#at);
  }

  #step(): void {
    const char = this.code[this.#at] ?? '';
    if (BREAKS.includes(char) && !this.#rest.startsWith('&>')) this.#break(char);
    else if (/\s/.test(char)) this.#skip(1, () => this.#endWord());
    else if (char === '#' && this.#word === undefined) this.#at += this.#rest.search(/\n|$/);
    else if (!this.#placeholder() && !this.#redirection()) this.#part(char);
  }

  #break(char: string): void {
    this.#skip(1, () => this.#endCommand());
    if (char !== '\n') return;
    for (const word of this.#hereDocuments.splice(0)) {
      const end = new RegExp(String.raw`^\s*${word}\s*$`, 'm').exec(this.#rest);
      this.#at = end === null ? this.code.length : this.#at + end.index + end[0].length;
    }
  }

  #placeholder(): boolean {
    return this.#take(PLACEHOLDER, (text) => this.#add(text));
  }

  #redirection(): boolean {
    if (this.#word !== undefined && !/[<>]/.test(this.code[this.#at] ?? '')) return false;
    const here = HERE_DOCUMENT.exec(this.#rest);
    if (here?.[2] !== undefined) {
      this.#hereDocuments.push(here[2]);
      return this.#take(HERE_DOCUMENT, () => this.#endWord());
    }
    return this.#take(REDIRECTION, () => {
      this.#endWord();
      this.#redirects = true; // The next word is a file.
    });
  }

  /** One piece of a word: a quoted text, a substitution, an escaped or a plain character. */
  #part(char: string): void {
    if (char === "'") this.#skip(1, () => this.#add(this.#until("'")));
    else if (char === '"') this.#skip(1, () => this.#quoted());
    else if (char === '`' || this.#rest.startsWith('$(')) this.#substitution();
    else if (this.#take(VARIABLE, () => this.#add(UNKNOWN))) return;
    else if (char === '\\') this.#skip(2, () => this.#add(this.code[this.#at - 1] ?? ''));
    else this.#skip(1, () => this.#add(char));
  }

  #quoted(): void {
    this.#add('');
    while (this.#at < this.code.length && this.code[this.#at] !== '"') {
      const char = this.code[this.#at] ?? '';
      if (char === '`' || this.#rest.startsWith('$(')) this.#substitution();
      else if (this.#take(/^\\[\\"$`]/, (text) => this.#add(text.slice(1)))) continue;
      else if (!this.#take(VARIABLE, () => this.#add(UNKNOWN))) this.#skip(1, () => this.#add(char));
    }
    this.#at++;
  }

  #substitution(): void {
    const inner = this.code[this.#at] === '`' ? this.#skip(1, () => this.#until('`')) : this.#parenthesis();
    this.commands.push(...simpleCommands(inner));
    this.#add(UNKNOWN);
  }

  #parenthesis(): string {
    this.#at += 2;
    const start = this.#at;
    for (let depth = 1; depth > 0 && this.#at < this.code.length; this.#at++) {
      const char = this.code[this.#at];
      if (char === "'") this.#at = (this.code.indexOf("'", this.#at + 1) + 1 || this.code.length) - 1;
      else if (char === '(') depth++;
      else if (char === ')') depth--;
    }
    return this.code.slice(start, this.#at - 1);
  }

  #until(mark: string): string {
    const end = this.code.indexOf(mark, this.#at);
    const text = this.code.slice(this.#at, end === -1 ? undefined : end);
    this.#at += text.length + 1;
    return text;
  }

  #take(pattern: RegExp, then: (text: string) => void): boolean {
    const text = pattern.exec(this.#rest)?.[0];
    if (text === undefined) return false;
    this.#skip(text.length, () => then(text));
    return true;
  }

  #skip<T>(length: number, then: () => T): T {
    this.#at += length;
    return then();
  }

  #add(text: string): void {
    this.#word = (this.#word ?? '') + text;
  }

  #endWord(): void {
    if (this.#word !== undefined && !this.#redirects) this.#words.push(this.#word);
    if (this.#word !== undefined) this.#redirects = false;
    this.#word = undefined;
  }

  #endCommand(): void {
    this.#endWord();
    this.#redirects = false;
    if (this.#words.length > 0) this.commands.push(this.#words);
    this.#words = [];
  }
}

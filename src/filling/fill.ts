/** A taught command with what the question named in the places for it. Pure. */
import {
  findCommand,
  findFlag,
  takesValue,
  type Reference,
  type Resolved,
} from '../knowledge/command-reference';
import type { CommandSlots } from '../knowledge/schema-slots';
import type { Patterns } from './patterns';
import type { Slots } from './read';

interface Word {
  text: string;
}

interface Value {
  readonly word: Word;
  /** The text before the value, such as "--tail=". */
  readonly before: string;
}

/** One `docker …` with its places. */
interface Line {
  readonly command: Resolved;
  /** How many words its name takes. */
  readonly nameLength: number;
  readonly words: Word[];
  readonly args: readonly Word[];
  /** By the long name of each flag that stands there; undefined for switches. */
  readonly flags: ReadonlyMap<string, Value | undefined>;
}

const placeholder = /<([a-z][a-z0-9-]*)>/g;
const wordShape = /(?:[^\s'"]+|'[^']*'|"[^"]*")+/g;

/** Pipes, substitutions and several commands: only placeholders are filled there. */
function isSimple(code: string): boolean {
  const lines = code.split('\n');
  return (
    lines.every((line) => line.startsWith('docker ')) &&
    !/[|;&<>`\\]|\$\(/.test(code.replaceAll(placeholder, 'x'))
  );
}

function longName(name: string, { flags = {} }: Resolved['facts']): string {
  return Object.entries(flags).find(([long, { short }]) => long === name || short === name)?.[0] ?? name;
}

class LineReader {
  private readonly words: Word[];
  private command: Resolved;
  private written = 'docker';
  private at = 1;
  private readonly flags = new Map<string, Value | undefined>();
  private readonly args: Word[] = [];

  constructor(code: string, reference: Reference) {
    this.words = (code.match(wordShape) ?? []).map((text) => ({ text }));
    this.command = { path: 'docker', facts: {} };
    for (; this.at < this.words.length; this.at++) {
      const found = findCommand(`${this.written} ${this.words[this.at]!.text}`, reference);
      if (!found) break;
      this.written = `${this.written} ${this.words[this.at]!.text}`;
      this.command = found;
    }
  }

  read(toTheContainer: boolean): Line {
    const nameLength = this.at;
    while (this.at < this.words.length) {
      const word = this.words[this.at]!;
      const own = toTheContainer && this.args.length > 0;
      if (word.text.startsWith('-') && !own) this.flag(word);
      else this.args.push(word);
      this.at++;
    }
    const { command, words, args, flags } = this;
    return { command, nameLength, words, args, flags };
  }

  private flag(word: Word): void {
    const { facts } = this.command;
    const [name = '', ...glued] = word.text.split('=');
    const names = /^-\w{2,}$/.test(name)
      ? name
          .slice(1)
          .split('')
          .map((letter) => `-${letter}`)
      : [name];
    for (const each of names.slice(0, -1)) this.flags.set(longName(each, facts), undefined);
    const last = names.at(-1) ?? name;
    const valued = takesValue(findFlag(last, facts) ?? {});
    if (!valued) this.flags.set(longName(last, facts), undefined);
    else if (glued.length > 0) this.flags.set(longName(last, facts), { word, before: `${name}=` });
    else {
      this.at++;
      const next = this.words[this.at];
      this.flags.set(longName(last, facts), next && { word: next, before: '' });
    }
  }
}

/** "container|name": what was said for the first of them that was named. */
function saidFor(slot: string, { values }: Slots): readonly string[] {
  for (const name of slot.split('|')) {
    const said = values.get(name);
    if (said) return said;
  }
  return [];
}

/** Which slots a taught command has places for. */
export function placesIn(code: string, { data }: Patterns, reference: Reference): string[] {
  const named = [...code.matchAll(placeholder)].flatMap(([, name = '']) => data.placeholders[name] ?? []);
  const lines = code.split('\n').filter((line) => line.startsWith('docker '));
  const taken = lines.flatMap((line) => {
    const { args = [], options = {} } =
      data.commands[new LineReader(line, reference).read(false).command.path] ?? {};
    return [...args, ...Object.values(options)].map((slot) => slot.split(/[|+]/)[0]!);
  });
  return [...new Set([...named, ...taken])];
}

export class Filler {
  private placed = new Set<string>();
  /** Whether the last command filled shows another number than it is taught with: its caption may speak of that one. */
  altered = false;

  constructor(
    private readonly slots: Slots,
    private readonly patterns: Patterns,
    private readonly reference: Reference,
  ) {}

  /**
   * @param leading the answer's first command: it also takes the numbers that were said and options that it does not
   *   show. Further commands take names alone: they show other cases, with numbers that belong together.
   */
  fill(code: string, leading: boolean): string {
    this.placed = new Set();
    this.altered = false;
    const filled = isSimple(code) ? this.lines(code.split('\n'), leading) : code;
    return filled.replaceAll(placeholder, (whole, name: string) => this.standIn(name) ?? whole);
  }

  private standIn(name: string): string | undefined {
    const slot = this.patterns.data.placeholders[name];
    return slot && saidFor(slot, this.slots)[0];
  }

  /** Two lines alike are about two different things, of which the question named one at most. */
  private lines(lines: readonly string[], leading: boolean): string {
    const paths = lines.map((line) => this.pathOf(line));
    if (new Set(paths).size < lines.length) return lines.join('\n');
    return lines
      .map((line, i) => {
        this.placed = new Set();
        return this.line(line, leading && i === 0);
      })
      .join('\n');
  }

  private line(code: string, leading: boolean): string {
    const reader = new LineReader(code, this.reference);
    const path = this.pathOf(code);
    const grammar = this.patterns.data.commands[path];
    if (!grammar) return code;
    const line = reader.read(grammar.args.some((slot) => slot.startsWith('command')));
    this.args(line, grammar);
    this.options(line, grammar, leading);
    if (leading) this.additions(line, grammar);
    return line.words.map(({ text }) => text).join(' ');
  }

  private pathOf(code: string): string {
    return new LineReader(code, this.reference).read(false).command.path;
  }

  private args({ args, words }: Line, { args: slots }: CommandSlots): void {
    slots.forEach((slot, i) => {
      const several = slot.startsWith('command') || slot.endsWith('+');
      const said = saidFor(slot.replace('+', ''), this.slots).slice(0, several ? undefined : 1);
      if (!said.some((value) => !this.placed.has(value))) return;
      for (const value of said) this.placed.add(value);
      const [first, ...others] = args.slice(i, several ? undefined : i + 1);
      if (first === undefined) words.push({ text: said.join(' ') });
      else first.text = said.join(' ');
      for (const other of others) words.splice(words.indexOf(other), 1);
    });
  }

  private valueFor(slot: string, shown?: string): string | undefined {
    const [said] = saidFor(slot, this.slots);
    if (said === undefined || this.placed.has(said)) return undefined;
    return slot === 'ports' ? this.published(said, shown) : said;
  }

  /** One port alone is the host's; the container's is the one that the image serves on. */
  private published(said: string, shown?: string): string {
    if (said.includes(':')) return said;
    const image = this.slots.values.get('image')?.[0] ?? '';
    const usual = this.patterns.data.ports[image.split(':')[0]!.split('/').at(-1)!];
    const inside = usual ?? (image === '' ? shown?.split(':').at(-1) : undefined);
    return `${said}:${inside ?? said}`;
  }

  private isName(slot: string): boolean {
    return slot.split('|').every((one) => this.patterns.data.values[one]?.named);
  }

  private options(line: Line, { options }: CommandSlots, leading: boolean): void {
    for (const [name, slot] of Object.entries(options)) {
      if (!leading && !this.isName(slot)) continue;
      const place = line.flags.get(longName(name, line.command.facts));
      const value = place && this.valueFor(slot, place.word.text.slice(place.before.length));
      if (!place || value === undefined) continue;
      const shown = place.word.text.slice(place.before.length);
      // --memory 512m --memory-swap 512m: what is alike is meant to be.
      if (!this.isName(slot)) for (const word of line.words) if (word.text === shown) word.text = value;
      if (!this.isName(slot) && shown !== value) this.altered = true;
      place.word.text = place.before + value;
      saidFor(slot, this.slots).forEach((said) => this.placed.add(said));
    }
  }

  /** Options that the question names and the command does not show. */
  private additions(line: Line, { options }: CommandSlots): void {
    const added: string[] = [];
    for (const [name, asks] of this.patterns.switches.get(line.command.path) ?? []) {
      const long = longName(name === '-it' ? '-i' : name, line.command.facts);
      if (!line.flags.has(long) && asks.test(this.slots.text)) added.push(name);
    }
    for (const [name, slot] of Object.entries(options)) {
      const shown = line.flags.has(longName(name, line.command.facts));
      const value = shown ? undefined : this.valueFor(slot);
      if (value === undefined) continue;
      added.push(name, value);
      saidFor(slot, this.slots).forEach((said) => this.placed.add(said));
    }
    line.words.splice(line.nameLength, 0, ...added.map((text) => ({ text })));
  }
}

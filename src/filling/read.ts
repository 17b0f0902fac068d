/** Question → slots: the names, ports, counts and limits that are said in it. Pure. */
import type { Pattern, Patterns } from './patterns';

export interface Slots {
  /** Slot → what was said for it, in order. Every value is safe to stand in a command unquoted. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** A value held something a shell would act on, so its placeholder stays. */
  readonly refused: boolean;
  /** The question without the names in it: what is asked is the same whatever things are called. */
  readonly rest: string;
  /** The question as it was read. */
  readonly text: string;
}

/** Longer texts are stories and logs: names in them are circumstances. */
const longest = 400;

/** What may follow a value: the end, a space, punctuation that ends a part of a sentence, or Chinese. */
const border = /^["'`]?(?:$|[\s,.?!:)，。？！、）]|\p{Script=Han})/u;

const unsafe = /^["'`]?[;&|$<>(){}[\]\\*#~^%`"'=+@]/;

export const noSlots = (text: string): Slots => ({ values: new Map(), refused: false, rest: text, text });

interface Found {
  readonly pattern: Pattern;
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** Taken out of the question; a word that means something stays, even as a name. */
  readonly silent: boolean;
}

class Reader {
  readonly found: Found[] = [];
  refused = false;

  constructor(
    private readonly text: string,
    private readonly patterns: Patterns,
    private readonly isEveryday: (word: string) => boolean,
  ) {}

  read(): void {
    for (const pattern of this.patterns.reading) {
      for (const hit of this.text.matchAll(pattern.match)) this.hit(pattern, hit);
    }
  }

  private hit(pattern: Pattern, hit: RegExpMatchArray): void {
    const said = hit[1] ?? '';
    const from = hit.index! + hit[0].lastIndexOf(said);
    const to = from + said.length;
    if (this.found.some((other) => from < other.to && other.from < to)) return;
    const value = this.valueOf(pattern, hit).replace(/[.-]+$/, '');
    if (pattern.guess && this.isEveryday(value)) return;
    if (pattern.named && this.isCut(to)) return;
    this.found.push({ pattern, value, from, to, silent: pattern.named && !this.isEveryday(value) });
    if (pattern.many) this.others(pattern, to);
  }

  private valueOf({ as }: Pattern, hit: RegExpMatchArray): string {
    const { numbers } = this.patterns.data;
    const group = (i: number) => numbers[hit[i]?.toLowerCase() ?? ''] ?? hit[i] ?? '';
    return as.replaceAll(/\$(\d)/g, (_whole, i: string) => group(Number(i)));
  }

  /** "web;rm" is not the name web: what it is cut from would change the command. */
  private isCut(to: number): boolean {
    const after = this.text.slice(to);
    if (border.test(after)) return false;
    if (unsafe.test(after)) this.refused = true;
    return true;
  }

  /** "web and db", "web, db": further names of the same kind. */
  private others(pattern: Pattern, start: number): void {
    const next = /^["'`]?\s*(?:,|，|、|and|&|和|与|跟)\s*(?:and\s+)?["'`]?([A-Za-z0-9][\w.:/-]*)/u;
    let to = start;
    for (let hit = next.exec(this.text.slice(to)); hit; hit = next.exec(this.text.slice(to))) {
      const value = hit[1]!.replace(/[.:-]+$/, '');
      const from = to + hit[0].length - hit[1]!.length;
      if (this.isEveryday(value) || this.isCut(from + value.length)) return;
      to = from + value.length;
      this.found.push({ pattern, value, from, to, silent: pattern.named });
    }
  }
}

/** Names are taken out; numbers stay, because "the last 50 lines" is what is asked. */
function without(text: string, found: readonly Found[]): string {
  const named = found.filter(({ silent }) => silent).sort((a, b) => b.from - a.from);
  return named.reduce(
    (rest, { pattern, from, to }) => `${rest.slice(0, from)} ${pattern.stands} ${rest.slice(to)}`,
    text,
  );
}

/** @param isEveryday whether a word means something in the vocabulary, so that it is hardly a name */
export function readSlots(text: string, patterns: Patterns, isEveryday: (word: string) => boolean): Slots {
  if (text.length > longest || text.includes('\n')) return noSlots(text);
  const reader = new Reader(text, patterns, isEveryday);
  reader.read();
  const values = new Map<string, string[]>();
  for (const { pattern, value } of reader.found.sort((a, b) => a.from - b.from)) {
    values.set(pattern.slot, [...new Set([...(values.get(pattern.slot) ?? []), value])]);
  }
  return { values, refused: reader.refused, rest: without(text, reader.found), text };
}

/** Nothing that was named is taken over, and the answer says so where something was. */
export function withheld(slots: Slots): Slots {
  return { ...slots, values: new Map(), refused: slots.refused || slotsNamed(slots).length > 0 };
}

/** Which slots were named. What something is called fits everything that has a name. */
export function slotsNamed({ values }: Slots): string[] {
  return [...values.keys()].filter((slot) => slot !== 'name');
}

/** The entries made ready for comparing: what each is asked with, and how telling every token is. */
import type { Entry, Knowledge } from '../knowledge/schema';
import { errorEntries, errorTopic } from './error-entries';
import { createRespell } from './spelling';
import { tokensOf, type Respell, type Token, type TokenKind } from './tokens';
import { createVocabulary, type Vocabulary } from './vocabulary';

/** A token's number in the index. Numbers compare and hash far quicker than words, and there are thousands. */
export type TokenNumber = number;

/** One way to ask for an entry. */
export interface Phrasing {
  /** Each token once. */
  readonly tokens: readonly TokenNumber[];
  readonly pairs: ReadonlySet<number>;
  /** Length of the weighted vector, for the cosine. */
  readonly norm: number;
}

export interface IndexedEntry {
  readonly entry: Entry;
  /** Titles first. */
  readonly phrasings: readonly Phrasing[];
  readonly titles: number;
  /** Token → share of the phrasings that hold it, 0..1. */
  readonly shares: ReadonlyMap<TokenNumber, number>;
  /** Tokens of title, phrasings, commands and summary: anything the entry speaks of. */
  readonly speaksOf: ReadonlySet<TokenNumber>;
  /** Tokens of its summary and commands. */
  readonly told: ReadonlySet<TokenNumber>;
  /** Tokens of its commands alone. */
  readonly inCommands: ReadonlySet<TokenNumber>;
}

export interface EntryIndex {
  readonly entries: readonly IndexedEntry[];
  /** Token → places in `entries` of those whose phrasings hold it. */
  readonly postings: readonly (readonly number[])[];
  readonly kinds: readonly TokenKind[];
  readonly weights: readonly number[];
  /** The weight of a token that no entry is asked with. */
  readonly unheardOf: number;
  readonly numbers: ReadonlyMap<string, TokenNumber>;
  readonly vocabulary: Vocabulary;
  readonly respell: Respell;
}

const weightless = new Set<TokenKind>(['noise', 'bot']);

/** Tokens that say something, in order. */
export function telling<T extends Token>(tokens: readonly T[]): T[] {
  return tokens.filter((token) => !weightless.has(token.kind));
}

/** Which token follows which, each pair as one number. */
export function pairsOf(numbers: readonly TokenNumber[]): Set<number> {
  const pairs = new Set<number>();
  for (let i = 1; i < numbers.length; i++) pairs.add((numbers[i - 1] ?? 0) * 65_536 + (numbers[i] ?? 0));
  return pairs;
}

class Numbering {
  readonly numbers = new Map<string, TokenNumber>();
  readonly kinds: TokenKind[] = [];

  of({ id, kind }: Token): TokenNumber {
    let number = this.numbers.get(id);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(id, number);
      this.kinds.push(kind);
    }
    return number;
  }
}

interface Read {
  readonly entry: Entry;
  readonly phrasings: readonly TokenNumber[][];
  readonly spoken: readonly TokenNumber[];
  readonly commands: readonly TokenNumber[];
}

function phrasingsOf({ title, utterances }: Entry): string[] {
  return [title.en, title.zh, ...utterances.en, ...utterances.zh];
}

/** What the answer says around its commands. One language is enough: ideas are the same in both. */
function toldBy({ summary, commands, danger, changed, more }: Entry): string {
  const texts = [summary, ...commands.map(({ note }) => note), danger, changed, more];
  return texts.flatMap((text) => text?.en ?? []).join('\n');
}

function commandsOf({ commands }: Entry): string {
  return commands.map(({ code }) => code).join('\n');
}

function readEntry(entry: Entry, vocabulary: Vocabulary, numbering: Numbering): Read {
  const read = (text: string) => telling(tokensOf(text, vocabulary)).map((token) => numbering.of(token));
  return {
    entry,
    phrasings: phrasingsOf(entry).map(read),
    spoken: read(toldBy(entry)),
    commands: read(commandsOf(entry)),
  };
}

function postingsOf(reads: readonly Read[], size: number): number[][] {
  const postings: number[][] = Array.from({ length: size }, () => []);
  reads.forEach(({ phrasings }, place) => {
    for (const token of new Set(phrasings.flat())) postings[token]?.push(place);
  });
  return postings;
}

/** Token → share of the phrasings that hold it. */
export function sharesOf(phrasings: readonly Phrasing[]): Map<TokenNumber, number> {
  const shares = new Map<TokenNumber, number>();
  for (const { tokens } of phrasings) {
    for (const token of tokens) shares.set(token, (shares.get(token) ?? 0) + 1 / phrasings.length);
  }
  return shares;
}

function indexed({ entry, phrasings, spoken, commands }: Read, weights: readonly number[]): IndexedEntry {
  const ready = phrasings.map((numbers) => {
    const tokens = [...new Set(numbers)];
    const norm = Math.sqrt(tokens.reduce((sum, token) => sum + (weights[token] ?? 0) ** 2, 0));
    return { tokens, pairs: pairsOf(numbers), norm };
  });
  const shares = sharesOf(ready);
  const told = new Set([...spoken, ...commands]);
  const speaksOf = new Set([...told, ...shares.keys()]);
  return { entry, phrasings: ready, titles: 2, shares, speaksOf, told, inCommands: new Set(commands) };
}

/** What errors are mended with holds abbreviations that are near to everything. */
function latinWords(entries: readonly Entry[]): string[] {
  const texts = entries.flatMap((entry) =>
    entry.topic === errorTopic ? phrasingsOf(entry) : [...phrasingsOf(entry), commandsOf(entry)],
  );
  return (
    texts
      .join('\n')
      .toLowerCase()
      .match(/[a-z]{3,}/g) ?? []
  );
}

/** How telling a token is, by how many entries are asked with it; errors count only where no entry is. */
function weightOf(places: readonly number[], entries: number): number {
  const among = places.filter((place) => place < entries).length || places.length;
  return Math.log(1 + (among ? entries / among : entries));
}

export function indexEntries(knowledge: Knowledge): EntryIndex {
  const entries = [...knowledge.entries.values(), ...errorEntries(knowledge)];
  const vocabulary = createVocabulary(knowledge.lexicon);
  const numbering = new Numbering();
  const reads = entries.map((entry) => readEntry(entry, vocabulary, numbering));
  const postings = postingsOf(reads, numbering.kinds.length);
  const { size } = knowledge.entries;
  const unheardOf = Math.log(1 + size);
  const weights = postings.map((places) => weightOf(places, size));
  return {
    entries: reads.map((read) => indexed(read, weights)),
    postings,
    kinds: numbering.kinds,
    weights,
    unheardOf,
    numbers: numbering.numbers,
    vocabulary,
    respell: createRespell([...new Set([...vocabulary.words, ...latinWords(entries)])]),
  };
}

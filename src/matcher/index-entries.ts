/** The entries made ready for comparing: what each is asked with, and how telling every token is. */
import type { Entry, Knowledge } from '../knowledge/schema';
import type { Reading, Readings } from '../knowledge/snapshot';
import { createPatterns, type Patterns } from '../filling/patterns';
import { readSlots, type Slots } from '../filling/read';
import { everydayWords } from './everyday';
import { learnedFrom, type Learned, type Sense } from './learned';
import { createRespell } from './spelling';
import { indexable, readEntries } from './read-entries';
import type { Respell, TokenKind } from './tokens';
import { createVocabulary, type Vocabulary } from './vocabulary';
import { withSenses } from './entry-senses';
import type { TokenNumber } from './pairs';

/** One way to ask for an entry. */
export interface Phrasing {
  /** Each token once. */
  readonly tokens: Int32Array;
  /** All of them, as they follow each other. */
  readonly order: readonly TokenNumber[];
  /** Length of the weighted vector, for the cosine. */
  readonly norm: number;
}

export interface IndexedEntry {
  readonly entry: Entry;
  /** Titles first. */
  readonly phrasings: readonly Phrasing[];
  /** Token → share of the phrasings that hold it, 0..1. */
  readonly shares: ReadonlyMap<TokenNumber, number>;
  /** Tokens that many of its phrasings hold, and what each weighs by how many do. */
  readonly usual: readonly { readonly token: TokenNumber; readonly mass: number }[];
  /** Tokens of title, phrasings, commands and summary: anything the entry speaks of. */
  readonly speaksOf: ReadonlySet<TokenNumber>;
  /** Tokens of its summary and commands. */
  readonly told: ReadonlySet<TokenNumber>;
  /** What its commands have a place for: container, ports, size. */
  readonly places: ReadonlySet<string>;
  /** Absent where nothing was learnt. */
  readonly sense?: Sense;
}

/** Which entries are asked with a token. */
export interface Postings {
  /** In `entries`. */
  readonly places: Int32Array;
  /** Square root of the share of the entry's phrasings that hold it. */
  readonly usual: Float32Array;
}

export interface EntryIndex {
  readonly entries: readonly IndexedEntry[];
  /** By token. */
  readonly postings: readonly Postings[];
  readonly kinds: readonly TokenKind[];
  /** By token. */
  readonly weights: Float32Array;
  /** The weight of a token that no entry is asked with. */
  readonly unheardOf: number;
  readonly numbers: ReadonlyMap<string, TokenNumber>;
  readonly vocabulary: Vocabulary;
  readonly respell: Respell;
  /** What is named in a question. */
  readonly readSlots: (text: string) => Slots;
  readonly learned?: Learned;
}

function postingsOf(entries: readonly IndexedEntry[], places: readonly (readonly number[])[]): Postings[] {
  return places.map((ofToken, token) => ({
    places: Int32Array.from(ofToken),
    usual: Float32Array.from(ofToken, (place) => Math.sqrt(entries[place]?.shares.get(token) ?? 0)),
  }));
}

/** Token → places of the entries that are asked with it. */
function placesOf(reads: readonly Reading[], size: number): number[][] {
  const places: number[][] = Array.from({ length: size }, () => []);
  reads.forEach(({ phrasings }, place) => {
    for (const token of new Set(phrasings.flat())) places[token]?.push(place);
  });
  return places;
}

/** Token → share of the phrasings that hold it. */
export function sharesOf(phrasings: readonly Phrasing[]): Map<TokenNumber, number> {
  const shares = new Map<TokenNumber, number>();
  for (const { tokens } of phrasings) {
    for (const token of tokens) shares.set(token, (shares.get(token) ?? 0) + 1 / phrasings.length);
  }
  return shares;
}

/** A token counts as usual when at least this share of the phrasings holds it. */
const usually = 0.3;

export function usualOf(
  shares: ReadonlyMap<TokenNumber, number>,
  weights: Float32Array,
): IndexedEntry['usual'] {
  return [...shares]
    .filter(([, share]) => share >= usually)
    .map(([token, share]) => ({ token, mass: share * (weights[token] ?? 0) }));
}

function indexed(
  entry: Entry,
  { phrasings, spoken, commands, places }: Reading,
  weights: Float32Array,
): IndexedEntry {
  const ready = phrasings.map((numbers) => {
    const tokens = Int32Array.from(new Set(numbers));
    const norm = Math.sqrt(tokens.reduce((sum, token) => sum + (weights[token] ?? 0) ** 2, 0));
    return { tokens, order: numbers, norm };
  });
  const shares = sharesOf(ready);
  const told = new Set([...spoken, ...commands]);
  const speaksOf = new Set([...told, ...shares.keys()]);
  return {
    entry,
    phrasings: ready,
    shares,
    usual: usualOf(shares, weights),
    speaksOf,
    told,
    places: new Set(places),
  };
}

function slotReader(patterns: Patterns, vocabulary: Vocabulary): EntryIndex['readSlots'] {
  const slots = patterns.data;
  const isEveryday = everydayWords(vocabulary, slots.usual);
  return (text) => readSlots(text, patterns, isEveryday);
}

/** How telling a token is, by how many entries are asked with it; errors count only where no entry is. */
function weightOf(places: readonly number[], entries: number): number {
  const among = places.filter((place) => place < entries).length || places.length;
  return Math.log(1 + (among ? entries / among : entries));
}

/** What no entry is asked with is often just a name, so it counts less than the rarest word that one is asked with. */
const unheardOf = 0.5;

/** @param made what the build has read of the same knowledge; without it everything is read now */
export function indexEntries(knowledge: Knowledge, made?: Readings): EntryIndex {
  const readings = made ?? readEntries(knowledge);
  const reads = readings.entries;
  const vocabulary = createVocabulary(knowledge.lexicon);
  const places = placesOf(reads, readings.ids.length);
  const { size } = knowledge.entries;
  const weights = Float32Array.from(places, (ofToken) => weightOf(ofToken, size));
  const entries = indexable(knowledge).map((entry, i) => indexed(entry, reads[i]!, weights));
  const learned = knowledge.learned && learnedFrom(knowledge.learned);
  return withSenses({
    entries,
    postings: postingsOf(entries, places),
    kinds: readings.kinds as readonly TokenKind[],
    weights,
    unheardOf: unheardOf * Math.log(1 + size),
    numbers: new Map(readings.ids.map((id, number) => [id, number])),
    vocabulary,
    readSlots: slotReader(createPatterns(knowledge.slots), vocabulary),
    respell: createRespell([...new Set([...vocabulary.words, ...readings.latin])]),
    learned,
  });
}

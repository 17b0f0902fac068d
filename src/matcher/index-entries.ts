/** The entries made ready for comparing: what each is asked with, and how telling every token is. */
import type { Entry, Knowledge } from '../knowledge/schema';
import { createRespell } from './spelling';
import { tokensOf, type Respell, type Token, type TokenKind } from './tokens';
import { createVocabulary, type Vocabulary } from './vocabulary';

/** One way to ask for an entry: its tokens once each, and which follows which. */
export interface Phrasing {
  readonly tokens: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

export interface IndexedEntry {
  readonly entry: Entry;
  readonly phrasings: readonly Phrasing[];
  /** How many of the phrasings, from the first, are titles. */
  readonly titles: number;
  /** Token → share of the phrasings that hold it, 0..1. */
  readonly shares: ReadonlyMap<string, number>;
  /** Tokens of title, phrasings, commands and summary: anything the entry speaks of. */
  readonly speaksOf: ReadonlySet<string>;
  /** Tokens of its commands alone. */
  readonly inCommands: ReadonlySet<string>;
}

export interface EntryIndex {
  readonly entries: readonly IndexedEntry[];
  /** Token → places in `entries` of those whose phrasings hold it. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  readonly kinds: ReadonlyMap<string, TokenKind>;
  readonly vocabulary: Vocabulary;
  readonly respell: Respell;
  readonly weight: (token: string) => number;
}

const weightless = new Set<TokenKind>(['noise', 'bot']);

/** Tokens that say something, in order. */
export function telling(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => !weightless.has(token.kind));
}

export function pairsOf(ids: readonly string[]): Set<string> {
  const pairs = new Set<string>();
  for (let i = 1; i < ids.length; i++) pairs.add(`${ids[i - 1]}>${ids[i]}`);
  return pairs;
}

function phrasingsOf(entry: Entry): string[] {
  return [entry.title.en, entry.title.zh, ...entry.utterances.en, ...entry.utterances.zh];
}

function commandsOf({ commands }: Entry): string {
  return commands.map(({ code }) => code).join('\n');
}

function sharesOf(phrasings: readonly Phrasing[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { tokens } of phrasings) {
    for (const token of tokens) shares.set(token, (shares.get(token) ?? 0) + 1 / phrasings.length);
  }
  return shares;
}

function indexEntry(entry: Entry, vocabulary: Vocabulary, kinds: Map<string, TokenKind>): IndexedEntry {
  const phrasings = phrasingsOf(entry).map((phrase) => {
    const tokens = telling(tokensOf(phrase, vocabulary));
    for (const { id, kind } of tokens) kinds.set(id, kind);
    const ids = tokens.map(({ id }) => id);
    return { tokens: new Set(ids), pairs: pairsOf(ids) };
  });
  const idsIn = (text: string) => telling(tokensOf(text, vocabulary)).map(({ id }) => id);
  const shares = sharesOf(phrasings);
  const inCommands = new Set(idsIn(commandsOf(entry)));
  // One language of the summary is enough: ideas are the same in both.
  const speaksOf = new Set([...idsIn(entry.summary.en), ...inCommands, ...shares.keys()]);
  return { entry, phrasings, titles: 2, shares, speaksOf, inCommands };
}

function postingsOf(entries: readonly IndexedEntry[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  entries.forEach(({ shares }, place) => {
    for (const token of shares.keys()) {
      const places = postings.get(token);
      if (places) places.push(place);
      else postings.set(token, [place]);
    }
  });
  return postings;
}

function latinWords(knowledge: Knowledge): string[] {
  const texts = [...knowledge.entries.values()].flatMap((entry) => [
    ...phrasingsOf(entry),
    commandsOf(entry),
  ]);
  return (
    texts
      .join('\n')
      .toLowerCase()
      .match(/[a-z]{3,}/g) ?? []
  );
}

export function indexEntries(knowledge: Knowledge): EntryIndex {
  const vocabulary = createVocabulary(knowledge.lexicon);
  const kinds = new Map<string, TokenKind>();
  const entries = [...knowledge.entries.values()].map((entry) => indexEntry(entry, vocabulary, kinds));
  const postings = postingsOf(entries);
  const unheardOf = Math.log(1 + entries.length);
  return {
    entries,
    postings,
    kinds,
    vocabulary,
    respell: createRespell([...new Set([...vocabulary.words, ...latinWords(knowledge)])]),
    weight: (token) => {
      const found = postings.get(token)?.length;
      return found ? Math.log(1 + entries.length / found) : unheardOf;
    },
  };
}

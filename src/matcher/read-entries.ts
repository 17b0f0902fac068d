/** Entries → what they are asked with and what they say, as numbered tokens. */
import { placesIn } from '../filling/fill';
import { createPatterns } from '../filling/patterns';
import type { Entry, Knowledge } from '../knowledge/schema';
import type { Reading, Readings } from '../knowledge/snapshot';
import { errorEntries, errorTopic } from './error-entries';
import { tokensOf, type Token, type TokenKind } from './tokens';
import { createVocabulary } from './vocabulary';

const weightless = new Set<TokenKind>(['noise', 'bot']);

/** Tokens that say something, in order. */
export function telling<T extends Token>(tokens: readonly T[]): T[] {
  return tokens.filter((token) => !weightless.has(token.kind));
}

/** All that can be asked for: the entries, and the errors as entries. */
export function indexable(knowledge: Knowledge): Entry[] {
  return [...knowledge.entries.values(), ...errorEntries(knowledge)];
}

class Numbering {
  private readonly numbers = new Map<string, number>();
  readonly ids: string[] = [];
  readonly kinds: TokenKind[] = [];

  of({ id, kind }: Token): number {
    let number = this.numbers.get(id);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(id, number);
      this.ids.push(id);
      this.kinds.push(kind);
    }
    return number;
  }
}

export function phrasingsOf({ title, utterances }: Entry): string[] {
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

/** What errors are mended with holds abbreviations that are near to everything. */
function latinWords(entries: readonly Entry[]): string[] {
  const texts = entries.flatMap((entry) =>
    entry.topic === errorTopic ? phrasingsOf(entry) : [...phrasingsOf(entry), commandsOf(entry)],
  );
  const words = texts
    .join('\n')
    .toLowerCase()
    .match(/[a-z]{3,}/g);
  return [...new Set(words)];
}

export function readEntries(knowledge: Knowledge): Readings {
  const entries = indexable(knowledge);
  const vocabulary = createVocabulary(knowledge.lexicon);
  const patterns = createPatterns(knowledge.slots);
  const numbering = new Numbering();
  const read = (text: string) => telling(tokensOf(text, vocabulary)).map((token) => numbering.of(token));
  const readings: Reading[] = entries.map((entry) => ({
    phrasings: phrasingsOf(entry).map(read),
    spoken: read(toldBy(entry)),
    commands: read(commandsOf(entry)),
    places: [...new Set(entry.commands.flatMap(({ code }) => placesIn(code, patterns, knowledge.reference)))],
  }));
  return { ids: numbering.ids, kinds: numbering.kinds, entries: readings, latin: latinWords(entries) };
}

/** Questions about the bot itself: help, the topics, one topic's cheat sheet. Pure. */
import type { Knowledge, Topic } from '../knowledge/schema';
import { tokensOf, type Token } from './tokens';
import { telling } from './read-entries';
import type { Vocabulary } from './vocabulary';

export type Intent =
  | { readonly kind: 'help'; readonly reason: string }
  | { readonly kind: 'topics'; readonly reason: string }
  | { readonly kind: 'topic'; readonly topic: Topic; readonly reason: string };

function idsOf(text: string, vocabulary: Vocabulary): string[] {
  return telling(tokensOf(text, vocabulary)).map(({ id }) => id);
}

function topicNamed(
  said: ReadonlySet<string>,
  knowledge: Knowledge,
  vocabulary: Vocabulary,
): Topic | undefined {
  return knowledge.topics.find(({ id, title }) =>
    [id, title.en, title.zh].some((name) => {
      const ids = idsOf(name, vocabulary);
      return ids.length > 0 && ids.every((token) => said.has(token));
    }),
  );
}

/** Undefined for a question about Docker. */
export function intentOf(
  tokens: readonly Token[],
  knowledge: Knowledge,
  vocabulary: Vocabulary,
): Intent | undefined {
  const said = new Set(telling(tokens).map(({ id }) => id));
  const names = (id: string) => tokens.some((token) => token.kind === 'bot' && token.id === id);
  if (names('cheat sheet') && said.size <= 3) {
    const topic = topicNamed(said, knowledge, vocabulary);
    if (topic) return { kind: 'topic', topic, reason: 'asked for one cheat sheet' };
    if (said.size === 0) return { kind: 'topics', reason: 'asked for the cheat sheets' };
  }
  if (said.size > 0) return undefined;
  const nothing = tokens.length === 0 ? 'nothing was asked' : 'nothing to look for in it';
  return { kind: 'help', reason: names('help') ? 'asked for help' : nothing };
}

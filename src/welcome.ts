/** Somebody came into a channel: greeted once ever, in their turn, and only when that can be remembered. */
import type { Brain } from './brain';
import { languageOf } from './question';
import { quietAnswer, readQuietAction, welcomeAnswer } from './skills/welcome';
import type { Memory } from './store/store';
import type { Joined, Outcome, Press } from './types';

interface Around {
  brain(): Brain;
  readonly memory: Memory;
  /** Resolves when the next person may be written to; at once unless told. */
  readonly turn?: (() => Promise<void>) | undefined;
}

/** Claimed only when it is their turn: who is still waiting when the program ends has not been taken for greeted. */
export async function greet({ person, place, fromBot, locale }: Joined, around: Around): Promise<Outcome> {
  if (fromBot) return { kind: 'silent', reason: 'from a bot' };
  await around.turn?.();
  const found = await around.memory.welcome(person, place);
  if (!found) return { kind: 'silent', reason: 'welcomed already' };
  const lang = found.lang ?? languageOf('', locale);
  return { kind: 'reply', answer: welcomeAnswer(around.brain().knowledge, lang, found.text) };
}

/** @returns undefined when another button was pressed */
export async function leaveAlone(
  { action, person }: Press,
  { memory }: Around,
): Promise<Outcome | undefined> {
  const lang = readQuietAction(action);
  return lang && { kind: 'reply', answer: quietAnswer(lang, await memory.optOut(person)) };
}

/** Whether an answer is worth giving that nobody asked the bot for. Pure. */
import { signNames, type Signs } from './confidence';
import { talkIn } from './talk';
import { weights } from './weights';

/** At which chance the bot speaks up: to a question, and to what was not said as one. */
const loud = { asked: 0.8, said: 0.96 } as const;

/** A message's words that were learnt, as shares of a whole: a long message is no surer for its length. */
export function shareOfEach(known: number): number {
  return known === 0 ? 0 : 2 / Math.sqrt(known);
}

/** How likely it is a question to the bot whose best answer is right. 0..1. */
function chanceOf(text: string, asked: boolean, signs: Signs, talk: ReadonlyMap<string, number>): number {
  let sum = asked ? weights.listening.asked : 0;
  for (const name of signNames) sum += weights.listening[name] * signs[name];
  const known = talkIn(text).flatMap((word) => talk.get(word) ?? []);
  sum += shareOfEach(known.length) * known.reduce((all, weight) => all + weight, 0);
  return 1 / (1 + Math.exp(-sum));
}

export function worthSpeakingUp(
  text: string,
  asked: boolean,
  signs: Signs,
  talk: ReadonlyMap<string, number>,
): boolean {
  return chanceOf(text, asked, signs, talk) >= (asked ? loud.asked : loud.said);
}

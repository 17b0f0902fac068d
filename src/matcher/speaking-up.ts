/** Whether an answer is worth giving that nobody asked the bot for. Pure. */
import { signNames, type Signs } from './confidence';
import { talkIn } from './talk';
import { weights } from './weights';

/** At which chance the bot speaks up: to a question that names Docker, to another one, to what was not said as one. */
const loud = { namesDocker: 0.8, asked: 0.92, said: 0.95, elsewhere: 0.97 } as const;

/** How a message was said. */
export interface Manner {
  readonly asked: boolean;
  readonly namesDocker: boolean;
  /** Names another tool, and Docker not by its own name: its logs, pods and caches are hardly ours. */
  readonly namesOther: boolean;
}

function loudFor({ asked, namesDocker, namesOther }: Manner): number {
  if (namesOther) return loud.elsewhere;
  if (!asked) return loud.said;
  return namesDocker ? loud.namesDocker : loud.asked;
}

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
  manner: Manner,
  signs: Signs,
  talk: ReadonlyMap<string, number>,
): boolean {
  return chanceOf(text, manner.asked, signs, talk) >= loudFor(manner);
}

/** The one reminder of whoever said "later" in the tour: what is due, said to them in private. */
import type { Answer } from './answer';
import type { Knowledge } from './knowledge/schema';
import { isDaytime, machineOffset } from './nudge-time';
import { nudgeCard } from './skills/tour';
import type { Nudge } from './store/store';

export interface Reminding {
  readonly knowledge: () => Knowledge;
  /** `Tours.due`, or nothing while the store is away. */
  readonly due: (wanted: (nudge: Nudge) => boolean) => Promise<readonly Nudge[]>;
  /** Undefined where nothing can be said to this person. */
  readonly teller: (person: string) => ((person: string, answer: Answer) => Promise<boolean>) | undefined;
  readonly now: () => number;
}

/** @returns how many were told. A reminder that was handed out and not delivered is not tried again: better none than two. */
export async function remind({ knowledge, due, teller, now }: Reminding): Promise<number> {
  const at = now();
  const wanted = ({ person, offset }: Nudge) =>
    teller(person) !== undefined && isDaytime(at, offset ?? machineOffset(at));
  const told = (await due(wanted)).map(async ({ person, step, lang }) => {
    const answer = nudgeCard(step, knowledge(), lang);
    return answer !== undefined && ((await teller(person)?.(person, answer)) ?? false);
  });
  return (await Promise.all(told)).filter(Boolean).length;
}

/** Posts what is due: looked at every minute, so that neither a new start nor a changed clock loses or doubles a tip. */
import type { Answer } from '../answer';
import type { Knowledge } from '../knowledge/schema';
import { tipAnswer, tipIds } from '../skills/tip';
import type { Asked, Scheduled } from '../store/store';
import { chooseTip } from './choose';
import { dueTime, parseSchedule } from './schedule';

export interface Posting {
  readonly knowledge: () => Knowledge;
  /** As the store's; none while it is away, and no claim is won then. */
  readonly places: () => Promise<readonly Scheduled[]>;
  readonly shown: (place: string) => Promise<readonly string[]>;
  readonly askedSince: (from: Date) => Promise<readonly Asked[]>;
  readonly claim: (place: string, slot: Date, tip: string) => Promise<boolean>;
  /** Undefined where nothing can be posted in this place. */
  readonly poster: (place: string) => ((place: string, answer: Answer) => Promise<boolean>) | undefined;
  readonly now: () => number;
}

/** After a new start a missed tip is still posted for so long, in milliseconds. */
const late = 30 * 60 * 1000;
/** For so long what was asked about is no news, in milliseconds. */
const recently = 7 * 24 * 60 * 60 * 1000;

function slotOf({ schedule }: Scheduled, now: number): Date | undefined {
  const parsed = parseSchedule(schedule);
  return parsed && dueTime(parsed, new Date(now), late);
}

async function postIn(scheduled: Scheduled, slot: Date, posting: Posting): Promise<boolean> {
  const { place, lang = 'en' } = scheduled;
  const knowledge = posting.knowledge();
  const since = await posting.askedSince(new Date(posting.now() - recently));
  const asked = new Set(since.map(({ about }) => about));
  const shown = await posting.shown(place);
  const tip = chooseTip({ place, tips: tipIds(knowledge), shown, asked });
  const answer = tip && tipAnswer(tip, knowledge, lang);
  if (!tip || !answer || !(await posting.claim(place, slot, tip))) return false;
  return (await posting.poster(place)?.(place, answer)) ?? false;
}

/** @returns how many were posted. What was claimed and not delivered is not tried again: better none than two. */
export async function postTips(posting: Posting): Promise<number> {
  const now = posting.now();
  const due = (await posting.places()).flatMap((scheduled) => {
    const slot = posting.poster(scheduled.place) && slotOf(scheduled, now);
    return slot ? [postIn(scheduled, slot, posting)] : [];
  });
  return (await Promise.all(due)).filter(Boolean).length;
}

/** A button of one of the bot's answers. */
import type { Answer } from '../answer';
import { askerOf, readOrigin, type Origin } from '../origin';
import { readDeed, type Deed } from '../skills/deed';
import { feedbackNotice, nearIds, otherReadings } from '../skills/feedback';
import { settingsNotice } from '../skills/settings';
import { quietNotice } from '../skills/unasked';
import { noteTour } from '../tour';
import { leaveAlone } from '../welcome';
import { inTraditional, readCharacters } from '../traditional';
import type { Press, PressOutcome } from '../types';
import { carried } from './remembered';
import { changeSettings } from './settings';
import type { Surroundings } from './surroundings';

const hour = 60 * 60 * 1000;

interface Pressed {
  readonly press: Press;
  readonly deed: Deed;
  /** Undefined for a button that does not say of which question it came. */
  readonly origin: Origin | undefined;
  readonly around: Surroundings;
}

function toPresser(answer: Answer): PressOutcome {
  return { kind: 'reply', answer, show: 'privately' };
}

/** What only the asker sees names nobody: whoever presses there is the asker. */
function isAsker({ press, origin }: Pressed): boolean {
  return !origin?.asker || origin.asker === askerOf(press.person);
}

function judge({ press, deed, origin, around }: Pressed): PressOutcome {
  const { what: about, lang } = deed;
  const helpful = deed.verb === 'helpful';
  const question = origin && around.recent.recall(origin.key)?.question;
  const message = origin?.key ?? about;
  around.memory.judge({ person: press.person, message, about, lang, helpful, question });
  return toPresser(feedbackNotice(helpful ? 'thanks' : 'sorry', lang));
}

/** Recorded once for each question, with its words where they are still known. */
function noteNotMeant({ press, deed, origin, around }: Pressed): void {
  const recent = origin && around.recent.recall(origin.key);
  const { person } = press;
  const { what: about, lang } = deed;
  if (!recent) {
    around.memory.judge({ person, message: origin?.key ?? about, about, lang, helpful: false });
  } else if (!recent.notMeant) {
    const { question, understood } = recent;
    around.memory.notMeant({ person: recent.person, lang: recent.lang, question, understood });
  }
}

function notMeant(pressed: Pressed): PressOutcome {
  const { deed, origin, around } = pressed;
  noteNotMeant(pressed);
  const { knowledge } = around.brain();
  const recent = origin && around.recent.recall(origin.key);
  const shown = new Set([...(recent?.shown ?? []), deed.what]);
  const near = new Set([...(recent?.nearest ?? []), ...nearIds(deed.what, knowledge)]);
  const next = [...near].filter((id) => !shown.has(id) && knowledge.entries.has(id)).slice(0, 3);
  if (origin && recent)
    around.recent.keep(origin.key, { ...recent, notMeant: true, shown: [...shown, ...next] });
  const answer = otherReadings(next, knowledge, deed.lang);
  const sent = origin ? carried(answer, origin) : answer;
  return isAsker(pressed) ? { kind: 'reply', answer: sent } : toPresser(sent);
}

function remove(pressed: Pressed): PressOutcome {
  const { press, deed, around } = pressed;
  if (isAsker(pressed) || around.may(press.person, press.admin)) return { kind: 'remove' };
  return toPresser(feedbackNotice('onlyAsker', deed.lang));
}

/** Anybody may have an hour's peace; to switch it off is a setting of the channel. */
async function quieten({ press, deed, around }: Pressed): Promise<PressOutcome> {
  const { lang } = deed;
  const off = deed.what === 'off';
  if (off && !around.may(press.person, press.admin)) return toPresser(settingsNotice('notAllowed', lang));
  const change = off ? { listens: false } : { quietUntil: new Date(around.now() + hour) };
  const saved = press.place !== undefined && (await around.memory.setChannel(press.place, change));
  if (!saved) return toPresser(settingsNotice('notSaved', lang));
  around.log.info({ event: 'quiet', off }, 'asked not to speak up');
  return toPresser(quietNotice(off ? 'offNow' : 'quietNow', lang));
}

function done(pressed: Pressed): PressOutcome | Promise<PressOutcome> {
  const { press, deed, around } = pressed;
  switch (deed.verb) {
    case 'helpful':
    case 'unhelpful':
      return judge(pressed);
    case 'meant':
      return notMeant(pressed);
    case 'remove':
      return remove(pressed);
    case 'quiet':
      return quieten(pressed);
    case 'set':
      return changeSettings(press, deed.what, deed.lang, around);
  }
}

export async function answerPress(press: Press, around: Surroundings): Promise<PressOutcome> {
  const { action: whole, origin } = readOrigin(press.action);
  const { action, traditional } = readCharacters(whole);
  const left = await leaveAlone({ ...press, action: whole }, around);
  if (left) return left;
  const deed = readDeed(action);
  noteTour({ ...press, action: whole }, around);
  const outcome = deed
    ? await done({ press, deed, origin, around })
    : shownBy(around.brain().press(action), origin);
  if (outcome.kind !== 'reply' || !traditional) return outcome;
  return { ...outcome, answer: inTraditional(outcome.answer) };
}

function shownBy(answer: Answer, origin: Origin | undefined): PressOutcome {
  return { kind: 'reply', answer: origin ? carried(answer, origin) : answer };
}

/** `weekdays 10:00 Europe/Berlin`, 工作日 10:00 Asia/Shanghai → when tips are posted. Time zones and clock changes are croner's work. Pure. */
import { Cron } from 'croner';

export interface Schedule {
  /** Minute, hour, day, month, day of the week, as cron has them. */
  readonly pattern: string;
  /** IANA: Europe/Berlin. */
  readonly zone: string;
}

/** What people say → days of the week as cron counts them. */
const days: readonly (readonly [RegExp, string])[] = [
  [/^(daily|every ?day|每天|每日)$/i, '*'],
  [/^(weekdays?|工作日|周一至周五|周一到周五)$/i, '1-5'],
  [/^(mondays?|(?:每)?(?:周|星期)一)$/i, '1'],
  [/^(tuesdays?|(?:每)?(?:周|星期)二)$/i, '2'],
  [/^(wednesdays?|(?:每)?(?:周|星期)三)$/i, '3'],
  [/^(thursdays?|(?:每)?(?:周|星期)四)$/i, '4'],
  [/^(fridays?|(?:每)?(?:周|星期)五)$/i, '5'],
  [/^(saturdays?|(?:每)?(?:周|星期)六)$/i, '6'],
  [/^(sundays?|(?:每)?(?:周|星期)[日天])$/i, '0'],
];

const form = /^\s*(\D+?)\s*(\d{1,2})[:：](\d{2})\s+([A-Za-z][\w+/-]*)\s*$/;

/** The zone as it is spelt; undefined where there is none of that name. */
function zoneOf(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone && name;
  } catch {
    // RangeError: no such zone.
    return undefined;
  }
}

/** @returns undefined for what is no schedule: days, a time and a time zone */
export function parseSchedule(text: string): Schedule | undefined {
  const [, said = '', hour = '', minute = '', name = ''] = form.exec(text) ?? [];
  const on = days.find(([words]) => words.test(said.trim()))?.[1];
  const zone = zoneOf(name);
  if (on === undefined || zone === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return { pattern: `${Number(minute)} ${Number(hour)} * * ${on}`, zone };
}

function cronOf({ pattern, zone }: Schedule): Cron {
  return new Cron(pattern, { timezone: zone, paused: true });
}

/** The first time after this one. @param after itself excluded */
export function nextTime(schedule: Schedule, after: Date): Date | undefined {
  return cronOf(schedule).nextRun(after) ?? undefined;
}

/**
 * What is due now, looked for forwards: so what a clock change moves is found where it was moved to.
 * @param late for how many milliseconds something that was missed is still worth posting
 */
export function dueTime(schedule: Schedule, now: Date, late: number): Date | undefined {
  const cron = cronOf(schedule);
  let due: Date | undefined;
  let next = cron.nextRun(new Date(now.getTime() - late));
  while (next && next <= now) {
    due = next;
    next = cron.nextRun(next);
  }
  return due;
}

/** When somebody who said "later" is reminded: after two days, by day where they are. Pure. */
const hour = 60 * 60 * 1000;
const day = 24 * hour;
const wait = 2 * day;
/** Local hours: from the first on, before the second. */
const open = 9 * hour;
const close = 18 * hour;

/** @param offset minutes east of UTC; all times are milliseconds since 1970 */
function timeOfDay(time: number, offset: number): number {
  return (((time + offset * 60_000) % day) + day) % day;
}

/** Is it a time at which one may write to somebody? */
export function isDaytime(time: number, offset: number): boolean {
  const local = timeOfDay(time, offset);
  return local >= open && local < close;
}

/** Two days from now; where that is no daytime, at nine the next time it is nine. */
export function nudgeTime(now: number, offset: number): number {
  const due = now + wait;
  const local = timeOfDay(due, offset);
  if (local < open) return due + open - local;
  return local < close ? due : due + day - local + open;
}

/** Of this machine: the best guess where nobody says where a person is. */
export function machineOffset(time: number): number {
  return -new Date(time).getTimezoneOffset();
}

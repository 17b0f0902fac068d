import { dueTime, nextTime, parseSchedule } from '../../src/tips/schedule';

const minutes = 60 * 1000;

it.each([
  ['weekdays 10:00 Europe/Berlin', '0 10 * * 1-5', 'Europe/Berlin'],
  ['工作日 10:00 Asia/Shanghai', '0 10 * * 1-5', 'Asia/Shanghai'],
  ['每天9：05 Asia/Shanghai', '5 9 * * *', 'Asia/Shanghai'],
  ['Daily 0:30 UTC', '30 0 * * *', 'UTC'],
  ['Mondays 23:59 America/New_York', '59 23 * * 1', 'America/New_York'],
  ['每周日 08:00 Asia/Taipei', '0 8 * * 0', 'Asia/Taipei'],
])('%s is understood', (text, pattern, zone) => {
  expect(parseSchedule(text)).toEqual({ pattern, zone });
});

it.each([
  '',
  'weekdays',
  'weekdays 10:00',
  'weekdays 24:00 UTC',
  'daily 10:60 UTC',
  'sometimes 10:00 UTC',
  'daily 10:00 Mars/Olympus',
])('"%s" is no schedule', (text) => expect(parseSchedule(text)).toBeUndefined());

const next = (text: string, after: string) => nextTime(parseSchedule(text)!, new Date(after))?.toISOString();

it.each([
  ['on the same day', 'weekdays 10:00 Europe/Berlin', '2026-03-02T08:00:00Z', '2026-03-02T09:00:00.000Z'],
  [
    'not at the time itself',
    'weekdays 10:00 Europe/Berlin',
    '2026-03-02T09:00:00Z',
    '2026-03-03T09:00:00.000Z',
  ],
  ['over a week-end', 'weekdays 10:00 Europe/Berlin', '2026-03-06T09:30:00Z', '2026-03-09T09:00:00.000Z'],
  [
    'over the change to summer time',
    'weekdays 10:00 Europe/Berlin',
    '2026-03-27T09:00:00Z',
    '2026-03-30T08:00:00.000Z',
  ],
  [
    'over the change to winter time',
    'weekdays 10:00 Europe/Berlin',
    '2026-10-23T08:00:00Z',
    '2026-10-26T09:00:00.000Z',
  ],
  [
    'in New York, which changes two weeks earlier',
    'daily 10:00 America/New_York',
    '2026-03-07T15:00:00Z',
    '2026-03-08T14:00:00.000Z',
  ],
  [
    'in Shanghai, which never changes',
    '每天 10:00 Asia/Shanghai',
    '2026-03-28T02:00:00Z',
    '2026-03-29T02:00:00.000Z',
  ],
  [
    'in an hour that the clock skips: as soon as it has',
    'daily 02:30 Europe/Berlin',
    '2026-03-28T12:00:00Z',
    '2026-03-29T01:00:00.000Z',
  ],
])('the next time is right %s', (_when, text, after, expected) => {
  expect(next(text, after)).toBe(expected);
});

/** Every slot that is due when one looks every minute. */
function slots(text: string, from: string, hours: number): string[] {
  const schedule = parseSchedule(text)!;
  const begin = Date.parse(from);
  const found = Array.from({ length: hours * 60 }, (_, i) =>
    dueTime(schedule, new Date(begin + i * minutes), 30 * minutes),
  );
  return [...new Set(found.flatMap((slot) => (slot ? [slot.toISOString()] : [])))];
}

it.each([
  ['to summer time', '2026-03-28T22:00:00Z', 1],
  ['to winter time', '2026-10-24T22:00:00Z', 1],
])(
  'in the night of the change %s there is one slot, though its hour is missing or doubled',
  (_to, from, count) => {
    expect(slots('daily 02:30 Europe/Berlin', from, 10)).toHaveLength(count);
  },
);

it('what was missed is due for half an hour, and no longer', () => {
  const schedule = parseSchedule('daily 10:00 UTC')!;
  const at = (time: string) =>
    dueTime(schedule, new Date(`2026-03-02T${time}Z`), 30 * minutes)?.toISOString();
  expect(at('09:59:59')).toBeUndefined();
  expect(at('10:00:00')).toBe('2026-03-02T10:00:00.000Z');
  expect(at('10:29:59')).toBe('2026-03-02T10:00:00.000Z');
  expect(at('10:30:00')).toBeUndefined();
});

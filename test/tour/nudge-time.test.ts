import { isDaytime, nudgeTime } from '../../src/nudge-time';

const at = (text: string) => Date.parse(text);

it.each([
  ['in the morning', '2026-03-02T10:30:00Z', 0, '2026-03-04T10:30:00Z'],
  ['at nine sharp', '2026-03-02T09:00:00Z', 0, '2026-03-04T09:00:00Z'],
  ['before nine', '2026-03-02T03:00:00Z', 0, '2026-03-04T09:00:00Z'],
  ['at six in the evening', '2026-03-02T18:00:00Z', 0, '2026-03-05T09:00:00Z'],
  ['shortly before midnight', '2026-03-02T23:59:59Z', 0, '2026-03-05T09:00:00Z'],
  ['by day in Shanghai', '2026-03-02T02:00:00Z', 480, '2026-03-04T02:00:00Z'],
  ['by night in Shanghai', '2026-03-02T15:00:00Z', 480, '2026-03-05T01:00:00Z'],
  ['by day in New York, by night in Europe', '2026-03-02T22:00:00Z', -300, '2026-03-04T22:00:00Z'],
  ['in India, half an hour off', '2026-03-02T03:00:00Z', 330, '2026-03-04T03:30:00Z'],
  ['on the far side of the date line', '2026-12-31T20:30:00Z', 840, '2027-01-02T20:30:00Z'],
])('two days after "later" %s, between nine and six where they are', (_when, said, offset, due) => {
  expect(new Date(nudgeTime(at(said), offset)).toISOString()).toBe(new Date(due).toISOString());
  expect(isDaytime(at(due), offset)).toBe(true);
});

it('the night is no time to write', () => {
  expect(isDaytime(at('2026-03-02T08:59:59Z'), 0)).toBe(false);
  expect(isDaytime(at('2026-03-02T17:59:59Z'), 0)).toBe(true);
  expect(isDaytime(at('2026-03-02T18:00:00Z'), 0)).toBe(false);
  expect(isDaytime(at('2026-03-02T12:00:00Z'), 480)).toBe(false);
});

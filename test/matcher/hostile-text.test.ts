/** No pattern may be kept busy by a text that was made for it. Ratios, never a clock: machines differ. */
import { stableWords } from '../../src/matcher/pattern';
import { createRecognise } from '../../src/matcher/recognise';
import { shipped } from '../support/knowledge';

const { errors } = shipped();
const patterns = [...errors.values()].flatMap(({ id, match }) =>
  match.map((source) => [id, source] as const),
);

/** Beginnings of a match over and over, which tempt an engine to try every way to go on. */
function textsAgainst(source: string, length: number): string[] {
  const literal = source.replace(/\(\?<?\w*[>:=!]?|[()[\]{}^$|?*+]|\\./g, ' ');
  const seeds = [...stableWords(source), literal, literal.slice(0, literal.length / 2), '1', 'a ', '" ', '/'];
  return seeds.filter(Boolean).map((seed) => seed.repeat(Math.ceil(length / seed.length)).slice(0, length));
}

/** The processor's time of the shortest of several runs, in milliseconds: others may keep the machine busy. */
function fastest(act: () => void): number {
  const runs = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

/** The whole line is at most 2,000 characters: double the length may cost eight times as much, not more. */
const mostGrowth = 10;
/** What takes less than this is not worth measuring. */
const noise = 0.4;

it.each(patterns)('%s: %s grows gently', (_id, source) => {
  const regex = new RegExp(source, 'iu');
  const took = (length: number) =>
    textsAgainst(source, length).map((text) => fastest(() => void regex.exec(text)));
  const short = took(1000);
  const growth = took(2000).map((long, i) => (long < noise ? 1 : long / Math.max(short[i] ?? 0, noise / 8)));
  expect(Math.max(...growth)).toBeLessThan(mostGrowth);
});

it('a text of the worst lines takes as much longer as it is longer', () => {
  const recognise = createRecognise(errors.values());
  const lines = patterns.flatMap(([, source]) => textsAgainst(source, 2000));
  const part = lines.slice(0, 100).join('\n');
  // Eight times as long; were it quadratic, it would take 64 times as long.
  const whole = Array.from({ length: 8 }, () => part).join('\n');
  recognise(part);
  const ratio = fastest(() => void recognise(whole)) / fastest(() => void recognise(part));
  expect(ratio).toBeLessThan(24);
});

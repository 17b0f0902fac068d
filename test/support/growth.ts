/** How work grows with its input: ratios, never a clock, because machines differ and are shared. */

/** The processor's time of the shortest of several runs, in milliseconds: others may keep the machine busy. */
export function fastest(act: () => void, runs = 3): number {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** What takes less than this many milliseconds is not worth measuring. */
const noise = 40;

/** @returns how many times as long twice the work takes: 2 when it is linear, 4 when quadratic, 1 for next to nothing */
export function growth(once: () => void, twice: () => void): number {
  once();
  const long = fastest(twice);
  return long < noise ? 1 : long / Math.max(fastest(once), noise / 4);
}

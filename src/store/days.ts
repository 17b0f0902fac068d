/** Milliseconds. */
export const day = 24 * 60 * 60 * 1000;

/** The UTC day as `2026-11-24`. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

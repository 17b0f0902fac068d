/** Numbers that look drawn by lot and are the same every time. */
export type Lottery = () => number;

/** Lehmer's generator with the constants of Park and Miller (1988). @returns numbers from 0 to below 1 */
export function lottery(seed: number): Lottery {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

import { shareExecuted, type Tally } from './report';

/** How many of the distinct commands must be executed, in percent; the others are only parsed, with a reason each. */
export const LEAST_EXECUTED = 92;

/** Why a whole run is not enough, one line each. `wanted` are the ids of all entries that there are. */
export function shortfalls(tally: Tally, wanted: readonly string[]): string[] {
  const proven = new Set(tally.entries);
  const missing = wanted.filter((id) => !proven.has(id));
  const share = shareExecuted(tally);
  const found: string[] = [];
  if (tally.failed.length > 0) found.push(`failed: ${tally.failed.join(' ')}`);
  if (missing.length > 0) found.push(`never came to their turn: ${missing.join(' ')}`);
  if (share < LEAST_EXECUTED)
    found.push(`only ${share.toFixed(1)} % of the commands were executed, ${LEAST_EXECUTED} % must be`);
  return found;
}

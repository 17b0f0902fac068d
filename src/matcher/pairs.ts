/** Tokens as numbers. Pure. */

/** A token's number in the index. Numbers compare and hash far quicker than words, and there are thousands. */
export type TokenNumber = number;

/** Which token follows which, each pair as one number. */
export function pairsOf(numbers: readonly TokenNumber[]): Set<number> {
  const pairs = new Set<number>();
  for (let i = 1; i < numbers.length; i++) pairs.add((numbers[i - 1] ?? 0) * 65_536 + (numbers[i] ?? 0));
  return pairs;
}

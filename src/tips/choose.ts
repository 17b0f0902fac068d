/** Which tip comes next in a place: none twice until all were there, and none that was asked about just now. Pure. */

/** FNV-1a: spreads places and rounds over the tips, the same in every process. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

interface Round {
  readonly number: number;
  /** What was shown in this round so far. */
  readonly shown: ReadonlySet<string>;
}

/** A round ends when all that there are now have been shown. */
function roundOf(all: ReadonlySet<string>, shown: readonly string[]): Round {
  let number = 0;
  let here = new Set<string>();
  for (const id of shown) {
    if (all.has(id)) here.add(id);
    if (here.size < all.size) continue;
    number += 1;
    here = new Set();
  }
  return { number, shown: here };
}

export interface Choice {
  readonly place: string;
  readonly tips: readonly string[];
  /** Posted in this place, oldest first. */
  readonly shown: readonly string[];
  /** What people asked about lately: they know. */
  readonly asked: ReadonlySet<string>;
}

/** @returns undefined when there are no tips */
export function chooseTip({ place, tips, shown, asked }: Choice): string | undefined {
  const round = roundOf(new Set(tips), shown);
  const left = tips.filter((id) => !round.shown.has(id));
  const fresh = left.filter((id) => id !== shown.at(-1));
  const unasked = (fresh.length > 0 ? fresh : left).filter((id) => !asked.has(id));
  const open = [unasked, fresh, left].find((ids) => ids.length > 0) ?? [];
  const rank = (id: string) => hash(`${place} ${round.number} ${id}`);
  return [...open].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))[0];
}

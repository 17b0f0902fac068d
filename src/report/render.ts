/** The report in the terminal: a bar for each line, never wider than the terminal. Pure. */

export interface Line {
  readonly says: string;
  readonly count: number;
}

export interface Part {
  readonly title: string;
  /** Most frequent first. */
  readonly lines: readonly Line[];
}

const widest = 24;

/** Chinese takes two columns a character. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
}

function fit(text: string, columns: number): string {
  const plain = text.replace(/\s+/g, ' ');
  if (widthOf(plain) <= columns) return plain;
  let kept = '';
  for (const character of plain) {
    if (widthOf(kept + character) >= columns) break;
    kept += character;
  }
  return `${kept}…`;
}

function partOf({ title, lines }: Part, columns: number): string {
  if (lines.length === 0) return `${title}\n  nothing`;
  const most = Math.max(...lines.map(({ count }) => count));
  const digits = String(most).length;
  const bar = Math.min(widest, Math.max(4, Math.floor(columns / 4)));
  const rows = lines.map(({ says, count }) => {
    const drawn = '█'.repeat(Math.max(1, Math.round((count / most) * bar))).padEnd(bar);
    return `  ${String(count).padStart(digits)} ${drawn} ${fit(says, Math.max(8, columns - bar - digits - 4))}`;
  });
  return [title, ...rows].join('\n');
}

/** @param columns of the terminal */
export function render(parts: readonly Part[], columns: number): string {
  return parts.map((part) => partOf(part, columns)).join('\n\n');
}

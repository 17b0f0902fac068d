/** A summary → the parts that are drawn in the terminal. Pure. */
import type { Line, Part } from './render';
import type { Summary } from './summary';

/** Of each list: whoever wants all of it takes the JSON. */
const most = 20;

/** What people typed must not steer the operator's terminal. */
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '');
}

function part(name: string, lines: readonly Line[]): Part {
  const total = lines.reduce((sum, { count }) => sum + count, 0);
  const shown = lines.length > most ? `, the first ${most} of ${lines.length}` : '';
  return {
    title: total > 0 ? `${name}: ${total}${shown}` : name,
    lines: lines.slice(0, most).map(({ says, count }) => ({ says: harmless(says), count })),
  };
}

const titled = (list: Summary['asked']) => list.map(({ title, count }) => ({ says: title, count }));
const quoted = (list: Summary['missed']) => list.map(({ question, count }) => ({ says: question, count }));

export function isEmpty({ asked, missed, notMeant, disliked }: Summary): boolean {
  return [asked, missed, notMeant, disliked].every((list) => list.length === 0);
}

export function partsOf({ asked, missed, notMeant, disliked }: Summary): readonly Part[] {
  return [
    part('Asked', titled(asked)),
    part('Missed', quoted(missed)),
    part('Not meant', quoted(notMeant)),
    part('Disliked', titled(disliked)),
  ];
}

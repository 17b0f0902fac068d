/** Text → lines that fit a width. Chinese breaks between characters, Latin between words. Pure, but for the fonts. */
import { runsOf, widthOf, type Run } from '../pictures/measure';
import type { Face } from '../pictures/fonts';

/** What must not be torn apart: a word with the spaces after it, or one Chinese character. */
interface Atom {
  readonly text: string;
  readonly face: Face;
}

const wide = /[\p{Script=Han}，。、；：？！（）《》“”…]/u;
/** These never begin a line. */
const closing = /^[，。、；：？！）》”…,.;:!?)]/;
/** These never end one. */
const opening = /[（《“(]$/;

/** `code` in backticks gets the face of code. */
function styled(text: string, face: Face): Atom[] {
  return text
    .split('`')
    .map((part, i): Atom => ({ text: part, face: i % 2 === 1 ? 'code' : face }))
    .filter((part) => part.text !== '');
}

const wordsOrCharacters =
  /[\p{Script=Han}，。、；：？！（）《》“”…]|[^\s\p{Script=Han}，。、；：？！（）《》“”…]+\s*|\s+/gu;
/** A <placeholder> stays whole, even with spaces or Chinese in it. */
const wordsOfCode = /(?:<[^<>\n]*>|\S)+\s*|\s+/g;

function atomsOf({ text, face }: Atom): Atom[] {
  const pattern = face === 'code' ? wordsOfCode : wordsOrCharacters;
  return [...text.matchAll(pattern)].map(([atom]) => ({ text: atom, face }));
}

/** Puts together what no line may part. */
function joined(atoms: readonly Atom[]): Atom[][] {
  const groups: Atom[][] = [];
  for (const atom of atoms) {
    const group = groups.at(-1);
    const before = group?.at(-1)?.text ?? '';
    const together = closing.test(atom.text) || opening.test(before);
    // Code directly after a word, as in "(`-f`": only a space or Chinese parts them.
    const touching = before !== '' && !/\s$/.test(before) && !wide.test(before) && !wide.test(atom.text);
    if (group && (together || touching)) group.push(atom);
    else groups.push([atom]);
  }
  return groups;
}

function widthOfAtoms(atoms: readonly Atom[], size: number): number {
  return atoms.reduce((sum, { text, face }) => sum + widthOf(text, face, size), 0);
}

function runsOfLine(atoms: readonly Atom[]): Run[] {
  const merged: Atom[] = [];
  for (const { text, face } of atoms) {
    const last = merged.at(-1);
    if (last?.face === face) merged[merged.length - 1] = { face, text: last.text + text };
    else merged.push({ text, face });
  }
  const last = merged.pop();
  if (last) merged.push({ ...last, text: last.text.trimEnd() });
  return merged.flatMap(({ text, face }) => runsOf(text, face));
}

/** One that is wider than a whole line is cut: after a sign that parts it, or else anywhere. */
function cut(group: readonly Atom[], size: number, width: number): Atom[][] {
  if (widthOfAtoms(group, size) <= width) return [[...group]];
  return group.flatMap(({ text, face }) =>
    [...text.matchAll(/[^/,&?=|.]*[/,&?=|.]*/g)]
      .filter(([part]) => part !== '')
      .flatMap(([part]) => (widthOf(part, face, size) <= width ? [part] : Array.from(part)))
      .map((part) => [{ text: part, face }]),
  );
}

function fitted(parts: readonly Atom[], size: number, width: number): Run[][] {
  const groups = joined(parts.flatMap(atomsOf)).flatMap((group) => cut(group, size, width));
  const lines: Atom[][] = [[]];
  let used = 0;
  for (const group of groups) {
    const visible = group.map((atom, i) =>
      i === group.length - 1 ? { ...atom, text: atom.text.trimEnd() } : atom,
    );
    if (used > 0 && used + widthOfAtoms(visible, size) > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(...group);
    used += widthOfAtoms(group, size);
  }
  return lines.map(runsOfLine);
}

/** @param text may hold `code`; @param width of a line, in the unit of `size` @returns its lines */
export function wrapped(text: string, face: Face, size: number, width: number): Run[][] {
  return fitted(styled(text, face), size, width);
}

/** Code keeps its own lines; what does not fit goes on two characters further in. */
export function wrappedCode(code: string, size: number, width: number): Run[][] {
  return code.split('\n').flatMap((line) => {
    const indent = /^\s*/.exec(line)?.[0] ?? '';
    const hanging = `${indent}  `;
    const room = width - widthOf(hanging, 'code', size);
    if (widthOf(line, 'code', size) <= width) return [runsOf(line, 'code')];
    const [first = [], ...others] = fitted([{ text: line.trimStart(), face: 'code' }], size, room);
    return [
      [...runsOf(indent, 'code'), ...first],
      ...others.map((runs) => [...runsOf(hanging, 'code'), ...runs]),
    ];
  });
}

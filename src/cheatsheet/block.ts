/** An item of a cheat sheet → marks below each other, in a column of a width. Pure, but for the fonts. */
import { labelled } from '../answer';
import { widthOf, type Run } from '../pictures/measure';
import type { Face } from '../pictures/fonts';
import type { Item } from './content';
import type { Colours, Mark } from './page';
import { wrapped, wrappedCode } from './wrap';

/** Letters and room of one kind of sheet, in its units. */
export interface Style {
  readonly title: number;
  readonly text: number;
  readonly code: number;
  /** From line to line, in heights of the letters. */
  readonly leading: number;
  /** Around code. */
  readonly padding: number;
  /** Below an item. */
  readonly gap: number;
}

export interface Block {
  /** At the left and upper end of the block. */
  readonly marks: readonly Mark[];
  readonly height: number;
}

/** A baseline below the upper end of its line, in heights of the letters. */
const ascent = 1.02;

class Column {
  readonly marks: Mark[] = [];
  y = 0;

  constructor(private readonly width: number) {}

  lines(
    lines: readonly (readonly Run[])[],
    size: number,
    leading: number,
    colour: keyof Colours,
    x = 0,
  ): void {
    for (const runs of lines) {
      this.marks.push({ kind: 'text', x, y: this.y + size * ascent, size, colour, runs });
      this.y += size * leading;
    }
  }

  text(text: string, face: Face, size: number, leading: number, colour: keyof Colours): void {
    this.lines(wrapped(text, face, size, this.width), size, leading, colour);
  }

  code(code: string, { code: size, leading, padding }: Style): void {
    const lines = wrappedCode(code, size, this.width - 2 * padding);
    const height = lines.length * size * leading + padding;
    this.marks.push({
      kind: 'box',
      x: 0,
      y: this.y,
      width: this.width,
      height,
      radius: padding,
      colour: 'code',
    });
    this.y += padding / 2;
    this.lines(lines, size, leading, 'ink', padding);
    this.y += padding / 2;
  }
}

/** The note behind the title where both fit one line; otherwise below it. */
function heading(column: Column, { title, note, spare }: Item, style: Style, width: number): void {
  const used = widthOf(title, 'bold', style.title) + style.title;
  const aside = note === undefined ? undefined : wrapped(note, 'regular', style.text, width - used);
  const fits = aside?.length === 1 && width - used > 0;
  const y = column.y + style.title * ascent;
  column.text(title, 'bold', style.title, style.leading, 'ink');
  if (fits)
    column.marks.push({ kind: 'text', x: used, y, size: style.text, colour: 'faint', runs: aside[0] ?? [] });
  else if (note !== undefined && !spare) column.text(note, 'regular', style.text, style.leading, 'faint');
}

/** @param danger the word for it: "Danger" or "危险" */
export function blockOf(item: Item, style: Style, width: number, danger: string): Block {
  const column = new Column(width);
  heading(column, item, style, width);
  if (item.code !== undefined) {
    column.y += style.padding / 4;
    column.code(item.code, style);
  }
  if (item.danger !== undefined) {
    column.y += style.padding / 3;
    column.text(labelled(danger, item.danger), 'regular', style.text, style.leading, 'danger');
  }
  return { marks: column.marks, height: column.y + style.gap };
}

export function moved(marks: readonly Mark[], x: number, y: number): Mark[] {
  return marks.map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + y }));
}

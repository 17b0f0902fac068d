/** The most needed commands → two pages of A4 with two columns each. All lengths in points. */
import type { Lang } from '../types';
import { wording } from '../wording';
import { blockOf, moved, type Block, type Style } from './block';
import type { Section } from './content';
import type { Colours, Mark, Page } from './page';
import { widthOf, runsOf } from '../pictures/measure';

const a4 = { width: 595.28, height: 841.89 };
/** What most printers leave white. */
const margin = 26;
const between = 16;
const columnWidth = (a4.width - 2 * margin - between) / 2;
const headHeight = 22;
const footHeight = 12;
const columnHeight = a4.height - 2 * margin - headHeight - footHeight;
const columns = 4;

const letters = { title: 8.2, text: 7.5, code: 7.7, leading: 1.25, padding: 3 };
/** Room below each item, tried in this order: as airy as two pages allow. */
const gaps = [6, 5, 4, 3.3, 2.6, 2];

/** For paper: nothing is told by colour alone, and nothing needs much ink. */
export const printColours: Colours = {
  paper: '#ffffff',
  ink: '#0b1220',
  faint: '#475569',
  accent: '#1e40af',
  onAccent: '#ffffff',
  danger: '#b91c1c',
  code: '#eef2f7',
};

function sectionHead(title: string): Block {
  const size = 9.5;
  const height = size * 1.55;
  const marks: Mark[] = [
    { kind: 'box', x: 0, y: 0, width: columnWidth, height, radius: 2, colour: 'accent' },
    { kind: 'text', x: 5, y: size * 1.12, size, colour: 'onAccent', runs: runsOf(title, 'bold') },
  ];
  return { marks, height: height + 4 };
}

/** An item, and the heading of its section, which stands before its first one and at the head of every column. */
interface Group {
  readonly head: Block;
  readonly first: boolean;
  readonly block: Block;
}

function groupsOf(sections: readonly Section[], danger: string, style: Style): Group[] {
  return sections.flatMap(({ title, items }) => {
    const head = sectionHead(title);
    return items.map((item, i) => ({
      head,
      first: i === 0,
      block: blockOf(item, style, columnWidth, danger),
    }));
  });
}

/** @returns the blocks of each column, none higher than `most`; undefined when they do not fit */
function filledColumns(groups: readonly Group[], most: number): Block[][] | undefined {
  const all: Block[][] = [];
  let used = Infinity;
  for (const { head, first, block } of groups) {
    const full = used + (first ? head.height : 0) + block.height > most;
    if (full) {
      all.push([]);
      used = 0;
    }
    const blocks = full || first ? [head, block] : [block];
    all.at(-1)?.push(...blocks);
    used += blocks.reduce((sum, { height }) => sum + height, 0);
  }
  return all.length <= columns ? all : undefined;
}

/** As even as they can be: the least height with which they still fit. */
function evenColumns(groups: readonly Group[]): Block[][] | undefined {
  const total = groups.reduce((sum, { block }) => sum + block.height, 0);
  for (let most = total / columns; most <= columnHeight; most += 1) {
    const found = filledColumns(groups, most);
    if (found) return found;
  }
  return undefined;
}

/** @throws RangeError when nothing fits */
function columnsOf(sections: readonly Section[], danger: string): Block[][] {
  for (const gap of gaps) {
    const found = evenColumns(groupsOf(sections, danger, { ...letters, gap }));
    if (found) return found;
  }
  throw new RangeError('the cheat sheet is longer than two pages; shorten cheatsheet.yaml or what it names');
}

function frame(lang: Lang, number: number): Mark[] {
  const { sheet } = wording(lang);
  const line = (text: string, y: number, size: number, face: 'bold' | 'regular', right = false): Mark => ({
    kind: 'text',
    x: right ? a4.width - margin - widthOf(text, face, size) : margin,
    y,
    size,
    colour: face === 'bold' ? 'accent' : 'faint',
    runs: runsOf(text, face),
  });
  const foot = a4.height - margin + 2;
  return [
    line(sheet.title, margin + 13, 15, 'bold'),
    line(sheet.page(number, 2), margin + 13, 8, 'regular', true),
    line(sheet.foot, foot, 7.5, 'regular'),
  ];
}

export function printPages(sections: readonly Section[], lang: Lang): Page[] {
  const all = columnsOf(sections, wording(lang).danger);
  return [0, 1].map((page) => {
    const marks: Mark[] = frame(lang, page + 1);
    for (const side of [0, 1]) {
      let y = margin + headHeight;
      for (const { marks: drawn, height } of all[page * 2 + side] ?? []) {
        marks.push(...moved(drawn, margin + side * (columnWidth + between), y));
        y += height;
      }
    }
    return { ...a4, marks };
  });
}

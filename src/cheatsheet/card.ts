/** One topic → one tall page as wide as a phone, to be read by scrolling. */
import { wording } from '../wording';
import type { Lang } from '../types';
import { blockOf, moved, type Style } from './block';
import type { Section } from './content';
import type { Colours, Mark, Page } from './page';
import type { Shade } from '../pictures/png';
import { wrapped } from './wrap';

const width = 400;
const margin = 18;
const style: Style = { title: 14, text: 12.5, code: 12, leading: 1.38, padding: 7, gap: 14 };

/** Its own paper, so that it reads the same in a light and in a dark chat. */
export const cardColours: Colours = {
  paper: '#ffffff',
  ink: '#0f172a',
  faint: '#475569',
  accent: '#1d4ed8',
  onAccent: '#ffffff',
  danger: '#b91c1c',
  code: '#eef2f7',
};

function shade(colour: string): Shade {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** What stands on what. */
const edges: readonly (readonly [keyof Colours, keyof Colours])[] = [
  ['ink', 'paper'],
  ['faint', 'paper'],
  ['danger', 'paper'],
  ['ink', 'code'],
  ['code', 'paper'],
  ['onAccent', 'accent'],
];

/** Every colour of a card, and two steps between letters and their ground: more make files larger, not clearer. */
export function shadesOf(colours: Colours): Shade[] {
  const plain = [...new Set(Object.values(colours))].map(shade);
  const between = edges.flatMap(([over, under]) => {
    const [a, b] = [shade(colours[over]), shade(colours[under])];
    const mixed = (part: number) =>
      ([0, 1, 2] as const).map((i) => Math.round(a[i] * part + b[i] * (1 - part)));
    return [1 / 3, 2 / 3].map((part) => mixed(part) as unknown as Shade);
  });
  return [...plain, ...between];
}

const headHeight = 74;

function head({ title, about }: Section): Mark[] {
  const line = (text: string, y: number, size: number, face: 'bold' | 'regular'): Mark => ({
    kind: 'text',
    x: margin,
    y,
    size,
    colour: 'onAccent',
    runs: wrapped(text, face, size, width)[0] ?? [],
  });
  return [
    { kind: 'box', x: 0, y: 0, width, height: headHeight, radius: 0, colour: 'accent' },
    line(`Docker · ${title}`, 34, 20, 'bold'),
    line(about, 58, 13, 'regular'),
  ];
}

export function cardPage(section: Section, lang: Lang): Page {
  const words = wording(lang);
  const marks = head(section);
  let y = headHeight + margin;
  for (const item of section.items) {
    const block = blockOf(item, style, width - 2 * margin, words.danger);
    marks.push(...moved(block.marks, margin, y));
    y += block.height;
  }
  const height = Math.ceil(y + margin / 2);
  return {
    width,
    height,
    marks: [{ kind: 'box', x: 0, y: 0, width, height, radius: 0, colour: 'paper' }, ...marks],
  };
}

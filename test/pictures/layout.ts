/** Where the texts and boxes of a drawing lie, in units of its SVG: enough to see whether any overlap. */
import { widthOf } from '../../src/pictures/measure';

export interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const sizes: Readonly<Record<string, number>> = { title: 16, head: 13, code: 11 };

function attributes(tag: string): Map<string, string> {
  return new Map([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** One line of a text. @param shift in heights of its letters */
function lineBox(of: ReadonlyMap<string, string>, text: string, shift: number): Box {
  const classes = (of.get('class') ?? '').split(' ');
  const size = classes.map((name) => sizes[name]).find((found) => found !== undefined) ?? 12;
  const bold = classes.some((name) => ['title', 'head', 'bold'].includes(name));
  const width = widthOf(text, classes.includes('code') ? 'code' : bold ? 'bold' : 'regular', size);
  const x = Number(of.get('x'));
  const left = classes.includes('left') ? x : classes.includes('right') ? x - width : x - width / 2;
  const baseline = Number(of.get('y')) + shift * size;
  // Letters reach from 0.78 above their line to 0.15 below it; without the room for rare ones.
  return {
    name: text,
    left,
    right: left + width,
    top: baseline - size * 0.78,
    bottom: baseline + size * 0.15,
  };
}

export function textBoxes(svg: string): Box[] {
  return [...svg.matchAll(/(<text[^>]*>)([^]*?)<\/text>/g)].flatMap(([, tag = '', inner = '']) => {
    const of = attributes(tag);
    const spans = [...inner.matchAll(/<tspan[^>]*dy="([^"]*)em"[^>]*>([^<]*)/g)];
    if (spans.length === 0) return [lineBox(of, plain(inner), 0)];
    let shift = 0;
    return spans.map(([, dy = '0', text = '']) => lineBox(of, plain(text), (shift += Number(dy))));
  });
}

/** Every box that is drawn, the card first. */
export function rectangles(svg: string): Box[] {
  return [...svg.matchAll(/<rect[^>]*>/g)].map(([tag]) => {
    const of = attributes(tag);
    const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
      Number(of.get(name)),
    );
    return { name: of.get('class') ?? '', left: x, right: x + width, top: y, bottom: y + height };
  });
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left &&
    inner.right <= outer.right &&
    outer.top <= inner.top &&
    inner.bottom <= outer.bottom
  );
}

/** A page → SVG. Pure. */
import { escaped } from '../pictures/drawing';
import { families } from '../pictures/fonts';
import { widthOf } from '../pictures/measure';
import type { Colours, Mark, Page, TextMark } from './page';

/** An element for each font: resvg draws a whole text in the font that has all of its characters. */
function textOf({ x: left, y, size, runs }: TextMark, fill: string): string {
  let x = left;
  const parts = runs.map(({ face, text }) => {
    const weight = face === 'bold' ? ' font-weight="700"' : '';
    const font = `font-family="${families[face]}"${weight} font-size="${size}"`;
    const part = `<text x="${x.toFixed(2)}" y="${y.toFixed(2)}" fill="${fill}" ${font} xml:space="preserve">${escaped(text)}</text>`;
    x += widthOf(text, face, size);
    return part;
  });
  return parts.join('\n');
}

function markOf(mark: Mark, colours: Colours): string {
  const fill = colours[mark.colour];
  if (mark.kind === 'text') return textOf(mark, fill);
  const place = `x="${mark.x.toFixed(2)}" y="${mark.y.toFixed(2)}" fill="${fill}"`;
  return `<rect ${place} width="${mark.width.toFixed(2)}" height="${mark.height.toFixed(2)}" rx="${mark.radius}"/>`;
}

export function svgOf({ width, height, marks }: Page, colours: Colours): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`,
    ...marks.map((mark) => markOf(mark, colours)),
    '</svg>',
  ].join('\n');
}

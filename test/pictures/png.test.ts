import { Resvg } from '@resvg/resvg-js';
import { paint, type Pixels } from '../../src/pictures/paint';
import { encodePng, readSource } from '../../src/pictures/png';

const hash = 'a'.repeat(64);

/** As another program reads it: resvg draws the file. */
function decoded(png: Buffer, { width, height }: Pixels): Uint8Array {
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${image}</svg>`;
  return new Resvg(svg).render().pixels;
}

function pixel(rgba: Uint8Array, at: number): number[] {
  return [...rgba.subarray(at * 4, at * 4 + 4)];
}

const flat = (body: string) =>
  paint(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${body}</svg>`, 1);

describe('a PNG of few colours', () => {
  const two = flat(
    '<rect width="20" height="20" fill="#ede9fe"/><rect x="20" width="10" height="20" fill="#e2e8f0"/>',
  );

  it('keeps every colour exactly, two that are near each other and nothing at all', () => {
    const read = decoded(encodePng(two, hash), two);
    expect(pixel(read, 5)).toEqual([0xed, 0xe9, 0xfe, 255]);
    expect(pixel(read, 25)).toEqual([0xe2, 0xe8, 0xf0, 255]);
    expect(pixel(read, 35)[3]).toBe(0);
  });

  it('has no colours but the shades it was given', () => {
    const read = decoded(
      encodePng(two, hash, [
        [255, 255, 255],
        [0, 0, 0],
      ]),
      two,
    );
    expect(pixel(read, 5)).toEqual([255, 255, 255, 255]);
  });

  it('carries the hash of its source', () => {
    expect(readSource(encodePng(two, hash))).toBe(hash);
    expect(readSource(Buffer.alloc(40))).toBeUndefined();
  });
});

describe('a PNG of many colours', () => {
  it('keeps its areas exactly and its gradients nearly', () => {
    const many = paint(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100"><defs><linearGradient id="g">
      <stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient></defs>
      <rect width="400" height="50" fill="#123456"/><rect y="50" width="400" height="50" fill="url(#g)"/></svg>`,
      1,
    );
    const read = decoded(encodePng(many, hash), many);
    expect(pixel(read, 10)).toEqual([0x12, 0x34, 0x56, 255]);
    const far = pixel(many.rgba, 75 * 400 + 10).map((part, i) => part - (pixel(read, 75 * 400 + 10)[i] ?? 0));
    expect(Math.max(...far.map(Math.abs))).toBeLessThan(12);
  });
});

/**
 * Pixels → PNG of at most 256 colours, with a note of what it was made from. Drawings have few colours, and a byte a
 * pixel instead of four makes files a third as big.
 */
import { crc32, deflateSync } from 'node:zlib';
import type { Pixels } from './paint';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The keyword of the note; its text is the hash of the sources. */
const keyword = 'Source';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Red, green and blue. */
export type Shade = readonly [number, number, number];
type Colour = readonly [number, number, number, number];

/** All four parts of a pixel's colour in one number. */
function colourOf(key: number): Colour {
  return [key >>> 24, (key >>> 16) & 0xff, (key >>> 8) & 0xff, key & 0xff];
}

function keysOf(rgba: Uint8Array): Uint32Array {
  const pixels = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  return Uint32Array.from({ length: rgba.length / 4 }, (_, i) => pixels.getUint32(i * 4));
}

/** The 256 that cover most: areas come before the edges of letters, which are many colours of few pixels. */
function commonest(keys: Uint32Array): Colour[] {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return sorted.slice(0, 256).map(([key]) => colourOf(key));
}

function nearest(palette: readonly Colour[], [r, g, b, a]: Colour): number {
  let best = 0;
  let least = Infinity;
  for (const [i, [x, y, z, w]] of palette.entries()) {
    const distance = (x - r) ** 2 + (y - g) ** 2 + (z - b) ** 2 + (w - a) ** 2;
    if (distance < least) [best, least] = [i, distance];
  }
  return best;
}

/** Each pixel by the number of the palette's colour that is nearest to its own. */
function indexed(keys: Uint32Array, palette: readonly Colour[]): Buffer {
  const known = new Map<number, number>();
  const indices = Buffer.alloc(keys.length);
  for (const [i, key] of keys.entries()) {
    const index = known.get(key) ?? nearest(palette, colourOf(key));
    known.set(key, index);
    indices[i] = index;
  }
  return indices;
}

/** Every row begins with the byte that says it is not filtered, which suits palettes best. */
function rows(indices: Buffer, width: number, height: number): Buffer {
  const all = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) indices.copy(all, y * (width + 1) + 1, y * width, (y + 1) * width);
  return all;
}

/**
 * @param source the hash of what it is made from, which readSource gives back
 * @param shades the only colours it may have, at most 256; otherwise those that cover most of it
 */
export function encodePng(
  { width, height, rgba }: Pixels,
  source: string,
  shades?: readonly Shade[],
): Buffer {
  const keys = keysOf(rgba);
  const palette = shades?.map((shade): Colour => [...shade, 255]) ?? commonest(keys);
  const indices = indexed(keys, palette);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(`${keyword}\0${source}`, 'latin1')),
    chunk('PLTE', Buffer.from(palette.flatMap(([r, g, b]) => [r, g, b]))),
    chunk('tRNS', Buffer.from(palette.map(([, , , a]) => a))),
    chunk('IDAT', deflateSync(rows(indices, width, height), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The hash that encodePng was given; undefined when the file has none. */
export function readSource(png: Buffer): string | undefined {
  for (let at = signature.length; at + 8 <= png.length;) {
    const length = png.readUInt32BE(at);
    const data = png.toString('latin1', at + 8, at + 8 + length);
    if (png.toString('latin1', at + 4, at + 8) === 'tEXt' && data.startsWith(`${keyword}\0`)) {
      return data.slice(keyword.length + 1);
    }
    at += length + 12;
  }
  return undefined;
}

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

interface Indexed {
  /** Four bytes a colour. */
  readonly palette: Buffer;
  readonly indices: Buffer;
}

/** @returns undefined when there are more than 256 colours after the last `bits` of each part are dropped */
function indexed(rgba: Uint8Array, bits: number): Indexed | undefined {
  const pixels = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  const mask = ((0xff << bits) & 0xff) * 0x01010101;
  const known = new Map<number, number>();
  const palette: number[] = [];
  const indices = Buffer.alloc(rgba.length / 4);
  for (let i = 0; i < indices.length; i++) {
    const key = pixels.getUint32(i * 4) & mask;
    let index = known.get(key);
    if (index === undefined) {
      index = known.size;
      if (index > 255) return undefined;
      known.set(key, index);
      // The first of those that count as one stands for all: large areas come before the edges of letters.
      palette.push(...rgba.subarray(i * 4, i * 4 + 4));
    }
    indices[i] = index;
  }
  return { palette: Buffer.from(palette), indices };
}

function nearest(shades: readonly Shade[], r: number, g: number, b: number): number {
  const distances = shades.map(([x, y, z]) => (x - r) ** 2 + (y - g) ** 2 + (z - b) ** 2);
  return distances.indexOf(Math.min(...distances));
}

/** For pictures without transparency: every pixel gets the nearest of the given shades. */
function shaded(rgba: Uint8Array, shades: readonly Shade[]): Indexed {
  const pixels = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  const known = new Map<number, number>();
  const indices = Buffer.alloc(rgba.length / 4);
  for (let i = 0; i < indices.length; i++) {
    const key = pixels.getUint32(i * 4);
    let index = known.get(key);
    if (index === undefined) {
      index = nearest(shades, key >>> 24, (key >>> 16) & 0xff, (key >>> 8) & 0xff);
      known.set(key, index);
    }
    indices[i] = index;
  }
  return { palette: Buffer.from(shades.flatMap((shade) => [...shade, 255])), indices };
}

function reduced(rgba: Uint8Array): Indexed {
  for (let bits = 0; bits < 8; bits++) {
    const found = indexed(rgba, bits);
    if (found) return found;
  }
  throw new RangeError('two colours of one bit each part are always fewer than 256');
}

/** Every row begins with the byte that says it is not filtered, which suits palettes best. */
function rows({ indices }: Indexed, width: number, height: number): Buffer {
  const all = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) indices.copy(all, y * (width + 1) + 1, y * width, (y + 1) * width);
  return all;
}

/**
 * @param source the hash of what it is made from, which readSource gives back
 * @param shades the only colours it may have; otherwise those it has, as far as 256 go
 */
export function encodePng(
  { width, height, rgba }: Pixels,
  source: string,
  shades?: readonly Shade[],
): Buffer {
  const image = shades ? shaded(rgba, shades) : reduced(rgba);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = [...image.palette];
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(`${keyword}\0${source}`, 'latin1')),
    chunk('PLTE', Buffer.from(colours.filter((_, i) => i % 4 < 3))),
    chunk('tRNS', Buffer.from(colours.filter((_, i) => i % 4 === 3))),
    chunk('IDAT', deflateSync(rows(image, width, height), { level: 9 })),
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

/** SVG → pixels, with the shipped fonts only, so that it looks the same on every machine. */
import { Resvg } from '@resvg/resvg-js';
import { families, fontFiles } from './fonts';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel: red, green, blue, opacity. */
  readonly rgba: Uint8Array;
}

/** @param scale pixels for each unit of the SVG */
export function paint(svg: string, scale: number): Pixels {
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(fontFiles),
      defaultFontFamily: families.regular,
    },
  }).render();
  return { width: image.width, height: image.height, rgba: image.pixels };
}

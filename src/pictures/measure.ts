/** How wide a text is in the shipped fonts, and which of them draws which part of it. */
import { openSync, type Font } from 'fontkit';
import { fontFiles, type Face } from './fonts';

/** A part of a text that one font draws. */
export interface Run {
  readonly face: Face;
  readonly text: string;
}

const open = new Map<Face, Font>();

function fontOf(face: Face): Font {
  let font = open.get(face);
  if (!font) {
    // A file of one font, so no collection.
    font = openSync(fontFiles[face]) as Font;
    open.set(face, font);
  }
  return font;
}

/** Who lends a face the characters that it has not: Chinese in code, rare characters in bold. */
const lenders: Readonly<Record<Face, readonly Face[]>> = {
  regular: ['code'],
  bold: ['regular', 'code'],
  code: ['regular'],
};

/** Asked of the same characters and words again and again, so each answer is kept. */
function kept<T>(answer: (text: string, face: Face) => T): (text: string, face: Face) => T {
  const answers = new Map<string, T>();
  return (text, face) => {
    const key = `${face} ${text}`;
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as T;
    const fresh = answer(text, face);
    answers.set(key, fresh);
    return fresh;
  };
}

const faceOf = kept((character, wanted) => {
  const point = character.codePointAt(0) ?? 0;
  return [wanted, ...lenders[wanted]].find((face) => fontOf(face).hasGlyphForCodePoint(point));
});

/** @returns the characters of a text that no shipped font has */
export function missing(text: string): string[] {
  return [...new Set(text)].filter((character) => /\S/.test(character) && !faceOf(character, 'regular'));
}

/** The text cut where the font changes. What no font has is left to the wanted one, which draws a box. */
export function runsOf(text: string, wanted: Face): Run[] {
  const runs: { face: Face; text: string }[] = [];
  for (const character of text) {
    const face = faceOf(character, wanted) ?? wanted;
    const last = runs.at(-1);
    if (last?.face === face) last.text += character;
    else runs.push({ face, text: character });
  }
  return runs;
}

/** In heights of the letters. */
const relativeWidth = kept((text, face) =>
  runsOf(text, face).reduce((sum, run) => {
    const font = fontOf(run.face);
    return sum + font.layout(run.text).advanceWidth / font.unitsPerEm;
  }, 0),
);

/** In the unit of `size`, the letters' height. */
export function widthOf(text: string, face: Face, size: number): number {
  return relativeWidth(text, face) * size;
}

/** Pages → PDF, with the source's hash as its keywords and no time, so that the same pages give the same file. */
import Pdf from 'pdfkit';
import { fontFiles } from '../pictures/fonts';
import { widthOf } from '../pictures/measure';
import type { Colours, Mark, Page } from './page';

export interface About {
  readonly title: string;
  readonly language: string;
  /** What readSource gives back. */
  readonly source: string;
}

/** Whatever day it is made: a date would change the file and say nothing. */
const noDay = new Date(0);

function drawMark(document: PDFKit.PDFDocument, mark: Mark, colours: Colours): void {
  document.fillColor(colours[mark.colour]);
  if (mark.kind === 'box') {
    document.roundedRect(mark.x, mark.y, mark.width, mark.height, mark.radius).fill();
    return;
  }
  let { x } = mark;
  for (const { face, text } of mark.runs) {
    document.font(face).fontSize(mark.size);
    document.text(text, x, mark.y, { lineBreak: false, baseline: 'alphabetic' });
    x += widthOf(text, face, mark.size);
  }
}

export async function pdfOf(pages: readonly Page[], colours: Colours, about: About): Promise<Buffer> {
  const document = new Pdf({
    autoFirstPage: false,
    margin: 0,
    lang: about.language,
    displayTitle: true,
    info: { Title: about.title, Keywords: about.source, CreationDate: noDay, ModDate: noDay },
  });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const done = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  for (const [face, file] of Object.entries(fontFiles)) document.registerFont(face, file);
  for (const { width, height, marks } of pages) {
    document.addPage({ size: [width, height], margin: 0 });
    for (const mark of marks) drawMark(document, mark, colours);
  }
  document.end();
  await done;
  return Buffer.concat(parts);
}

/** The hash that pdfOf was given; undefined when the file has none. */
export function readPdfSource(pdf: Buffer): string | undefined {
  const text = pdf.toString('latin1');
  // The text is an object of its own, named by its number.
  const number = /\/Keywords (\d+) 0 R/.exec(text)?.[1];
  return number && new RegExp(`\\n${number} 0 obj\\n\\(([0-9a-f]{64})\\)`).exec(text)?.[1];
}

/**
 * Every file of the cheat sheets: how it is made, and the hash of all that decides how it looks. A file that carries
 * another hash is out of date; bytes are never compared, because a library may write the same picture otherwise.
 */
import { createHash } from 'node:crypto';
import type { Knowledge } from '../knowledge/schema';
import { paint } from '../pictures/paint';
import { encodePng, readSource } from '../pictures/png';
import type { Lang } from '../types';
import { wording } from '../wording';
import { cardColours, cardPage, shadesOf } from './card';
import { mostNeeded, topicSection } from './content';
import { markdownOf } from './markdown';
import { cardName, wholeName } from './names';
import { pdfOf, readPdfSource } from './pdf';
import { printColours, printPages } from './print';
import { svgOf } from './svg';

export interface SheetFile {
  readonly name: string;
  readonly source: string;
  make(): Promise<Buffer>;
}

const langs: readonly Lang[] = ['en', 'zh'];
/** Pixels for each unit of a card, which is 400 units wide: two for each that a phone of 360 shows. */
const scale = 1.8;

const shades = shadesOf(cardColours);

function hashOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function cardFiles(knowledge: Knowledge, lang: Lang): SheetFile[] {
  return knowledge.topics.map((topic) => {
    const svg = svgOf(cardPage(topicSection(topic, knowledge, lang), lang), cardColours);
    const source = hashOf(svg, scale, shades);
    const make = () => Promise.resolve(encodePng(paint(svg, scale), source, shades));
    return { name: cardName(topic.id, lang), source, make };
  });
}

function printFile(knowledge: Knowledge, lang: Lang): SheetFile {
  const pages = printPages(mostNeeded(knowledge, lang), lang);
  const source = hashOf(pages, printColours);
  const about = { title: wording(lang).sheet.title, language: lang === 'zh' ? 'zh-CN' : 'en', source };
  return { name: wholeName(lang, 'pdf'), source, make: () => pdfOf(pages, printColours, about) };
}

function markdownFile(knowledge: Knowledge, lang: Lang): SheetFile {
  const text = markdownOf(knowledge, lang);
  const source = hashOf(text);
  const make = () => Promise.resolve(Buffer.from(`<!-- source ${source} -->\n\n${text}\n`));
  return { name: wholeName(lang, 'md'), source, make };
}

export function sheetFiles(knowledge: Knowledge): SheetFile[] {
  return langs.flatMap((lang) => [
    markdownFile(knowledge, lang),
    printFile(knowledge, lang),
    ...cardFiles(knowledge, lang),
  ]);
}

/** The hash that a file carries; undefined when it carries none. */
export function sourceOf(name: string, bytes: Buffer): string | undefined {
  if (name.endsWith('.png')) return readSource(bytes);
  if (name.endsWith('.pdf')) return readPdfSource(bytes);
  return /^<!-- source ([0-9a-f]{64}) -->/.exec(bytes.toString('utf8', 0, 100))?.[1];
}

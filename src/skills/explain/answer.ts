/** What was gathered → the neutral answer: dangers first, then the whole in a sentence, then the parts. Pure. */
import type { Answer, Block, Button } from '../../answer';
import { wording } from '../../wording';
import { action } from '../action';
import { colon, hintBlocks, lineText, textOf, warnings } from './blocks';
import type { Report } from './report';

/** Characters of the answer as first shown, and of each page of "All parts". */
const room = 1650;
const pageRoom = 1650;
const mostRisks = 4;

/** What was explained, and under which key it is remembered. */
export interface Explained {
  readonly title: string;
  readonly key: string;
  readonly sentence: string;
  readonly report: Report;
}

function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, block) => sum + (block.kind === 'code' ? block.code : block.text).length + 12,
    0,
  );
}

/** Which lines are shown at first: risky ones before others, as many as there is room for. */
function chosen(lines: readonly string[], { lines: parts }: Report, characters: number): Set<number> {
  const order = [...lines.keys()].sort((a, b) => Number(parts[b]?.risky) - Number(parts[a]?.risky) || a - b);
  const shown = new Set<number>();
  let left = characters;
  for (const i of order) {
    const size = (lines[i]?.length ?? 0) + 1;
    if (size > left) break;
    left -= size;
    shown.add(i);
  }
  return shown;
}

function ended(sentence: string, lang: string): string {
  return /[.。!?！？…]$/.test(sentence) ? sentence : `${sentence}${lang === 'zh' ? '。' : '.'}`;
}

function answer(
  { title, report }: Explained,
  again: string,
  blocks: readonly Block[],
  { buttons, more = [] }: { readonly buttons: readonly Button[]; readonly more?: readonly Block[] },
): Answer {
  return {
    kind: 'answer',
    id: 'explain',
    lang: report.lang,
    title,
    blocks,
    groups: buttons.length > 0 ? [{ buttons }] : [],
    sourceLabel: wording(report.lang).source,
    sources: [...report.pages]
      .slice(0, 3)
      .map((url) => ({ url, label: url.replace(/^https:\/\/|\/$/g, '') })),
    again,
    more,
  };
}

/** Dangers, the sentence, and as many parts as fit; the others behind "All parts". */
export function briefAnswer(explained: Explained): Answer {
  const { report, sentence, key, title } = explained;
  const { lang, words } = report;
  const first = [...warnings(report, mostRisks), ...textOf([ended(sentence, lang)])];
  const last = hintBlocks(report);
  const lines = report.lines.map((line) => lineText(line, report));
  const left = room - title.length - sizeOf(first) - sizeOf(last) - 40;
  const shown = chosen(lines, report, left);
  const rest = lines.filter((_, i) => !shown.has(i));
  const parts = lines.filter((_, i) => shown.has(i));
  if (rest.length > 0) parts.push(words.furtherParts(rest.length));
  const buttons = rest.length > 0 ? [{ action: action.parts(key, lang), label: words.allParts }] : [];
  const shownFirst = [...first, ...textOf(parts), ...last];
  return answer(explained, action.brief(key, lang), shownFirst, { buttons, more: textOf(rest) });
}

/** The lines in pages, none longer than a page's room. */
function pagesOf(lines: readonly string[]): string[][] {
  const pages: string[][] = [];
  let left = 0;
  for (const line of lines) {
    const last = pages.at(-1);
    if (!last || line.length + 1 > left) {
      pages.push([line]);
      left = pageRoom - line.length;
    } else {
      last.push(line);
      left -= line.length + 1;
    }
  }
  return pages;
}

/** Every part, page by page. @param page from 0; one beyond the end shows the last */
export function partsAnswer(explained: Explained, page: number): Answer {
  const { report, key } = explained;
  const { lang, words } = report;
  const notes = warnings(report, Infinity).flatMap(({ label, text }) =>
    text.split('\n').map((note) => `${label}${colon(report)}${note}`),
  );
  const pages = pagesOf([...report.lines.map((line) => lineText(line, report)), ...notes]);
  const here = Math.min(page, pages.length - 1);
  const to = (target: number, label: string) => ({ action: action.parts(key, lang, target), label });
  const buttons = [
    { action: action.brief(key, lang), label: words.summary },
    ...(here > 0 ? [to(here - 1, wording(lang).previousPage)] : []),
    ...(here < pages.length - 1 ? [to(here + 1, wording(lang).nextPage)] : []),
  ];
  return answer(explained, action.parts(key, lang, here), textOf(pages[here] ?? []), { buttons });
}

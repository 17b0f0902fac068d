/** Parts, dangers and hints as blocks of the neutral answer. Pure. */
import type { Block, WarningBlock } from '../../answer';
import { wording } from '../../wording';
import type { Line, Note, Report } from './report';

export function colon({ lang }: Report): string {
  return lang === 'zh' ? '：' : ': ';
}

export function lineText({ code, long, text, depth }: Line, report: Report): string {
  const open = report.lang === 'zh' ? '（' : ' (';
  const named = long === undefined ? '' : `${open}\`${long}\`${report.lang === 'zh' ? '）' : ')'}`;
  return `${depth === 0 ? '•' : '↳'} \`${code}\`${named}${colon(report)}${text}`;
}

function noteText({ code, text }: Note, report: Report): string {
  return code === undefined ? text : `\`${code}\`${colon(report)}${text}`;
}

function warning(label: string, notes: readonly Note[], report: Report, most: number): WarningBlock[] {
  if (notes.length === 0) return [];
  const texts = notes.slice(0, most).map((note) => noteText(note, report));
  if (notes.length > most) texts.push(report.words.furtherRisks(notes.length - most));
  return [{ kind: 'warning', label, text: texts.join('\n') }];
}

export function warnings(report: Report, most: number): WarningBlock[] {
  const { words, risks, outdated, strange, lang } = report;
  return [
    ...warning(wording(lang).danger, risks, report, most),
    ...warning(words.strange, strange, report, most),
    ...warning(words.outdated, outdated, report, most),
  ];
}

export function textOf(lines: readonly string[]): Block[] {
  return lines.length > 0 ? [{ kind: 'text', text: lines.join('\n') }] : [];
}

export function hintBlocks(report: Report): Block[] {
  const { hints, words, lang } = report;
  if (hints.length === 0) return [];
  const all = hints.slice(0, 3).map((note) => noteText(note, report));
  return textOf([`${words.hint}${colon(report)}${all.join(lang === 'zh' ? '；' : '. ')}`]);
}

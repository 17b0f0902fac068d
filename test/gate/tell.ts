/** Figures as text. */
import type { Section, Stats } from './count';

function line(name: string, value: string): string {
  return `${name.padEnd(9)} ${value}`;
}

function listed(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].map(([name, number]) => `${number} ${name}`);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

function sectionLine({ name, items, en, zh }: Section): string {
  return line('', `${name.padEnd(20)} ${items} items, answered or offered: English ${en}, Chinese ${zh}`);
}

function itemsOf(sections: readonly Section[]): number {
  return sections.reduce((sum, { items }) => sum + items, 0);
}

export function table({ entries, errors, topics, asked, commands, files, sections }: Stats): string {
  const { distinct, executed, parsed } = commands;
  return [
    line('entries', `${entries} in ${topics.size} topics, and ${errors} errors`),
    ...listed(topics).map((topic) => line('', topic)),
    line('asked', `in ${asked.en} ways in English, ${asked.zh} in Chinese`),
    line(
      'commands',
      `${distinct} distinct: ${executed} executed (${percent(executed, distinct)}), the others parsed only`,
    ),
    ...listed(parsed).map((reason) => line('', `parsed only: ${reason}`)),
    line('files', `${files.all}, of which ${files.unproven} unproven`),
    line('coverage', `${itemsOf(sections)} items in ${sections.length} sections`),
    ...sections.map(sectionLine),
  ].join('\n');
}

/** Entries, English and Chinese ways to ask, commands, the share executed in percent, and items of the list. */
export function figures({ entries, asked, commands, sections }: Stats): number[] {
  const share = Math.floor((100 * commands.executed) / commands.distinct);
  return [entries, asked.en, asked.zh, commands.distinct, share, itemsOf(sections)];
}

/** What the READMEs say, around six figures. */
export function sentence(
  [entries, en, zh, commands, share, items]: readonly string[],
  lang: 'en' | 'zh',
): string {
  return lang === 'en'
    ? `It holds more than ${entries} answers, asked for in more than ${en} English and ${zh} Chinese ways, with more than ${commands} distinct commands; ${share} % of these are executed on a real Docker Engine, the others say why they cannot be. More than ${items} everyday questions are asked in both languages by every test run.`
    : `它有 ${entries} 多条回答，收录了 ${en} 多种英文问法和 ${zh} 多种中文问法，以及 ${commands} 多条不同的命令：其中 ${share}% 会在真实的 Docker 引擎上执行验证，其余的都写明了无法执行的原因。每次测试都会用两种语言提出 ${items} 多个日常问题。`;
}

/** Rounded down, so that it stays true while the knowledge grows: 402 → 400, 2,613 → 2,600; the share as it is. */
function atLeast(value: number): string {
  const step = value >= 1000 ? 100 : value > 100 ? 10 : 1;
  return (Math.floor(value / step) * step).toLocaleString('en');
}

export function quote(stats: Stats, lang: 'en' | 'zh'): string {
  return sentence(figures(stats).map(atLeast), lang);
}

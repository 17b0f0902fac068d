/** All of the knowledge as one Markdown document. Pure. */
import { labelled } from '../answer';
import type { Entry, Knowledge, Topic } from '../knowledge/schema';
import { filled } from '../skills/look-up';
import type { Lang } from '../types';
import { wording } from '../wording';

/** A fence longer than any in the code. */
function fenced(code: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
  return `${fence}${language}\n${code}\n${fence}`;
}

/** What Markdown would read as markup: words in angle brackets, and stars. Code in backticks stays as it is. */
function escaped(text: string): string {
  return text
    .split('`')
    .map((part, i) => (i % 2 === 1 ? part : part.replaceAll(/[<*_[\]]/g, '\\$&')))
    .join('`');
}

/** The colon stands outside: Markdown reads no stars between a Chinese colon and a character. */
function labelledText(label: string, text: string): string {
  return labelled(`**${label}**`, text);
}

function entryParts(entry: Entry, knowledge: Knowledge, lang: Lang): string[] {
  const words = wording(lang);
  const { danger, changed, more } = entry;
  const preview = danger?.preview && words.lookFirst(filled(danger.preview, knowledge, lang));
  return [
    `### ${escaped(entry.title[lang])}`,
    escaped(entry.summary[lang]),
    ...entry.commands.flatMap(({ code, language, note }) => [
      ...(note ? [escaped(note[lang])] : []),
      fenced(filled(code.trimEnd(), knowledge, lang), language),
    ]),
    danger
      ? labelledText(
          words.danger,
          escaped([danger[lang], preview].filter(Boolean).join(lang === 'zh' ? '' : ' ')),
        )
      : '',
    changed ? labelledText(words.changed, escaped(changed[lang])) : '',
    more ? escaped(more[lang]) : '',
    labelled(words.source, entry.sources.map((url) => `<${url}>`).join(' ')),
  ].filter(Boolean);
}

function topicParts(topic: Topic, knowledge: Knowledge, lang: Lang): string[] {
  const entries = [...knowledge.entries.values()].filter((entry) => entry.topic === topic.id);
  return [
    `<a id="${topic.id}"></a>`,
    `## ${topic.title[lang]}`,
    `${topic.about[lang]}${lang === 'zh' ? '。' : '.'}`,
    ...entries.flatMap((entry) => entryParts(entry, knowledge, lang)),
  ];
}

/** @returns the document without its source's hash */
export function markdownOf(knowledge: Knowledge, lang: Lang): string {
  const { sheet } = wording(lang);
  const contents = knowledge.topics.map(({ id, title }) => `- [${title[lang]}](#${id})`).join('\n');
  return [
    `# ${sheet.all}`,
    sheet.intro,
    contents,
    ...knowledge.topics.flatMap((topic) => topicParts(topic, knowledge, lang)),
  ].join('\n\n');
}

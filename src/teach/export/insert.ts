/** One more way to ask, put into the text of a YAML file: nothing that stands there is changed, comments and order least of all. Pure. */
import { load } from 'js-yaml';
import { isCollection, isNode, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import type { Lang } from '../../types';

/** As it may stand in a list: bare where YAML reads it back as the same text in either kind of list, else in quotes. */
function scalar(text: string): string {
  try {
    const lists = [`[${text}]`, `- ${text}`].map((list) => JSON.stringify(load(list)));
    if (lists.every((list) => list === JSON.stringify([text]))) return text;
  } catch {
    // It means something else there.
  }
  return JSON.stringify(text);
}

function inserted(text: string, at: number, more: string): string {
  return text.slice(0, at) + more + text.slice(at);
}

function endOf(item: unknown): number | undefined {
  return (isNode(item) && item.range?.[1]) || undefined;
}

function intoFlow(text: string, list: YAMLSeq, phrasing: string): string | undefined {
  const end = endOf(list.items.at(-1)) ?? (list.range ? list.range[0] + 1 : undefined);
  if (end === undefined) return undefined;
  return inserted(text, end, `${list.items.length > 0 ? ', ' : ''}${scalar(phrasing)}`);
}

function intoBlock(text: string, list: YAMLSeq, phrasing: string): string | undefined {
  const last = list.items.at(-1);
  const from = isNode(last) ? last.range?.[0] : undefined;
  const end = endOf(last);
  if (from === undefined || end === undefined) return undefined;
  const [indent] = /^ *(?=- )/.exec(text.slice(text.lastIndexOf('\n', from - 1) + 1)) ?? [];
  if (indent === undefined) return undefined;
  const line = text.indexOf('\n', end - 1);
  const at = line === -1 ? text.length : line;
  return inserted(text, at, `\n${indent}- ${scalar(phrasing)}`);
}

function utterances(text: string, id: string, lang: Lang): readonly unknown[] {
  const entry = (load(text) as Record<string, { utterances?: Record<Lang, unknown[]> }>)[id];
  return entry?.utterances?.[lang] ?? [];
}

/** Undefined where the list is written in a way that only a person should change. */
export function withPhrasing(text: string, id: string, lang: Lang, phrasing: string): string | undefined {
  const list = parseDocument(text).getIn([id, 'utterances', lang], true);
  if (!isCollection(list) || !isSeq(list)) return undefined;
  const changed = (list.flow ? intoFlow : intoBlock)(text, list, phrasing);
  if (changed === undefined) return undefined;
  const expected = JSON.stringify([...utterances(text, id, lang), phrasing]);
  return JSON.stringify(utterances(changed, id, lang)) === expected ? changed : undefined;
}

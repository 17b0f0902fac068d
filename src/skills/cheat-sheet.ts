/** The topics, and one topic's answers as a list to pick from. Pure. */
import type { Answer, Button, ButtonGroup } from '../answer';
import type { Entry, Knowledge, Topic } from '../knowledge/schema';
import type { Lang } from '../types';
import { wording } from '../wording';
import { action } from './action';

const pageSize = 8;

export function entryButtons(entries: readonly Entry[], lang: Lang): Button[] {
  return entries.map(({ id, title }) => ({ action: action.show(id, lang), label: title[lang] }));
}

/** Topics without entries are not offered. */
export function topicGroups(knowledge: Knowledge, lang: Lang): ButtonGroup[] {
  const filled = new Set([...knowledge.entries.values()].map(({ topic }) => topic));
  const topics = knowledge.topics.filter(({ id }) => filled.has(id));
  const buttons = topics.map(({ id, title }) => ({ action: action.topic(id, lang), label: title[lang] }));
  const half = Math.ceil(buttons.length / 2);
  const groups = buttons.length > 10 ? [buttons.slice(0, half), buttons.slice(half)] : [buttons];
  return groups
    .filter((group) => group.length > 0)
    .map((group, i) => (i === 0 ? { label: wording(lang).topics, buttons: group } : { buttons: group }));
}

export function allTopics(knowledge: Knowledge, lang: Lang): Answer {
  return {
    kind: 'topic',
    id: 'topics',
    lang,
    title: wording(lang).topics,
    blocks: knowledge.topics.length > 0 ? [{ kind: 'text', text: wording(lang).pickTopic }] : [],
    groups: topicGroups(knowledge, lang).map(({ buttons }) => ({ buttons })),
    sourceLabel: wording(lang).source,
    sources: [],
  };
}

function pageButtons(topic: Topic, lang: Lang, page: number, pages: number): Button[] {
  const words = wording(lang);
  const to = (target: number, label: string) => ({ action: action.topic(topic.id, lang, target), label });
  return [
    ...(page > 0 ? [to(page - 1, words.previousPage)] : []),
    ...(page < pages - 1 ? [to(page + 1, words.nextPage)] : []),
    { action: action.topics(lang), label: words.allTopics },
  ];
}

/** @param page from 0; one beyond the end shows the last. */
export function cheatSheet(topic: Topic, knowledge: Knowledge, lang: Lang, page = 0): Answer {
  const words = wording(lang);
  const entries = [...knowledge.entries.values()].filter((entry) => entry.topic === topic.id);
  const pages = Math.max(1, Math.ceil(entries.length / pageSize));
  const shown = Math.min(page, pages - 1);
  const here = entries.slice(shown * pageSize, (shown + 1) * pageSize);
  return {
    kind: 'topic',
    id: topic.id,
    lang,
    title: topic.title[lang],
    blocks: [{ kind: 'text', text: words.topicText(topic.about[lang], here.length, entries.length) }],
    groups: [
      { buttons: entryButtons(here, lang) },
      { buttons: pageButtons(topic, lang, shown, pages) },
    ].filter(({ buttons }) => buttons.length > 0),
    sourceLabel: words.source,
    sources: [],
  };
}

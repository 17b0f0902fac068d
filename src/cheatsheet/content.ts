/** What stands on a cheat sheet, from the knowledge. Pure. */
import type { Command, Entry, Knowledge, Topic } from '../knowledge/schema';
import { filled } from '../skills/look-up';
import type { Lang } from '../types';

export interface Item {
  readonly title: string;
  /** May hold `code` in backticks, as all texts may. */
  readonly note?: string | undefined;
  /** The note may be left out where it takes a line of its own. */
  readonly spare?: boolean;
  readonly code?: string | undefined;
  /** What is lost. */
  readonly danger?: string | undefined;
}

export interface Section {
  readonly title: string;
  readonly about: string;
  readonly items: readonly Item[];
}

/** Blocks with more lines are left to the bot and the Markdown: a card is looked at, not read. */
const mostLines = 3;

function itemOf(entry: Entry, command: Command | undefined, knowledge: Knowledge, lang: Lang): Item {
  const danger = entry.danger?.[lang];
  const title = entry.title[lang];
  if (!command) return { title, note: entry.summary[lang], danger };
  const code = filled(command.code.trimEnd(), knowledge, lang);
  return { title, note: command.note?.[lang], code, danger };
}

function topicOf(id: string, { topics }: Knowledge): Topic {
  const topic = topics.find((one) => one.id === id);
  if (!topic) throw new RangeError(`cheatsheet.yaml names the topic ${id}, which does not exist`);
  return topic;
}

/** A concept is not typed, and the first step alone of a walk-through would be no help. */
const told = new Set(['concepts', 'walkthroughs']);

function cardItem(entry: Entry, knowledge: Knowledge, lang: Lang): Item {
  const first = told.has(entry.topic) ? undefined : entry.commands[0];
  const short = first && first.code.trim().split('\n').length <= mostLines ? first : undefined;
  const item = itemOf(entry, short, knowledge, lang);
  return short ? { ...item, note: undefined } : item;
}

/** All of a topic: the title and the first command of each entry, or what it says where that is long. */
export function topicSection(topic: Topic, knowledge: Knowledge, lang: Lang): Section {
  const entries = [...knowledge.entries.values()].filter((entry) => entry.topic === topic.id);
  return {
    title: topic.title[lang],
    about: topic.about[lang],
    items: entries.map((entry) => cardItem(entry, knowledge, lang)),
  };
}

/** The most needed commands, as knowledge/cheatsheet.yaml lists them. */
export function mostNeeded(knowledge: Knowledge, lang: Lang): Section[] {
  return knowledge.sheet.map(({ topic: id, picks }) => {
    const topic = topicOf(id, knowledge);
    const items = picks.flatMap((pick) => {
      const entry = knowledge.entries.get(pick.entry);
      // Of an entry's first block the title says enough; the others are told apart by their notes.
      const spare = pick.block === 0;
      return entry ? [{ ...itemOf(entry, entry.commands[pick.block], knowledge, lang), spare }] : [];
    });
    return { title: topic.title[lang], about: topic.about[lang], items };
  });
}

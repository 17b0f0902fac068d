/** Autocomplete: titles for what was typed so far, by title, by what is asked, then what fuse.js finds near. Pure. */
import Fuse from 'fuse.js';
import type { Entry, Knowledge } from '../knowledge/schema';
import type { Choice, Lang } from '../types';
import { errorEntries } from './error-entries';

interface Row extends Choice {
  readonly asked: readonly string[];
}

/** Errors stand behind the entries, so that of two that begin alike the entry comes first. */
function rowsFor(knowledge: Knowledge, lang: Lang): Row[] {
  const entry = ({ id, title, utterances }: Entry) => ({ id, title: title[lang], asked: utterances[lang] });
  // Found by title alone: what people say in trouble is near to half of what they ask.
  const error = ({ id, title }: Entry) => ({ id, title: title[lang], asked: [] });
  return [...[...knowledge.entries.values()].map(entry), ...errorEntries(knowledge).map(error)];
}

function choiceOf({ id, title }: Row): Choice {
  return { id, title };
}

/** The topics' first entries stand for their topics while nothing is typed. */
function hoisted(knowledge: Knowledge, rows: readonly Row[]): Row[] {
  const byTopic = knowledge.topics.map(({ id }) =>
    [...knowledge.entries.values()].filter((e) => e.topic === id),
  );
  const rounds = Math.max(0, ...byTopic.map((entries) => entries.length));
  const order = Array.from({ length: rounds }, (_, round) =>
    byTopic.map((entries) => entries[round]?.id),
  ).flat();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return order.flatMap((id) => (id && byId.get(id)) || []);
}

interface Searchable {
  readonly rows: readonly Lowered[];
  readonly popular: readonly Row[];
  readonly fuse: Fuse<Row>;
}

interface Lowered {
  readonly row: Row;
  readonly title: string;
  readonly asked: readonly string[];
}

function lowered(row: Row): Lowered {
  return { row, title: row.title.toLowerCase(), asked: row.asked.map((text) => text.toLowerCase()) };
}

/** fuse.js for the titles alone: among thousands of utterances it would take most of a second for every key. */
function searchable(knowledge: Knowledge, lang: Lang): Searchable {
  const rows = rowsFor(knowledge, lang);
  const fuse = new Fuse(rows, { keys: ['title'], threshold: 0.4, ignoreLocation: true });
  return { rows: rows.map(lowered), popular: hoisted(knowledge, rows), fuse };
}

/** With so many that fit, none is looked for that is only near: it takes ten times as long. */
const enough = 3;

type Fits = (lowered: Lowered) => boolean;

/** From the surest way to fit to the loosest. */
function waysToFit(wanted: string): Fits[] {
  const words = wanted.split(/\s+/);
  const hasAll = (text: string) => words.every((word) => text.includes(word));
  return [
    ({ title }) => title.startsWith(wanted),
    ({ title }) => title.includes(wanted),
    ({ asked }) => asked.some((text) => text.includes(wanted)),
    ({ title }) => hasAll(title),
    ({ asked }) => words.length > 1 && asked.some(hasAll),
  ];
}

function search(wanted: string, { rows, fuse }: Searchable, limit: number): Row[] {
  const found = new Set<Row>();
  for (const fits of waysToFit(wanted)) {
    for (const one of rows) if (found.size < limit && fits(one)) found.add(one.row);
  }
  if (found.size < enough) for (const { item } of fuse.search(wanted, { limit })) found.add(item);
  return [...found].slice(0, limit);
}

/** Each language is made ready when it is first typed in: the terminal never needs it. */
export function createSuggest(knowledge: Knowledge): (typed: string, lang: Lang, limit: number) => Choice[] {
  const ready: Partial<Record<Lang, Searchable>> = {};
  return (typed, lang, limit) => {
    const all = (ready[lang] ??= searchable(knowledge, lang));
    const wanted = typed.trim().toLowerCase().slice(0, 100);
    return (wanted ? search(wanted, all, limit) : all.popular.slice(0, limit)).map(choiceOf);
  };
}

/** Autocomplete: titles for what was typed so far. Prefixes first, then what fuse.js finds near. Pure. */
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
  readonly rows: readonly Row[];
  readonly popular: readonly Row[];
  readonly fuse: Fuse<Row>;
}

function searchable(knowledge: Knowledge, lang: Lang): Searchable {
  const rows = rowsFor(knowledge, lang);
  const fuse = new Fuse(rows, {
    keys: [
      { name: 'title', weight: 3 },
      { name: 'asked', weight: 1 },
    ],
    threshold: 0.4,
    ignoreLocation: true,
  });
  return { rows, popular: hoisted(knowledge, rows), fuse };
}

/** Each language is made ready when it is first typed in: the terminal never needs it. */
export function createSuggest(knowledge: Knowledge): (typed: string, lang: Lang, limit: number) => Choice[] {
  const ready: Partial<Record<Lang, Searchable>> = {};
  return (typed, lang, limit) => {
    const { rows, popular, fuse } = (ready[lang] ??= searchable(knowledge, lang));
    const wanted = typed.trim().toLowerCase().slice(0, 100);
    if (!wanted) return popular.slice(0, limit).map(choiceOf);
    const begins = rows.filter(({ title }) => title.toLowerCase().startsWith(wanted));
    const near = fuse.search(wanted, { limit: limit * 2 }).map(({ item }) => item);
    return [...new Set([...begins, ...near])].slice(0, limit).map(choiceOf);
  };
}

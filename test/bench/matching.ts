/** Matching time beside plain searches over the same phrasings, in the same run. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Knowledge } from '../../src/knowledge/schema';
import { createMatcher } from '../../src/matcher/matcher';
import { readQuestion } from '../../src/question';
import { shipped } from '../support/knowledge';
import { milliseconds, quantile, timed } from './timing';

/** Every phrasing of the knowledge, disturbed as people disturb them, so that nothing matches letter by letter. */
function questionsOf(phrasings: readonly string[]): string[] {
  return phrasings.map(
    (phrase, i) => `${i % 2 ? 'hi, quick question: ' : ''}${phrase}${i % 3 ? '?' : ' please'}`,
  );
}

function ask(text: string) {
  return readQuestion({
    kind: 'message',
    key: 'bench',
    person: 'bench',
    text,
    address: 'command',
    fromBot: false,
  });
}

type Search = (text: string) => unknown;

function documentsOf({ entries }: Knowledge) {
  return [...entries.values()].map(({ id, title, utterances }) => ({
    id,
    title,
    asked: [...utterances.en, ...utterances.zh],
  }));
}

/** As people use it for sentences: typing errors and unfinished words. */
function miniSearch(knowledge: Knowledge): Search {
  const search = new MiniSearch({ fields: ['title', 'asked'] });
  search.addAll(
    documentsOf(knowledge).map(({ id, title, asked }) => ({
      id,
      title: `${title.en} ${title.zh}`,
      asked: asked.join(' '),
    })),
  );
  return (text) => search.search(text, { fuzzy: 0.2, prefix: true });
}

function plainFuse(knowledge: Knowledge): Search {
  const fuse = new Fuse(documentsOf(knowledge), { keys: ['title.en', 'title.zh', 'asked'] });
  return (text) => fuse.search(text);
}

function docklore(knowledge: Knowledge): Search {
  const matcher = createMatcher(knowledge);
  return (text) => {
    const question = ask(text);
    return question.kind === 'question' ? matcher.match(question) : undefined;
  };
}

/** A team writes fewer ways to ask than we do. */
const asTeamsAsk = 12;

/** The entries again under other names: what a hundred teams' folders would add. */
function enlarged(knowledge: Knowledge, times: number): Knowledge {
  const copies = Array.from({ length: times }, (_, n) =>
    [...knowledge.entries].map(([id, entry]) => {
      const named = (text: string) => (n === 0 ? text : `${text} team${n}`);
      const { en, zh } = entry.utterances;
      const some = (asked: readonly string[]) =>
        n === 0 ? [...asked] : asked.slice(0, asTeamsAsk).map(named);
      const utterances = { en: some(en), zh: some(zh) };
      return [`${id}-${n}`, { ...entry, id: `${id}-${n}`, utterances }] as const;
    }),
  );
  return { ...knowledge, entries: new Map(copies.flat()) };
}

function every<T>(list: readonly T[], count: number): T[] {
  return list.filter((_, i) => i % Math.ceil(list.length / count) === 0);
}

function figures(name: string, times: readonly number[]): string {
  const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
  return `${name.padEnd(14)} p50 ${milliseconds(p50)}   p99 ${milliseconds(p99)}   (${times.length} questions)`;
}

const more = 100;

function benchEnlarged(knowledge: Knowledge, questions: readonly string[], usual: number): string {
  const sample = every(questions, 60);
  const match = docklore(enlarged(knowledge, more));
  timed(sample.slice(0, 5), match);
  const large = quantile(timed(sample, match), 0.5);
  return `${more} times the entries: p50 ${milliseconds(large)}, ${(large / usual).toFixed(1)} times as long`;
}

export function benchMatching(): string[] {
  const knowledge = shipped();
  const started = performance.now();
  createMatcher(knowledge);
  const ready = performance.now() - started;
  const phrasings = documentsOf(knowledge).flatMap(({ asked }) => asked);
  const questions = questionsOf(phrasings);
  const sample = every(questions, 200);
  const match = docklore(knowledge);
  timed(sample, match);
  const own = timed(questions, match);
  const few = every(questions, 40);
  const others = { 'plain fuse.js': plainFuse(knowledge), minisearch: miniSearch(knowledge) };
  const lines = Object.entries(others).flatMap(([name, search]) => {
    const times = timed(few, search);
    const ratio = quantile(times, 0.5) / quantile(own, 0.5);
    return [figures(name, times), `${' '.repeat(15)}${ratio.toFixed(1)} times as long as ours at the median`];
  });
  const [story] = timed([`${'my container writes a lot and '.repeat(1400)} how do I see its logs?`], match);
  return [
    `entries ${knowledge.entries.size}, phrasings ${phrasings.length}, index ready in ${milliseconds(ready)} without the build's snapshot`,
    figures('docklore', own),
    ...lines,
    benchEnlarged(knowledge, questions, quantile(own, 0.5)),
    `a question of 40,000 characters: ${milliseconds(story ?? 0)}`,
  ];
}

/** npm run tune -- --ablation: what each part of the matcher adds, on the half that nothing was fitted to. */
import Fuse from 'fuse.js';
import { noSlots } from '../../src/knowledge/schema-slots';
import type { Knowledge } from '../../src/knowledge/schema';
import { featureNames } from '../../src/matcher/features';
import { indexEntries, type EntryIndex } from '../../src/matcher/index-entries';
import { weights } from '../../src/matcher/weights';
import { questions, type Question } from '../ranking/questions';
import { shipped } from '../support/knowledge';
import { questionRow } from './rows';

const held = questions().filter(({ half, entries }) => half === 'held back' && entries.length > 0);

/** Share of questions whose right entry stands first, in percent, in English and in Chinese. */
function shares(isRight: (question: Question) => boolean, every = 1): string {
  const percent = (lang: string) => {
    const asked = held.filter((question) => question.lang === lang).filter((_, i) => i % every === 0);
    return ((100 * asked.filter(isRight).length) / asked.length).toFixed(1).padStart(5);
  };
  return `${percent('en')} | ${percent('zh')}`;
}

function rankedFirst(index: EntryIndex): string {
  return shares((question) => questionRow(question, index).right.includes(0));
}

function withoutFeatures(pattern: RegExp, index: EntryIndex): string {
  const before = { ...weights.score };
  for (const name of featureNames) if (pattern.test(name)) Object.assign(weights.score, { [name]: 0 });
  const line = rankedFirst(index);
  Object.assign(weights.score, before);
  return line;
}

/** A second a question: one in 25 is enough to see what it does. */
const sampled = 25;

function plainFuse({ entries }: Knowledge): string {
  const documents = [...entries.values()].map(({ id, title, utterances }) => ({
    id,
    title,
    asked: [...utterances.en, ...utterances.zh],
  }));
  const fuse = new Fuse(documents, { keys: ['title.en', 'title.zh', 'asked'] });
  const isRight = ({ q, entries: right }: Question) =>
    right.includes(fuse.search(q, { limit: 1 })[0]?.item.id ?? '');
  return shares(isRight, sampled);
}

export function ablation(): string[] {
  const knowledge = shipped();
  const index = indexEntries(knowledge);
  const lines = {
    everything: rankedFirst(index),
    'without the lexicon': rankedFirst(indexEntries({ ...knowledge, lexicon: new Map() })),
    'without correcting spelling': rankedFirst({ ...index, respell: (word) => word }),
    'without reading slots': rankedFirst(indexEntries({ ...knowledge, slots: noSlots })),
    'without the learnt senses': withoutFeatures(/likely/, index),
    'without the entry as a whole (typical, core, missing…)': withoutFeatures(/typical|core|missing/, index),
    'without what is strange to it': withoutFeatures(/strange|ordinary|foreign/, index),
    'without the nearest phrasings': withoutFeatures(/nearest|order/, index),
    'without the answer’s own text': withoutFeatures(/told|covered/, index),
    'plain fuse.js over the same phrasings (one question in 25)': plainFuse(knowledge),
  };
  const rows = Object.entries(lines).map(([name, line]) => `| ${name.padEnd(63)} | ${line} |`);
  return [
    `| right entry ranked first, of ${held.length} questions | en % | zh % |`,
    '| --- | --- | --- |',
    ...rows,
  ];
}

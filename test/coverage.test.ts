/** What the knowledge promises to cover, item by item: every one is asked in both languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { createMatcher } from '../src/matcher/matcher';
import { readQuestion } from '../src/question';
import type { Lang } from '../src/types';
import { shipped } from './support/knowledge';

const row = z.strictObject({
  item: z.string().min(1),
  section: z.string().min(1),
  en: z.string().min(1),
  zh: z.string().regex(/\p{Script=Han}/u),
  /** The entry that answers it, several where either does equally well. */
  entry: z.union([z.string(), z.array(z.string()).min(2)]),
});

type Row = z.infer<typeof row>;

const rows = z.array(row).parse(load(readFileSync(join(__dirname, 'coverage.yaml'), 'utf8')));
const knowledge = shipped();
const matcher = createMatcher(knowledge);
const languages: readonly Lang[] = ['en', 'zh'];

const sections = [
  'Images',
  'Containers',
  'Clean-up',
  'Dockerfile',
  'Build',
  'Volumes and mounts',
  'Networks',
  'Compose',
  'Registry',
  'Security',
  'Daemon and set-up',
  'Concepts',
  'Walk-throughs',
];

function idsOf({ entry }: Row): string[] {
  return [entry].flat();
}

/** The entry ranked first, and all that the person is shown or offered. */
function answersTo(text: string): { first: string | undefined; offered: string[] } {
  const question = readQuestion({
    kind: 'message',
    key: 'k',
    person: 'p',
    text,
    address: 'direct',
    fromBot: false,
  });
  if (question.kind === 'silent') return { first: undefined, offered: [] };
  const match = matcher.match(question);
  const first = match.trace.candidates[0]?.entry.id;
  if (match.kind === 'answer') return { first, offered: [match.entry.id] };
  return { first, offered: match.kind === 'choices' ? match.entries.map(({ id }) => id) : [] };
}

describe('the list of what is covered', () => {
  it('has every section, each with items of its own', () => {
    expect([...new Set(rows.map(({ section }) => section))]).toEqual(sections);
    const names = rows.map(({ section, item }) => `${section}: ${item}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('names entries that exist', () => {
    expect(rows.flatMap(idsOf).filter((id) => !knowledge.entries.has(id))).toEqual([]);
  });

  it('asks in other words than the entry was taught', () => {
    const taught = (id: string) => Object.values(knowledge.entries.get(id)?.utterances ?? {}).flat();
    const copied = rows.flatMap((each) => {
      const known = new Set(
        idsOf(each)
          .flatMap(taught)
          .map((text) => text.toLowerCase()),
      );
      return [each.en, each.zh].filter((text) => known.has(text.toLowerCase()));
    });
    expect(copied).toEqual([]);
  });

  it('says of everything that is cleaned up what is lost and how to look first', () => {
    const cleaning = rows.filter(({ section, item }) => section === 'Clean-up' && item !== 'disk usage');
    const silent = cleaning.flatMap(idsOf).filter((id) => !knowledge.entries.get(id)?.danger?.preview);
    expect(silent).toEqual([]);
  });
});

describe.each(languages)('asked in %s', (lang) => {
  const asked = rows.map((each) => ({ each, ...answersTo(each[lang]) }));

  it.each(sections)('everything under %s is answered or offered', (section) => {
    const missed = asked.filter(
      ({ each, offered }) => each.section === section && !idsOf(each).some((id) => offered.includes(id)),
    );
    expect(missed.map(({ each, offered }) => [each[lang], each.entry, offered])).toEqual([]);
  });

  it('at least 95 of 100 rank the right entry first', () => {
    const right = asked.filter(({ each, first }) => first !== undefined && idsOf(each).includes(first));
    expect(right.length / asked.length).toBeGreaterThanOrEqual(0.95);
  });
});

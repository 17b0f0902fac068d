/** What the knowledge promises to cover, item by item: every one is asked in both languages. */
import { createMatcher } from '../src/matcher/matcher';
import type { Lang } from '../src/types';
import { answersTo, coverageRows, idsOf } from './support/coverage';
import { shipped } from './support/knowledge';

const rows = coverageRows();
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

describe('the list of what is covered', () => {
  it('has every section, each with items of its own', () => {
    expect([...new Set(rows.map(({ section }) => section))]).toEqual(sections);
    const names = rows.map(({ section, item }) => `${section}: ${item}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('names entries and errors that exist', () => {
    const known = (id: string) => knowledge.entries.has(id) || knowledge.errors.has(id);
    expect(rows.flatMap(idsOf).filter((id) => !known(id))).toEqual([]);
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
  const asked = rows.map((each) => ({ each, ...answersTo(each[lang], matcher) }));

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

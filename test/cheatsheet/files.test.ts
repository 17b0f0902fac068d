/** The cheat sheets that are committed: none out of date, and nothing on them cut off or too small. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cardPage } from '../../src/cheatsheet/card';
import { mostNeeded, topicSection } from '../../src/cheatsheet/content';
import { sheetFiles, sourceOf } from '../../src/cheatsheet/files';
import type { Page, TextMark } from '../../src/cheatsheet/page';
import { readPdfSource } from '../../src/cheatsheet/pdf';
import { printPages } from '../../src/cheatsheet/print';
import { shippedCard, shippedWhole } from '../../src/cheatsheet/shipped';
import { missing, widthOf } from '../../src/pictures/measure';
import { shipped } from '../support/knowledge';

const folder = join(__dirname, '..', '..', 'docs', 'cheatsheets');
const knowledge = shipped();
const langs = ['en', 'zh'] as const;
const files = sheetFiles(knowledge);
const cards = knowledge.topics.flatMap((topic) =>
  langs.map((lang) => ({ id: topic.id, lang, page: cardPage(topicSection(topic, knowledge, lang), lang) })),
);

function texts({ marks }: Page): TextMark[] {
  return marks.filter((mark) => mark.kind === 'text');
}

function rightEnd({ x, size, runs }: TextMark): number {
  return runs.reduce((end, { face, text }) => end + widthOf(text, face, size), x);
}

describe('the committed cheat sheets', () => {
  it.each(files)('$name matches the knowledge; if not: npm run cheatsheet', ({ name, source }) => {
    expect(sourceOf(name, readFileSync(join(folder, name)))).toBe(source);
  });

  it('are all, and no other file lies beside them', () => {
    expect(readdirSync(folder).sort()).toEqual(files.map(({ name }) => name).sort());
  });

  it('stay small enough for a repository, together and each', () => {
    const sizes = files.map(({ name }) => statSync(join(folder, name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(5_500_000);
    expect(Math.max(...sizes)).toBeLessThan(500_000);
  });

  it('are found by topic and language, and not for a topic of a team', () => {
    expect(shippedCard('images', 'zh')).toBe(join(folder, 'images.zh.png'));
    expect(shippedWhole('en')).toBe(join(folder, 'docker.en.pdf'));
    expect(shippedWhole('zh', 'md')).toBe(join(folder, 'docker.zh.md'));
    expect(shippedCard('bicycles', 'en')).toBeUndefined();
  });
});

describe('the printed sheet', () => {
  const printed = langs.map((lang) => ({ lang, pages: printPages(mostNeeded(knowledge, lang), lang) }));

  it.each(printed)('has two pages of A4 in $lang, nothing on them smaller than 7.5 points', ({ pages }) => {
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [595.28, 841.89],
      [595.28, 841.89],
    ]);
    const sizes = pages.flatMap(texts).map(({ size }) => size);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7.5);
  });

  it.each(printed)('holds 80 commands in $lang', ({ lang }) => {
    expect(mostNeeded(knowledge, lang).flatMap(({ items }) => items.filter(({ code }) => code))).toHaveLength(
      80,
    );
  });

  it.each(printed)('says of each danger that it is one, in $lang, in words', ({ lang, pages }) => {
    const word = lang === 'zh' ? '危险：' : 'Danger:';
    const dangers = mostNeeded(knowledge, lang).flatMap(({ items }) => items.filter(({ danger }) => danger));
    const said = pages.flatMap(texts).filter(({ runs }) => runs[0]?.text.startsWith(word));
    expect(said).toHaveLength(dangers.length);
  });

  it.each(printed)('keeps every line on the paper in $lang, and the columns apart', ({ pages }) => {
    const [left, right] = [595.28 / 2 - 7, 595.28 - 25];
    for (const { x, y, ...rest } of pages.flatMap(texts).filter(({ y: at }) => at > 50 && at < 810)) {
      expect(rightEnd({ x, y, ...rest })).toBeLessThanOrEqual(x < left ? left : right);
      expect(y).toBeLessThan(841.89 - 26);
    }
  });
});

describe('the card of a topic', () => {
  it.each(cards)('$id in $lang is as wide as a phone, with no line cut off', ({ page }) => {
    expect(page.width).toBe(400);
    for (const text of texts(page)) {
      expect(rightEnd(text)).toBeLessThanOrEqual(page.width - 17);
      expect(text.y).toBeLessThan(page.height);
    }
  });

  it.each(cards)(
    'every character of $id can be drawn in $lang; if not: node knowledge/fonts/make.mjs',
    ({ page }) => {
      expect(
        missing(
          texts(page)
            .flatMap(({ runs }) => runs.map(({ text }) => text))
            .join(''),
        ),
      ).toEqual([]);
    },
  );
});

describe('the hash in a file', () => {
  it('changes with what the knowledge says', () => {
    const entry = knowledge.entries.get('docker-vs-vm');
    if (!entry) throw new Error('there is no entry docker-vs-vm');
    const changed = { ...entry, title: { ...entry.title, en: 'Another title' } };
    const others = sheetFiles({
      ...knowledge,
      entries: new Map([...knowledge.entries, [entry.id, changed]]),
    });
    const differing = others.filter(({ source }, i) => source !== files[i]?.source).map(({ name }) => name);
    expect(differing).toEqual(['docker.en.md', `${entry.topic}.en.png`]);
  });

  it('is missing where nobody wrote one, and then the file counts as out of date', () => {
    expect(sourceOf('docker.en.md', Buffer.from('# Docker'))).toBeUndefined();
    expect(readPdfSource(Buffer.from('%PDF-1.3'))).toBeUndefined();
  });
});

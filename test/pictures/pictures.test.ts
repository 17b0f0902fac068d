/** The pictures as they are shipped, in both languages: what can be cut off, overlap or go missing. */
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pictureFile, pictureOf } from '../../src/knowledge/pictures';
import { buildPictures, drawingOf } from '../../src/pictures/build';
import { builtPicture } from '../../src/pictures/built';
import { missing } from '../../src/pictures/measure';
import { readSource } from '../../src/pictures/png';
import { knowledgeFolder, shipped } from '../support/knowledge';
import { contains, overlap, rectangles, textBoxes } from './layout';

const folder = join(knowledgeFolder, 'diagrams');
const knowledge = shipped();
const pictures = [...knowledge.pictures.values()];
const each = pictures.flatMap((picture) =>
  (['en', 'zh'] as const).map((lang) => ({ ...picture, lang, picture })),
);

describe('the pictures', () => {
  it('are ten, and every drawing is one of them', () => {
    const drawn = readdirSync(folder).filter((name) => name.endsWith('.svg') && name !== 'common.svg');
    expect(drawn.map((name) => name.replace('.svg', '')).sort()).toEqual(pictures.map(({ id }) => id).sort());
    expect(pictures).toHaveLength(10);
  });

  it.each(each)('$id leaves no text unsaid in $lang', ({ picture, lang }) => {
    expect(drawingOf(picture, lang, folder)).not.toMatch(/\{\{|undefined/);
  });

  it.each(each)(
    '$id is 360 units wide in $lang, and nothing stands outside its card',
    ({ picture, lang }) => {
      const svg = drawingOf(picture, lang, folder);
      expect(svg).toMatch(/viewBox="0 0 360 \d+"/);
      const [card, ...boxes] = rectangles(svg);
      if (!card) throw new Error('there is no card');
      const inner = { ...card, left: card.left + 8, right: card.right - 8 };
      expect(
        [...boxes, ...textBoxes(svg)].filter((box) => !contains(inner, box)).map(({ name }) => name),
      ).toEqual([]);
    },
  );

  it.each(each)('no text of $id lies on another in $lang', ({ picture, lang }) => {
    const texts = textBoxes(drawingOf(picture, lang, folder));
    const pairs = texts.flatMap((a, i) => texts.slice(i + 1).map((b) => [a, b] as const));
    expect(pairs.filter(([a, b]) => overlap(a, b)).map(([a, b]) => `${a.name} | ${b.name}`)).toEqual([]);
  });

  it.each(each)('no text of $id runs over the edge of a box in $lang', ({ picture, lang }) => {
    const svg = drawingOf(picture, lang, folder);
    const boxes = rectangles(svg).slice(1);
    const crossing = textBoxes(svg).flatMap((text) =>
      boxes
        .filter((box) => overlap(text, box) && !contains(box, text))
        .map((box) => `${text.name} | ${box.name}`),
    );
    expect(crossing).toEqual([]);
  });

  it.each(each)('every character of $id can be drawn in $lang', ({ picture, lang }) => {
    const said = textBoxes(drawingOf(picture, lang, folder)).map(({ name }) => name);
    expect(missing(said.join(''))).toEqual([]);
  });

  it.each(each)('what $id shows is told in $lang at the length of a paragraph', ({ alt, lang }) => {
    expect(alt[lang].length).toBeGreaterThan(lang === 'en' ? 150 : 60);
    expect(alt[lang].length).toBeLessThan(700);
  });

  it('belong to the entries that compare and explain', () => {
    expect(pictureOf('docker-vs-vm', knowledge)?.id).toBe('vm-vs-container');
    expect(pictureOf('layers', knowledge)?.id).toBe('image-layers');
    expect(pictureOf('remove-exited', knowledge)).toBeUndefined();
  });
});

describe('what the tests look at', () => {
  const [layers] = pictures.filter(({ id }) => id === 'image-layers');
  if (!layers) throw new Error('there is no picture image-layers');

  it('a text that is too long for its box is noticed', () => {
    const long = { en: 'the base image with far too many words in it', zh: '基础镜像' };
    const svg = drawingOf({ ...layers, texts: { ...layers.texts, base: long } }, 'en', folder);
    const text = textBoxes(svg).find(({ name }) => name === long.en);
    const code = textBoxes(svg).find(({ name }) => name.startsWith('FROM'));
    expect(text && code && overlap(text, code)).toBe(true);
  });

  it('a character that no font has is noticed', () => {
    expect(missing('镜像 docker 𰻝')).toEqual(['𰻝']);
  });
});

describe('the build', () => {
  const layers = pictures.filter(({ id }) => id === 'image-layers');

  it('leaves each picture in both languages, 1080 pixels wide and small enough for a chat', () => {
    const target = mkdtempSync(join(tmpdir(), 'pictures-'));
    buildPictures(layers, folder, target);
    expect(readdirSync(target).sort()).toEqual(['image-layers.en.png', 'image-layers.zh.png']);
    for (const lang of ['en', 'zh'] as const) {
      const png = readFileSync(join(target, pictureFile('image-layers', lang)));
      expect(png.readUInt32BE(16)).toBe(1080);
      expect(png.length).toBeLessThan(150_000);
      expect(readSource(png)).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('leaves a picture as it is when nothing has changed', () => {
    const target = mkdtempSync(join(tmpdir(), 'pictures-'));
    buildPictures(layers, folder, target);
    const file = join(target, pictureFile('image-layers', 'en'));
    const before = statSync(file).mtimeMs;
    buildPictures(layers, folder, target);
    expect(statSync(file).mtimeMs).toBe(before);
  });

  it.each(each)('has left $id in $lang beside the program', ({ id, lang }) => {
    expect(builtPicture(id, lang)).toMatch(new RegExp(`dist/pictures/${id}\\.${lang}\\.png$`));
  });

  it('has no picture of an id that nobody drew', () => {
    expect(builtPicture('nothing', 'en')).toBeUndefined();
  });
});

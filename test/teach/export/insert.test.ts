import { load } from 'js-yaml';
import { readFolder } from '../../../src/knowledge/read';
import { parseKnowledge } from '../../../src/knowledge/parse';
import { withPhrasing } from '../../../src/teach/export/insert';
import { knowledgeFolder } from '../../support/knowledge';

const text = `# before
one:
  title: { en: One, zh: 一 } # kept
  utterances:
    en:
      - how is one   # in words
      - "one: quoted"
      # after the last
    zh: [怎么一, "二"]   # flow
two:
  utterances: { en: [a, b,], zh: [] }
`;

it('adds one line to a list in lines, behind its last item, and keeps comments', () => {
  expect(withPhrasing(text, 'one', 'en', 'whales')).toBe(
    text.replace('      - "one: quoted"\n', '      - "one: quoted"\n      - whales\n'),
  );
});

it('adds to a list in brackets, an empty one too', () => {
  expect(withPhrasing(text, 'one', 'zh', '鲸鱼')).toBe(text.replace('"二"]', '"二", 鲸鱼]'));
  expect(withPhrasing(text, 'two', 'zh', '鲸鱼')).toBe(text.replace('zh: []', 'zh: [鲸鱼]'));
  expect(withPhrasing(text, 'two', 'en', 'whales')).toBe(text.replace('b,]', 'b, whales,]'));
});

it.each([
  'a, b',
  'yes: no',
  '12',
  'null',
  '- x',
  "it's #1",
  '"',
  'what is [this]',
  '{x}',
  '*',
  '&a',
  'a # b',
  '!x',
])('writes %j so that it is read back as it is', (phrasing) => {
  for (const [id, lang] of [
    ['one', 'en'],
    ['one', 'zh'],
    ['two', 'en'],
  ] as const) {
    const after = load(withPhrasing(text, id, lang, phrasing)!) as Record<
      string,
      { utterances: Record<string, string[]> }
    >;
    expect(after[id]?.utterances[lang]?.at(-1)).toBe(phrasing);
  }
});

it('does it for every entry of ours by nothing but adding', () => {
  const files = readFolder(knowledgeFolder);
  const { files: of, knowledge } = parseKnowledge(files);
  for (const id of knowledge.entries.keys()) {
    const before = of.get(id)!.text;
    const after = withPhrasing(before, id, 'en', 'zebra crossing')!;
    expect(after.length).toBeGreaterThan(before.length);
    const at = after.indexOf('zebra crossing');
    const end = at + 'zebra crossing'.length;
    expect(
      before.startsWith(after.slice(0, at).replace(/(\n *- |, )$/, '')) && before.endsWith(after.slice(end)),
    ).toBe(true);
  }
});

it('leaves alone what is written in another way', () => {
  expect(withPhrasing('a: &x { utterances: { en: &l [b], zh: *l } }', 'a', 'zh', 'whales')).toBeUndefined();
  expect(withPhrasing(text, 'three', 'en', 'whales')).toBeUndefined();
});

import { createBrain } from '../../src/brain';
import { ownerOf, withTaught, type NewEntry, type Phrasing } from '../../src/knowledge/taught';
import { questionOf } from '../support/question';
import { shipped } from '../support/knowledge';

const knowledge = shipped();
const phrasing = (text: string, about = 'remove-exited', lang: Phrasing['lang'] = 'en'): Phrasing => ({
  taught: `of ${text}`,
  about,
  lang,
  text,
});
const overlaid = (phrasings: readonly Phrasing[], entries: readonly NewEntry[] = []) =>
  withTaught(knowledge, { phrasings, entries });
const asked = (taught: readonly Phrasing[], text: string) => {
  const match = createBrain(overlaid(taught).knowledge).understand(questionOf(text));
  return match.kind === 'answer' ? match.entry.id : match.kind;
};
const [own = ''] = knowledge.entries.get('remove-exited')!.utterances.en;

it.each([
  ['en', 'frobnicate the gizmo'],
  ['zh', '怎么让鲸鱼去睡觉'],
] as const)('a phrasing in %s of words nobody knows leads to its entry', (lang, text) => {
  expect(asked([], text)).toBe('miss');
  expect(asked([phrasing(text, 'remove-exited', lang)], text)).toBe('remove-exited');
});

it('changes one entry and leaves the knowledge it was given alone', () => {
  const before = knowledge.entries.get('remove-exited');
  const { entries } = overlaid([phrasing('whales')]).knowledge;
  expect(entries.get('remove-exited')?.utterances.en).toEqual([...before!.utterances.en, 'whales']);
  expect(knowledge.entries.get('remove-exited')).toBe(before);
  const changed = [...entries].filter(([id, entry]) => knowledge.entries.get(id) !== entry);
  expect(changed.map(([id]) => id)).toEqual(['remove-exited']);
});

it('tells what leads elsewhere already, of two the later, and what has no entry, and goes on', () => {
  const taught = [phrasing('Whales!', 'logs-follow'), phrasing('whales'), phrasing('sharks', 'gone')];
  const { knowledge: after, skipped } = overlaid([...taught, phrasing(own.toUpperCase(), 'logs-follow')]);
  expect(skipped).toEqual([
    { taught: 'of whales', why: 'logs-follow is asked so by now' },
    { taught: 'of sharks', why: 'there is no entry gone any more' },
    { taught: `of ${own.toUpperCase()}`, why: 'remove-exited is asked so by now' },
  ]);
  expect(ownerOf('whales', after)).toBe('logs-follow');
});

it('an entry is laid over, a phrasing of it found, and what stands in a file counts more', () => {
  const entry = { ...knowledge.entries.get('remove-exited')!, id: 'new-one' };
  const taught = overlaid([phrasing('whales', 'new-one')], [{ taught: 'a', entry }]);
  expect(taught.skipped).toEqual([]);
  expect(taught.knowledge.entries.get('new-one')?.utterances.en).toContain('whales');
  const twin = { ...entry, id: 'logs-follow' };
  expect(overlaid([], [{ taught: 'b', entry: twin }]).knowledge.entries.get('logs-follow')).toBe(
    knowledge.entries.get('logs-follow'),
  );
  const lost = { ...entry, topic: 'gone' };
  expect(overlaid([], [{ taught: 'c', entry: lost }]).skipped).toEqual([
    { taught: 'c', why: 'there is no topic gone any more' },
  ]);
});

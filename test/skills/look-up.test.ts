import { plainText } from '../../src/answer';
import { createBrain } from '../../src/brain';
import { lookUp } from '../../src/skills/look-up';
import { tiny } from '../support/knowledge';

const { knowledge } = tiny();
const entry = knowledge.entries.get('remove-exited')!;

describe('an entry becomes an answer', () => {
  it('with title, summary, commands, what is lost and how to look first, in that order', () => {
    expect(plainText(lookUp(entry, knowledge, 'en'))).toBe(
      [
        'Remove exited containers',
        'Summary of Remove exited containers.',
        'One\ndocker rm <container>',
        'Danger: Logs are gone. Look first: `docker ps -a`',
      ].join('\n\n'),
    );
  });

  it('in Chinese, placeholders and colon included', () => {
    const text = plainText(lookUp(entry, knowledge, 'zh'));
    expect(text).toContain('docker rm <容器>');
    expect(text).toContain('危险：日志会丢失。先看看会影响什么：`docker ps -a`');
  });

  it('with "more" as a button, unfolded on demand and folded again', () => {
    const folded = lookUp(entry, knowledge, 'en');
    expect(folded.groups[0]?.buttons).toEqual([{ action: 'more:remove-exited:en', label: 'More' }]);
    const unfolded = lookUp(entry, knowledge, 'en', { unfolded: true });
    expect(plainText(unfolded)).toContain('More about it.\n\nSince Docker 1.13.');
    expect(unfolded.groups[0]?.buttons).toEqual([{ action: 'show:remove-exited:en', label: 'Less' }]);
  });

  it('with related entries that lead back to it', () => {
    const group = lookUp(entry, knowledge, 'en').groups.find(({ label }) => label === 'See also');
    expect(group?.buttons).toEqual([{ action: 'show:list-images:en:remove-exited', label: 'List images' }]);
    const there = lookUp(knowledge.entries.get('list-images')!, knowledge, 'en', { from: 'remove-exited' });
    expect(there.groups).toEqual([
      { buttons: [{ action: 'show:remove-exited:en', label: '← Remove exited containers' }] },
    ]);
  });

  it('with its picture, whose words "more" unfolds where there is nothing else to unfold', () => {
    const drawn = tiny({
      'diagrams/list.yaml': `
listing:
  title: { en: A list, zh: 列表 }
  alt: { en: Two rows., zh: 两行。 }
  entries: [list-images]
  sources: [https://docs.docker.com/]
  texts: {}`,
    }).knowledge;
    const images = drawn.entries.get('list-images')!;
    const answer = lookUp(images, drawn, 'zh');
    expect(answer.picture).toEqual({ id: 'listing', title: '列表', alt: '两行。' });
    expect(answer.unfolded).toBeUndefined();
    expect(answer.groups[0]?.buttons).toEqual([{ action: 'more:list-images:zh', label: '更多' }]);
    expect(lookUp(images, drawn, 'zh', { unfolded: true }).unfolded).toBe(true);
    expect(lookUp(entry, drawn, 'en').picture).toBeUndefined();
  });

  it('with its source', () => {
    expect(lookUp(entry, knowledge, 'en').sources).toEqual([
      { label: 'docs.docker.com', url: 'https://docs.docker.com/' },
    ]);
  });
});

describe('a pressed button', () => {
  const { press } = createBrain(knowledge);

  it.each([
    ['show:list-images:zh', '列出镜像'],
    ['more:remove-exited:en', 'Remove exited containers'],
    ['topic:cleanup:en:0', 'Clean-up'],
    ['topic:cleanup:zh:99', '清理'],
    ['topics:all:en', 'Cheat-sheet topics'],
    ['show:gone-entry:zh', '这个按钮已经过期'],
    ['topic:gone:en', 'That button is out of date'],
    ['something else', 'That button is out of date'],
    ['show:../../etc:en', 'That button is out of date'],
  ])('%s shows %s', (action, title) => {
    expect(press(action).title).toBe(title);
  });

  it('shows a topic page by page', () => {
    const answer = press('topic:cleanup:en:0');
    expect(answer.blocks).toEqual([{ kind: 'text', text: 'What to remove.' }]);
    expect(answer.groups).toEqual([
      { buttons: [{ action: 'show:remove-exited:en', label: 'Remove exited containers' }] },
      { buttons: [{ action: 'topics:all:en', label: 'All topics' }] },
    ]);
  });
});

import { createMatcher } from '../../src/matcher/matcher';
import { readQuestion, type Question } from '../../src/question';
import type { Address } from '../../src/types';
import { tiny } from '../support/knowledge';

const matcher = createMatcher(tiny().knowledge);

function ask(text: string, address: Address = 'mention') {
  const question = readQuestion({ kind: 'message', key: 'k', person: 'p', text, address, fromBot: false });
  return matcher.match(question as Question);
}

describe('an addressed question', () => {
  it.each([
    ['how do I delete exited containers', 'remove-exited'],
    ['please get rid of the stopped contianers', 'remove-exited'],
    ['怎么删掉已退出的容器', 'remove-exited'],
    ['show all images', 'list-images'],
    ['查看镜像', 'list-images'],
  ])('%s is answered with %s', (text, id) => {
    const match = ask(text);
    expect(match.kind === 'answer' && match.entry.id).toBe(id);
    expect(match.confidence).toBeGreaterThan(0.5);
  });

  it('is a miss when it is about something else', () => {
    expect(ask('bicycle parking').kind).toBe('miss');
  });

  it('offers choices between what comes close', () => {
    const match = ask('images containers');
    expect(match.kind).toBe('choices');
  });

  it('carries its tokens and candidates for whoever asks why', () => {
    const { trace } = ask('delete images');
    expect(trace.tokens.map(({ id }) => id)).toEqual(['remove', 'image']);
    expect(trace.candidates.length).toBe(2);
  });
});

describe('questions about the bot itself', () => {
  it.each([
    ['', 'help'],
    ['🎉', 'help'],
    ['help', 'help'],
    ['帮助', 'help'],
    ['cheat sheet', 'topics'],
    ['速查表', 'topics'],
  ])('%j gets %s', (text, kind) => {
    expect(ask(text).kind).toBe(kind);
  });

  it('names one topic', () => {
    const match = ask('cheat sheet images');
    expect(match.kind === 'topic' && match.topic.id).toBe('images');
  });
});

describe('what was said where the bot merely listens', () => {
  it('is answered when it is a clear question', () => {
    expect(ask('how do I delete exited containers?', 'none').kind).toBe('answer');
  });

  it.each([
    ['a statement', 'I will delete exited containers'],
    ['another subject', 'how do I park my bicycle?'],
    ['small talk', 'lol'],
  ])('is passed over when it is %s', (_what, text) => {
    expect(ask(text, 'none').kind).toBe('silent');
  });
});

describe('suggestions while typing', () => {
  it('begin with titles that begin so', () => {
    expect(matcher.suggest('rem', 'en', 25)[0]).toEqual({
      id: 'remove-exited',
      title: 'Remove exited containers',
    });
  });

  it('find by other words too, in the asked language', () => {
    expect(matcher.suggest('本地镜像', 'zh', 25)[0]).toEqual({ id: 'list-images', title: '列出镜像' });
  });

  it('offer the topics in turn when nothing is typed, and never more than the limit', () => {
    expect(matcher.suggest(' ', 'en', 25).map(({ id }) => id)).toEqual(['remove-exited', 'list-images']);
    expect(matcher.suggest('', 'en', 1)).toHaveLength(1);
  });

  it('are empty for nonsense', () => {
    expect(matcher.suggest('qqqqxxxxzzzz', 'en', 25)).toEqual([]);
  });
});

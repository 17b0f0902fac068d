import { languageOf, normalise, readQuestion } from '../src/question';
import type { IncomingMessage } from '../src/types';

function message(text: string, more: Partial<IncomingMessage> = {}): IncomingMessage {
  return { kind: 'message', key: 'k', person: 'p', text, address: 'mention', fromBot: false, ...more };
}

describe('what was typed is made readable', () => {
  it.each([
    ['smart quotes become plain', 'what’s “COPY”', 'what\'s "COPY"'],
    [
      'a dash that a chat client made of two hyphens comes back',
      'docker run —rm alpine',
      'docker run --rm alpine',
    ],
    ['full-width letters and punctuation become half-width', 'ｄｏｃｋｅｒ　ｐｓ？', 'docker ps?'],
    ['zero-width and direction marks disappear', 'do\u200bcker \u202eps\u202c', 'docker ps'],
    ['control characters disappear', 'docker\u0000 ps\u0007', 'docker ps'],
    ['half of a surrogate pair disappears', 'docker \ud83d ps', 'docker ps'],
    ['many spaces become one', '  docker \t  ps ', 'docker ps'],
    ['line breaks stay', 'docker ps\nerror', 'docker ps\nerror'],
  ])('%s', (_why, typed, readable) => {
    expect(normalise(typed)).toBe(readable);
  });

  it('keeps head and tail of 40,000 characters, where a question usually stands', () => {
    const text = normalise(`how do I stop this? ${'x'.repeat(40_000)} thanks`);
    expect(text.length).toBeLessThan(4_100);
    expect(text).toContain('how do I stop this?');
    expect(text).toContain('thanks');
  });
});

describe('the language of a question', () => {
  it.each([
    ['how do I list containers', undefined, 'en'],
    ['docker 怎么删除 exited 容器', undefined, 'zh'],
    ['要怎麼看 container 的 log', undefined, 'zh'],
    ['???', 'zh-CN', 'zh'],
    ['???', 'en-US', 'en'],
    ['', undefined, 'en'],
    ['docker ps', 'zh-CN', 'en'],
  ])('%j with locale %s is %s', (text, locale, lang) => {
    expect(languageOf(text, locale)).toBe(lang);
  });
});

describe('who gets an answer', () => {
  it('never a bot', () => {
    expect(readQuestion(message('docker ps', { fromBot: true }))).toEqual({
      kind: 'silent',
      reason: 'from a bot',
    });
  });

  it('an empty mention is a question, so that it can be helped', () => {
    expect(readQuestion(message('  '))).toMatchObject({ kind: 'question', text: '', addressed: true });
  });

  it('emoji that nobody addressed to the bot are not', () => {
    expect(readQuestion(message('🎉🎉', { address: 'none' }))).toMatchObject({ kind: 'silent' });
  });
});

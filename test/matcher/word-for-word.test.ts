/** A question that is one entry's way to ask leads to it, whatever its words sound like. */
import { createMatcher } from '../../src/matcher/matcher';
import { parseKnowledge } from '../../src/knowledge/parse';
import { ownEntry, shipped, tinyFiles } from '../support/knowledge';
import { questionOf } from '../support/question';

function own(id: string, ways: readonly string[]): string {
  const more = ways.map((text) => `${JSON.stringify(text)}, `).join('');
  return ownEntry(id, id).replace('    en: [', `    en: [${more}`);
}

/** Two entries of a team, each with ways to ask of its own; one way to ask belongs to both. */
const team =
  own('ask-first', [
    'where is the flurble',
    'how do we do this here',
    'what is it',
    '弗洛布在哪里',
    'Delete images?',
    'no space left on device',
  ]) + own('ask-second', ['what is it']);
const files = Object.entries({ ...tinyFiles, 'cleanup/team.yaml': team });
const matcher = createMatcher(parseKnowledge(files.map(([path, text]) => ({ path, text }))).knowledge);

function answeredFor(text: string): string {
  const match = matcher.match(questionOf(text));
  return match.kind === 'answer' ? match.entry.id : match.kind;
}

describe("a question that is one entry's way to ask", () => {
  it.each([
    ['of a word nobody knows', 'where is the flurble', 'ask-first'],
    ['in other case and with other signs', '  Where is the FLURBLE?!', 'ask-first'],
    ['of words that say nothing by themselves', 'How do we do this here?', 'ask-first'],
    ['in Chinese', '弗洛布在哪里？', 'ask-first'],
    ['in Traditional Chinese', '弗洛布在哪裡', 'ask-first'],
    ['that sounds like another entry', 'delete images', 'ask-first'],
    ['that is an error known to nobody', 'No space left on device.', 'ask-first'],
  ])('leads to it, %s', (_how, text, id) => {
    expect(answeredFor(text)).toBe(id);
    expect(matcher.match(questionOf(text)).confidence).toBeGreaterThan(0.9);
  });

  it('decides nothing where two entries are asked for so', () => {
    expect(answeredFor('what is it')).not.toMatch(/^ask-/);
  });

  it('decides nothing where more is said', () => {
    expect(matcher.match(questionOf('where was the flurble')).confidence).toBeLessThan(0.9);
  });

  it('stands first among the candidates', () => {
    const { trace } = matcher.match(questionOf('delete images'));
    expect(trace.candidates[0]?.entry.id).toBe('ask-first');
  });
});

describe('what the bot knows itself', () => {
  const full = createMatcher(shipped());

  it('is explained where it is a command and nothing else', () => {
    expect(full.match(questionOf('docker rm -f $(docker ps -aq)')).kind).toBe('explain');
  });

  it.each([
    ['a title', 'This needs BuildKit', 'buildkit-required'],
    ['a title in Chinese', '需要 BuildKit', 'buildkit-required'],
  ])('leads to an error by its %s', (_what, text, id) => {
    const match = full.match(questionOf(text));
    expect(match.kind === 'answer' && match.entry.id).toBe(id);
  });

  it('tells an error from its text where that is known', () => {
    expect(full.match(questionOf('the --chmod option requires BuildKit')).kind).toBe('error');
  });
});

describe('where nobody addressed the bot', () => {
  it('is passed over when it is no question', () => {
    expect(matcher.match(questionOf('Delete images', { address: 'none' })).kind).toBe('silent');
  });
});

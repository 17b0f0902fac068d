import { batchLine } from '../src/ask/batch';
import { explain } from '../src/ask/explain';
import { createBrain } from '../src/brain';
import type { Question } from '../src/question';
import { readQuestion } from '../src/question';
import { tiny } from './support/knowledge';

const brain = createBrain(tiny().knowledge);
const line = (value: object, listen = false) => batchLine(JSON.stringify(value), brain, listen);

describe('a line of the batch', () => {
  it('repeats the question and holds outcome, confidence, answer, reason and time', () => {
    expect(line({ q: 'delete these exited containers' })).toEqual({
      q: 'delete these exited containers',
      outcome: 'answer',
      confidence: expect.any(Number) as number,
      lang: 'en',
      answer: {
        id: 'remove-exited',
        title: 'Remove exited containers',
        text: expect.stringContaining('docker rm <container>') as string,
        more: 'More about it.\n\nSince Docker 1.13.',
        commands: ['docker rm <container>'],
      },
      choices: [],
      reason: 'one is clearly ahead',
      ms: expect.any(Number) as number,
    });
  });

  it('offers choices by id and title', () => {
    expect(line({ q: 'images containers' })).toMatchObject({
      outcome: 'choices',
      answer: null,
      choices: expect.arrayContaining([{ id: 'list-images', title: 'List images' }]) as object[],
    });
  });

  it('misses what it does not know', () => {
    expect(line({ q: 'where is my bicycle' })).toMatchObject({ outcome: 'miss', answer: null });
  });

  it('listens in silence, with the reason', () => {
    expect(line({ q: 'lunch?' }, true)).toMatchObject({ q: 'lunch?', outcome: 'silent', answer: null });
    expect(line({ q: '🎉' }, true)).toMatchObject({ outcome: 'silent', reason: 'not a Docker question' });
  });

  it('gives the answer behind an id, in a language', () => {
    expect(line({ id: 'list-images' })).toMatchObject({
      outcome: 'answer',
      answer: { title: 'List images' },
    });
    expect(line({ id: 'list-images', lang: 'zh' })).toMatchObject({ answer: { title: '列出镜像' } });
  });

  it('says so when there is no such id', () => {
    expect(line({ id: 'nothing' })).toMatchObject({
      outcome: 'miss',
      answer: null,
      reason: 'no entry has the id "nothing"',
    });
  });

  it.each(['{', '[]', '"text"', '{"question":"x"}', '{"q":1}'])(
    'refuses %s with a line of its own',
    (bad) => {
      expect(batchLine(bad, brain, false)).toEqual({
        error: expect.stringContaining('expected a JSON object') as string,
      });
    },
  );
});

describe('explaining', () => {
  it('shows every stage', () => {
    const question = readQuestion({
      kind: 'message',
      key: 'k',
      person: 'p',
      text: 'delete exited containers',
      address: 'command',
      fromBot: false,
    }) as Question;
    const text = explain(question, brain.understand(question));
    for (const stage of [
      'normalised',
      'language',
      'tokens',
      'delete → remove (act)',
      'remove-exited',
      'confidence',
      'because',
    ]) {
      expect(text).toContain(stage);
    }
  });
});

/** How an explanation is laid out: short at first, all parts behind a button, safe for any text. */
import { plainBlocks, plainText, type Answer } from '../../../src/answer';
import { createBrain } from '../../../src/brain';
import { explain } from '../../../src/skills/explain';
import { readImage } from '../../../src/skills/explain/image';
import { phrase, shortened } from '../../../src/skills/explain/phrase';
import { shipped } from '../../support/knowledge';
import { growth } from '../../support/growth';
import { questionOf } from '../../support/question';

const knowledge = shipped();
const long = `docker run ${Array.from({ length: 30 }, (_, i) => `-e VAR_NUMBER_${i}=a-value-${i}`).join(' ')} --privileged alpine:3 sh`;

function ask(brain: ReturnType<typeof createBrain>, text: string): Answer {
  const question = questionOf(text);
  const answer = brain.answer(brain.understand(question), question);
  if (!answer) throw new Error('it was silent');
  return answer;
}

function button(answer: Answer, label: string): string {
  const found = answer.groups.flatMap(({ buttons }) => buttons).find((one) => one.label === label);
  if (!found) throw new Error(`no button ${label}`);
  return found.action;
}

describe('a long explanation', () => {
  it('shows the first parts and the riskiest, and says how many more there are', () => {
    const answer = explain(long, knowledge, 'en');
    const text = plainText(answer);
    expect(text.length).toBeLessThan(1800);
    expect(text).toMatch(/• `docker run`/);
    expect(text).toMatch(/• `--privileged`/);
    expect(text).toMatch(/… and \d+ more parts: press “All parts”/);
    expect(plainBlocks(answer.more ?? [])).toMatch(/VAR_NUMBER_29/);
  });

  it('has the others behind buttons, page by page, and a way back', () => {
    const brain = createBrain(knowledge);
    const first = ask(brain, `explain ${long}`);
    let page = brain.press(button(first, 'All parts'));
    const seen = [plainText(page)];
    while (page.groups.some(({ buttons }) => buttons.some(({ label }) => label === 'Next →'))) {
      page = brain.press(button(page, 'Next →'));
      seen.push(plainText(page));
    }
    for (let i = 0; i < 30; i++) expect(seen.join('\n')).toContain(`VAR_NUMBER_${i}=`);
    for (const text of seen) expect(text.length).toBeLessThan(1800);
    expect(brain.press(button(page, '← Summary'))).toEqual(first);
  });

  it('has buttons of at most 100 characters, whatever the command', () => {
    for (const { action } of explain(long, knowledge, 'zh').groups.flatMap(({ buttons }) => buttons)) {
      expect(action).toMatch(/^[a-z0-9:-]{1,100}$/);
    }
  });

  it('asks to paste the command again when it is no longer remembered', () => {
    const action = button(explain(long, knowledge, 'zh'), '全部参数');
    expect(createBrain(knowledge).press(action)).toMatchObject({
      kind: 'notice',
      lang: 'zh',
      title: '这条命令我已经不记得了',
    });
  });
});

it('names the pages that describe the commands', () => {
  const urls = (code: string) => explain(code, knowledge, 'en').sources.map(({ url }) => url);
  expect(urls('docker run alpine && docker attach x')).toEqual([
    'https://docs.docker.com/reference/cli/docker/container/run/',
    'https://docs.docker.com/reference/cli/docker/container/attach/',
  ]);
});

describe('an image reference', () => {
  it.each([
    ['alpine', [undefined, undefined, 'alpine', undefined, undefined]],
    ['docker.io/library/alpine:3', [undefined, undefined, 'alpine', '3', undefined]],
    ['me/app', [undefined, 'me', 'app', undefined, undefined]],
    ['host:5000/a/b/c:1@sha256:ab', ['host:5000', 'a/b', 'c', '1', 'sha256:ab']],
    ['localhost/app', ['localhost', undefined, 'app', undefined, undefined]],
  ])('%s is taken apart', (reference, [registry, namespace, name, tag, digest]) => {
    expect(readImage(reference)).toEqual({ registry, namespace, name, tag, digest });
  });

  it.each(['$IMAGE', '-it', 'a//b', 'a@b@c', 'a:b:c d'])('%s is none', (text) => {
    expect(readImage(text)).toBeUndefined();
  });
});

describe('texts with words put in', () => {
  it('keep Go templates and what has no value', () => {
    expect(phrase('{a} {{.Names}} ${b} {c}', { a: 'x', b: 'y' })).toBe('x {{.Names}} ${b} {c}');
  });

  it('never let a value open or close code, break a line or run on', () => {
    expect(phrase('`{a}`', { a: 'x`y\nz' })).toBe("`x'y z`");
    expect(shortened('x'.repeat(500), 10)).toBe(`${'x'.repeat(9)}…`);
    expect(shortened('🐳'.repeat(20), 10)).toBe(`${'🐳'.repeat(4)}…`);
  });
});

describe('hostile text', () => {
  const texts = {
    'of 300 flags': `docker run ${'-e A=b '.repeat(300)}alpine`,
    'of 300 unknown flags': `docker run ${Array.from({ length: 300 }, (_, i) => `--x${i}`).join(' ')} alpine`,
    'of one word of 4,000 characters': `docker run -v ${'a'.repeat(2000)}:${'/b'.repeat(1000)} alpine`,
    'of 4,000 quotes': `docker run -e ${'"'.repeat(4000)}`,
    'of nested substitutions': `docker rm ${'$(docker ps '.repeat(300)}`,
    'of emoji': `docker run --name ${'🐳'.repeat(1000)} alpine`,
    'of 600 commands': 'docker ps -a; '.repeat(600),
    'of pipes': 'docker ps | '.repeat(300),
    'of colons': `docker run -p ${':'.repeat(3000)} alpine`,
    'of equal signs': `docker run --mount ${'type=bind,'.repeat(400)} alpine`,
    'of backticks': `docker run ${'`'.repeat(3001)}`,
  };

  it.each(Object.entries(texts))(
    '%s is explained within bounds, with its code closed, and without taking ever longer',
    (_what, code) => {
      for (const lang of ['en', 'zh'] as const) {
        const answer = explain(code, knowledge, lang);
        const text = plainText(answer);
        expect(text.length).toBeLessThan(1800);
        for (const line of text.split('\n')) expect((line.split('`').length - 1) % 2).toBe(0);
      }
      const half = code.slice(0, code.length / 2);
      const explained = (text: string) => () => void explain(text, knowledge, 'en');
      expect(growth(explained(half), explained(code))).toBeLessThan(8);
    },
  );
});

/** Every card of the shipped tour, in both languages. */
import { plainText, type Answer } from '../../src/answer';
import { createBrain } from '../../src/brain';
import { readTourAction, tourAction } from '../../src/skills/tour';
import { help } from '../../src/skills/without-answer';
import type { Lang } from '../../src/types';
import { shipped, tiny } from '../support/knowledge';

const brain = createBrain(shipped());
const { tour } = brain.knowledge;
const labels = ({ groups }: Answer) => groups.flatMap(({ buttons }) => buttons.map(({ label }) => label));
const actions = ({ groups }: Answer) => groups.flatMap(({ buttons }) => buttons.map(({ action }) => action));
const steps = tour.map((_, i) => i + 1);

describe.each<Lang>(['en', 'zh'])('in %s', (lang) => {
  it.each(steps)('step %i fits every platform and says where one is', (step) => {
    const card = brain.press(tourAction('step', lang, step));
    expect(plainText(card).length).toBeLessThan(1500);
    expect(plainText(card)).toContain('▰'.repeat(step) + '▱'.repeat(10 - step));
    expect(new Set(actions(card)).size).toBe(actions(card).length);
    for (const action of actions(card)) expect(action.length).toBeLessThanOrEqual(100);
    expect(card.blocks.some(({ kind }) => kind === 'code')).toBe(true);
  });

  it.each(steps)('each answer of step %i says why, and only the right one takes the options away', (step) => {
    const { options } = tour[step - 1]!;
    options.forEach((option, i) => {
      const card = brain.press(tourAction('answer', lang, step, i + 1));
      expect(plainText(card)).toContain(option.because[lang]);
      expect(labels(card).includes(options[0]!.label[lang])).toBe(!option.right);
    });
  });

  it('every button leads on, none to nothing', () => {
    const seen = new Set<string>();
    const open = [tourAction('step', lang, 1)];
    for (let action = open.pop(); action !== undefined; action = open.pop()) {
      if (seen.has(action)) continue;
      seen.add(action);
      const card = brain.press(action);
      expect(card.id).toBe('tour');
      open.push(...actions(card).filter((next) => readTourAction(next)));
    }
    expect(seen.size).toBe(10 * 6 + 1);
  });
});

it('progress reads naturally', () => {
  expect(plainText(brain.press('tour:step:en:3'))).toContain('3 of 10 ▰▰▰▱▱▱▱▱▱▱');
  expect(plainText(brain.press('tour:step:zh:3'))).toContain('第 3 步，共 10 步 ▰▰▰▱▱▱▱▱▱▱');
});

it('Traditional Chinese stays so from step to step', () => {
  const card = brain.press('tour:step:zht:2');
  expect(card.title).toMatch(/什麼/);
  expect(actions(card).every((action) => action.includes(':zht:'))).toBe(true);
  expect(brain.press(actions(card)[0]!).blocks[0]).toMatchObject({
    text: expect.stringMatching(/^第 2 步，共/) as string,
  });
});

it('the cheat sheet holds what was seen and nothing else', () => {
  const sheet = brain.press('tour:sheet:en:2');
  const codes = sheet.blocks.flatMap((block) => (block.kind === 'code' ? [block.code] : []));
  expect(codes).toEqual(['docker run --rm alpine ps', 'docker image ls']);
  expect(actions(sheet)).toEqual([
    'show:what-is-container:en',
    'show:image-vs-container:en',
    'tour:step:en:2',
  ]);
});

it.each(['tour:step:en:0', 'tour:step:en:11', 'tour:answer:zh:99-1', 'tour:jump:en:1', 'tour:step:fr:1'])(
  '%s is out of date, not a fault',
  (action) => expect(brain.press(action).kind).toBe('notice'),
);

it('an option that there is not shows the step', () => {
  expect(brain.press('tour:answer:en:1-9')).toEqual(brain.press('tour:step:en:1'));
});

it('help offers the tour where there is one', () => {
  expect(actions(help(brain.knowledge, 'zh'))[0]).toBe('tour:step:zh:1');
  const without = tiny().knowledge;
  expect(actions(help(without, 'en')).some((action) => action.startsWith('tour:'))).toBe(false);
  expect(createBrain(without).press('tour:step:en:1').kind).toBe('notice');
});

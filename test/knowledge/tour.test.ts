import { describe as say } from '../../src/knowledge/problem';
import { tourFits } from '../../src/knowledge/rules/tour';
import { tiny, tinyFiles } from '../support/knowledge';

interface Spoilt {
  readonly entry?: string;
  readonly command?: string;
  readonly label?: string;
  readonly right?: string;
  readonly more?: string;
}

function step(id: string, { entry, command, label, right, more = '' }: Spoilt = {}): string {
  const wrong = '{ label: { en: No, zh: 不对 }, because: { en: Why., zh: 原因。 } }';
  return `
${id}:
  title: { en: T, zh: 题 }
  idea: { en: Idea., zh: 说明。 }
  try: { entry: ${entry ?? 'list-images'}, commands: [${command ?? 'docker image ls'}] }
  question: { en: Q?, zh: 问？ }
${more}
  options:
    - ${wrong}
    - { label: { en: ${label ?? 'Yes'}, zh: 对 }, ${right ?? 'right: true, '}because: { en: Why., zh: 原因。 } }
    - ${wrong}`;
}

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

const picture = `
layers:
  title: { en: Layers, zh: 层 }
  alt: { en: Layers., zh: 各层。 }
  entries: [list-images]
  sources: [https://docs.docker.com/]
  texts: {}
`;

/** Nine sound steps, and the tenth. */
function problems(last: string): string[] {
  const steps = ids.map((id) => step(id)).join('\n') + last;
  const parsed = tiny({ 'tour.yaml': steps, 'diagrams/layers.yaml': picture });
  return [...parsed.problems, ...tourFits(parsed)].map(say);
}

it('ten sound steps have no problem', () => {
  expect(problems(step('last', { more: '  picture: layers' }))).toEqual([]);
});

it.each([
  ['an entry that is missing', { entry: 'nowhere' }, /^tour.yaml:\d+ · last · try.entry · there is no entry/],
  ['a command that the entry has not', { command: 'docker ps' }, /last · try.commands.0 · .*no such block/],
  ['a picture that is missing', { more: '  picture: whale' }, /last · picture · there is no picture whale/],
  ['code on a button', { label: '"`ps`"' }, /last · options.1.label.en · holds a backtick/],
  ['a question without a right answer', { right: ' ' }, /last · options · must have exactly one/],
  ['a field that nobody knows', { more: '  hint: x' }, /last · hint · is no field/],
])('%s is named by file, step and field', (_what, spoilt, message) => {
  expect(problems(step('last', spoilt)).join('\n')).toMatch(message);
});

it('nine steps are not ten', () => {
  expect(problems('')).toEqual(['tour.yaml · has 9 steps; the tour is one of ten']);
});

it('a command that is not proven is refused', () => {
  const entries = tinyFiles['images/list.yaml'].replace(' ls }', ' ls, proof: { unproven: other-os } }');
  const parsed = tiny({ 'tour.yaml': step('only'), 'images/list.yaml': entries });
  expect(tourFits(parsed).map(say)).toContainEqual(expect.stringMatching(/does not prove it/));
});

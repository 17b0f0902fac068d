import { slotsFit } from '../../src/knowledge/rules/slots';
import { describe as say } from '../../src/knowledge/problem';
import { shipped, tiny } from '../support/knowledge';

const { reference } = shipped();
const values = 'values: { container: { said: ["container {name}"] } }';
const frame = (changes: string, commands = '{}') => `
parts: { name: "(\\\\w+)" }
numbers: {}
${changes}
usual: []
placeholders: {}
ports: {}
commands: ${commands}`;
const problems = (text: string) => {
  const parsed = tiny({ 'slots.yaml': text });
  return [...parsed.problems, ...slotsFit(reference)(parsed)].map(say);
};

it('what fits has no problem', () => {
  expect(
    problems(frame(values, '{ docker container logs: { args: [container+], switches: { -f: [follow] } } }')),
  ).toEqual([]);
});

it.each([
  [
    'a part that is missing',
    frame('values: { a: { said: ["x {nome}"] } }'),
    /a · said.0 · there is no part \{nome\}/,
  ],
  [
    'a pattern that is broken',
    frame('values: { a: { said: ["x ("] } }'),
    /a · said.0 · is no regular expression/,
  ],
  ['a slot that is missing', frame(values, '{ docker stop: { args: [box] } }'), /there is no slot box/],
  ['a short path', frame(values, '{ docker stop: {} }'), /docker stop · is no command of the reference/],
  [
    'an option that takes no value',
    frame(values, '{ docker container logs: { options: { -f: container } } }'),
    /docker container logs · -f · .*no such option/,
  ],
  [
    'a switch that does not exist',
    frame(values, '{ docker container logs: { switches: { --loud: [loud] } } }'),
    /--loud/,
  ],
  ['a field that is missing', 'parts: {}', /slots.yaml.*values/],
])('%s is named', (_what, text, message) => {
  expect(problems(text).join('\n')).toMatch(message);
});

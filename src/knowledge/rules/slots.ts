/** knowledge/slots.yaml: patterns that compile, and commands, options and slots that there are. */
import { findCommand, findFlag, takesValue, type Reference } from '../command-reference';
import type { Problem } from '../problem';
import type { SlotData } from '../schema-slots';
import type { Rule } from './rule';

const file = 'slots.yaml';

function patternFault(source: string, { parts }: SlotData): string | undefined {
  const missing = [...source.matchAll(/\{([a-z]+)\}/g)].find(
    ([, name = '']) => name !== 'n' && !(name in parts),
  );
  if (missing) return `there is no part ${missing[0]}; write it under \`parts\``;
  try {
    const pattern = new RegExp(source.replaceAll(/\{[a-z]+\}/g, '(x)'), 'u');
    return pattern.test('') ? 'fits an empty text; say at least one word' : undefined;
  } catch (error) {
    return `is no regular expression: ${(error as Error).message}`;
  }
}

function sayings(slots: SlotData): Problem[] {
  return Object.entries(slots.values).flatMap(([slot, { said }]) =>
    said.flatMap(({ match }, i) => {
      const advice = patternFault(match, slots);
      return advice ? [{ file, entry: slot, field: `said.${i}`, advice }] : [];
    }),
  );
}

/** `tagged` is taken by nobody: an argument that stays as it is taught. */
function unknownSlots(slots: SlotData, path: string): Problem[] {
  const { args = [], options = {} } = slots.commands[path] ?? {};
  const used = [...args, ...Object.values(options)].flatMap((slot) => slot.replace('+', '').split('|'));
  return used
    .filter((slot) => !(slot in slots.values) && slot !== 'tagged')
    .map((slot) => ({ file, entry: path, advice: `there is no slot ${slot} under \`values\`` }));
}

function unknownOptions(slots: SlotData, path: string, reference: Reference): Problem[] {
  const command = findCommand(path, reference);
  if (command?.path !== path)
    return [{ file, entry: path, advice: 'is no command of the reference; write its full path' }];
  const { options = {}, switches = {} } = slots.commands[path] ?? {};
  const wrong = Object.keys(options).filter((name) => !takesValue(findFlag(name, command.facts) ?? {}));
  const strange = Object.keys(switches).filter((name) => name !== '-it' && !findFlag(name, command.facts));
  return [...wrong, ...strange].map((name) => ({
    file,
    entry: path,
    field: name,
    advice: `${path} has no such option`,
  }));
}

export function slotsFit(reference: Reference): Rule {
  return ({ knowledge: { slots } }) => [
    ...sayings(slots),
    ...Object.keys(slots.commands).flatMap((path) => [
      ...unknownSlots(slots, path),
      ...unknownOptions(slots, path, reference),
    ]),
  ];
}

/** knowledge/tour.yaml: ten steps whose commands are proven by their entries, and whose pictures are there. */
import { lineOf, type Path } from '../locate';
import type { Parsed } from '../parse';
import type { Problem } from '../problem';
import { nameOf } from '../read';
import type { TourStep } from '../schema-tour';
import type { Rule } from './rule';

const steps = 10;

type Found = readonly [field: Path, advice: string];

function commandFaults(step: TourStep, { knowledge }: Parsed): Found[] {
  const { entry: id, commands } = step.try;
  const entry = knowledge.entries.get(id);
  if (!entry) return [[['try', 'entry'], `there is no entry ${id}; correct its id`]];
  return commands.flatMap((code, i): Found[] => {
    const found = entry.commands.find((command) => command.code.trim() === code.trim());
    const field = ['try', 'commands', i];
    if (!found) return [[field, `the entry ${id} has no such block; copy one of its commands`]];
    return found.proof?.unproven
      ? [[field, `the entry ${id} does not prove it; choose a proven command`]]
      : [];
  });
}

function labelFaults({ options }: TourStep): Found[] {
  return options.flatMap(({ label }, i) =>
    (['en', 'zh'] as const)
      .filter((lang) => label[lang].includes('`'))
      .map((lang): Found => [['options', i, 'label', lang], 'holds a backtick, which buttons cannot show']),
  );
}

function faultsOf(step: TourStep, parsed: Parsed): Found[] {
  const { picture } = step;
  const missing = picture !== undefined && !parsed.knowledge.pictures.has(picture);
  return [
    ...(missing ? [[['picture'], `there is no picture ${picture}; correct its id`] as const] : []),
    ...commandFaults(step, parsed),
    ...labelFaults(step),
  ];
}

export const tourFits: Rule = (parsed): Problem[] => {
  const { tour } = parsed.knowledge;
  const source = parsed.tourFile;
  if (!source) return [];
  const file = nameOf(source);
  const complete = tour.length === steps || source.folder !== undefined;
  const wrong = tour.flatMap((step) =>
    faultsOf(step, parsed).map(([field, advice]) => {
      const line = lineOf(source.text, [step.id, ...field]);
      return { file, line, entry: step.id, field: field.join('.'), advice };
    }),
  );
  return complete ? wrong : [{ file, advice: `has ${tour.length} steps; the tour is one of ten` }, ...wrong];
};

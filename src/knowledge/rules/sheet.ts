/** The printed cheat sheet: as many commands as it has room for, each of an entry that there is. */
import { lineOf, type Path } from '../locate';
import type { Parsed } from '../parse';
import type { Problem } from '../problem';
import { nameOf } from '../read';
import { sheetSize, type Pick } from '../schema-sheet';
import type { Rule } from './rule';

/** Characters; more than two lines of a column. */
const longestCommand = 110;

function problemOf({ sheetFile: file }: Parsed, [topic, ...field]: Path, advice: string): Problem {
  const line = file && topic !== undefined ? lineOf(file.text, [topic, ...field]) : undefined;
  return {
    file: file ? nameOf(file) : '?',
    line,
    entry: topic === undefined ? undefined : String(topic),
    field: field.join('.') || undefined,
    advice,
  };
}

function faultOf({ entry: id, block }: Pick, { knowledge }: Parsed): string | undefined {
  const entry = knowledge.entries.get(id);
  if (!entry) return `there is no entry ${id}; correct or remove it`;
  const command = entry.commands[block];
  if (!command) return `the entry ${id} has no block ${block + 1}; choose another`;
  const lines = command.code.trim().split('\n');
  if (lines.length > 2) return `block ${block + 1} of ${id} has more than two lines; choose a shorter one`;
  const long = lines.some((line) => line.length > longestCommand);
  return long ? `the command of ${id} is too long to print; choose another` : undefined;
}

export const sheetIsComplete: Rule = (parsed) => {
  if (!parsed.sheetFile) return [];
  const topics = new Set(parsed.knowledge.topics.map(({ id }) => id));
  const seen = new Set<string>();
  const problems = parsed.knowledge.sheet.flatMap(({ topic, picks }) => [
    ...(topics.has(topic) ? [] : [problemOf(parsed, [topic], 'is no topic of topics.yaml; correct it')]),
    ...picks.flatMap((pick, i) => {
      const key = `${pick.entry}/${pick.block}`;
      const fault = seen.has(key) ? 'stands in the list already; remove it' : faultOf(pick, parsed);
      seen.add(key);
      return fault ? [problemOf(parsed, [topic, i], fault)] : [];
    }),
  ]);
  if (seen.size === sheetSize || problems.length > 0) return problems;
  return [problemOf(parsed, [], `lists ${seen.size} commands; the sheet has room for ${sheetSize}`)];
};

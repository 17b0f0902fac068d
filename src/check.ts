/** The gate of the knowledge: npm run knowledge:check lists every problem at once and fails. --schema writes the schemas. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from './answer';
import { BotError } from './errors';
import { jsonSchemas } from './knowledge/json-schema';
import { parseKnowledge, type Parsed } from './knowledge/parse';
import { describe, type Problem } from './knowledge/problem';
import { readFolder } from './knowledge/read';
import { readReference } from './knowledge/reference';
import { commandsAreKnown, commandsAreProven, destroyersWarn } from './knowledge/rules/commands';
import { answersAreShort } from './knowledge/rules/length';
import { placeholdersExist, relatedExist, topicsExist } from './knowledge/rules/links';
import { slotsFit } from './knowledge/rules/slots';
import { sourcesAreWellFormed } from './knowledge/rules/sources';
import { phrasingsAreUnique, titlesAreUnique, wordsMeanOneThing } from './knowledge/rules/unique';
import {
  errorAnswersAreShort,
  errorCommandsAreKnown,
  errorPhrasingsAreUnique,
  errorsAreComplete,
  examplesAreRecognised,
  patternsAreSafe,
  slotsAreFilled,
} from './knowledge/rules/errors';
import type { Rule } from './knowledge/rules/rule';
import type { Reference } from './knowledge/command-reference';
import { riskOf, stableWords } from './matcher/pattern';
import { createRecognise, type Recognise } from './matcher/recognise';
import { diagnose } from './skills/diagnose/diagnose';
import { lookUp } from './skills/look-up';
import { fillSlots, slotNames } from './slots';

function errorRules(reference: Reference): Rule[] {
  let recognise: Recognise | undefined;
  return [
    patternsAreSafe({ risk: riskOf, stableWords }),
    examplesAreRecognised((text, { knowledge }) =>
      (recognise ??= createRecognise(knowledge.errors.values()))(text).map(({ family }) => family.id),
    ),
    slotsAreFilled(slotNames),
    errorCommandsAreKnown(reference, (line, { usual }) => fillSlots(line, {}, usual, 'en')),
    errorAnswersAreShort((family, { knowledge }, lang) => plainText(diagnose(family, knowledge, lang))),
    errorsAreComplete,
    errorPhrasingsAreUnique,
  ];
}

function problemsOf(parsed: Parsed, reference: Reference): Problem[] {
  const short = answersAreShort((entry, lang) => plainText(lookUp(entry, parsed.knowledge, lang)));
  const rules = [
    topicsExist,
    relatedExist,
    placeholdersExist,
    titlesAreUnique,
    phrasingsAreUnique,
    wordsMeanOneThing,
    short,
    commandsAreKnown(reference),
    destroyersWarn(reference),
    commandsAreProven,
    sourcesAreWellFormed,
    slotsFit(reference),
    ...errorRules(reference),
  ];
  return [...parsed.problems, ...rules.flatMap((rule) => rule(parsed))];
}

function schemaProblems(folder: string): Problem[] {
  return Object.entries(jsonSchemas()).flatMap(([name, schema]) => {
    const file = join(folder, 'schema', name);
    const published = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (published === `${JSON.stringify(schema, null, 2)}\n`) return [];
    return [
      { file: `schema/${name}`, advice: 'is not what the validation uses; run npm run knowledge:schema' },
    ];
  });
}

function writeSchemas(folder: string): void {
  mkdirSync(join(folder, 'schema'), { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    writeFileSync(join(folder, 'schema', name), `${JSON.stringify(schema, null, 2)}\n`);
  }
}

function main(): void {
  const folder = join(__dirname, '..', 'knowledge');
  if (process.argv.includes('--schema')) return writeSchemas(folder);
  const parsed = parseKnowledge(readFolder(folder));
  const problems = [...problemsOf(parsed, readReference(folder)), ...schemaProblems(folder)];
  for (const problem of problems) console.log(describe(problem));
  const { entries, topics, errors } = parsed.knowledge;
  console.log(
    `${entries.size} entries in ${topics.length} topics, ${errors.size} errors, ${problems.length} problems`,
  );
  if (problems.length > 0) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  console.error(error instanceof BotError ? error.message : error);
  process.exitCode = 1;
}

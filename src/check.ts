/**
 * The gate of the knowledge: npm run knowledge:check lists every problem at once and fails.
 * Folders that are named, or else those of KNOWLEDGE_DIRS, are checked beside ours. --schema writes the schemas.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from './answer';
import { readKnowledgeFolders } from './config';
import { BotError } from './errors';
import { jsonSchemas } from './knowledge/json-schema';
import { parseKnowledge, type Parsed } from './knowledge/parse';
import { describe, type Problem } from './knowledge/problem';
import { nameOf, readFolder, readTeam, type SourceFile } from './knowledge/read';
import { readReference } from './knowledge/reference';
import { entryRules } from './knowledge/rules/entries';
import { picturesAreDrawn, picturesBelong } from './knowledge/rules/pictures';
import { sheetIsComplete } from './knowledge/rules/sheet';
import { slotsFit } from './knowledge/rules/slots';
import { tourFits } from './knowledge/rules/tour';
import { wordsMeanOneThing } from './knowledge/rules/unique';
import { nothingIsWanted } from './knowledge/rules/wanted';
import {
  errorAnswersAreShort,
  errorCommandsAreKnown,
  errorFixesWarn,
  errorPhrasingsAreUnique,
  errorsAreComplete,
  examplesAreRecognised,
  patternsAreSafe,
  slotsAreFilled,
} from './knowledge/rules/errors';
import { everythingHasMeaning, meaningsAreOfCommands, valueSlotsAreFilled } from './knowledge/rules/flags';
import type { Rule } from './knowledge/rules/rule';
import type { Entry } from './knowledge/schema';
import type { Reference } from './knowledge/command-reference';
import { riskOf, stableWords } from './matcher/pattern';
import { createRecognise, type Recognise } from './matcher/recognise';
import { namesIn } from './pictures/drawing';
import { diagnose } from './skills/diagnose/diagnose';
import { lookUp } from './skills/look-up';
import { fillSlots, slotNames } from './slots';
import type { Lang } from './types';

const ourFolder = join(__dirname, '..', 'knowledge');

function errorRules(reference: Reference): Rule[] {
  let recognise: Recognise | undefined;
  return [
    patternsAreSafe({ risk: riskOf, stableWords }),
    examplesAreRecognised((text, { knowledge }) =>
      (recognise ??= createRecognise(knowledge.errors.values()))(text).map(({ family }) => family.id),
    ),
    slotsAreFilled(slotNames),
    errorCommandsAreKnown(reference, (line, { usual }) => fillSlots(line, {}, usual, 'en')),
    errorFixesWarn(reference),
    errorAnswersAreShort((family, { knowledge }, lang) => plainText(diagnose(family, knowledge, lang))),
    errorsAreComplete,
    errorPhrasingsAreUnique,
  ];
}

function drawnNames(id: string): string[] | undefined {
  const file = join(ourFolder, 'diagrams', `${id}.svg`);
  return existsSync(file) ? namesIn(readFileSync(file, 'utf8')) : undefined;
}

function broken(parsed: Parsed): Problem[] {
  const { reference } = parsed.knowledge;
  const plain = (entry: Entry, lang: Lang) => plainText(lookUp(entry, parsed.knowledge, lang));
  const rules = [
    ...Object.values(entryRules(reference, plain)),
    nothingIsWanted,
    wordsMeanOneThing,
    slotsFit(reference),
    tourFits,
    ...errorRules(reference),
    everythingHasMeaning(reference),
    meaningsAreOfCommands(reference),
    valueSlotsAreFilled,
    picturesBelong,
    picturesAreDrawn(drawnNames),
    sheetIsComplete,
  ];
  return rules.flatMap((rule) => rule(parsed));
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

/** Our own knowledge by itself; then, with teams, what is wrong in their folders. */
function checkAll(folder: string, dirs: readonly string[]): { summary: string; problems: Problem[] } {
  const ours = readFolder(folder);
  const reference = readReference(folder);
  const own = parseKnowledge(ours, [], reference);
  const problems = [...own.problems, ...broken(own), ...schemaProblems(folder)];
  const { entries, topics, errors } = own.knowledge;
  const summary = `${entries.size} entries in ${topics.length} topics, ${errors.size} errors`;
  if (dirs.length === 0) return { summary, problems };
  const teams = dirs.map(readTeam);
  const files: SourceFile[][] = teams.map((team) => [...team.files]);
  const all = parseKnowledge(ours, files, reference);
  const theirs = new Set(files.flat().map(nameOf));
  problems.push(...teams.flatMap((team) => team.problems), ...all.problems.slice(all.own.problems.length));
  problems.push(...broken(all).filter(({ file }) => theirs.has(file)));
  const added = [...all.files.values()].filter((file) => theirs.has(nameOf(file))).length;
  return {
    summary: `${summary}, beside them ${added} of ${dirs.join(', ')} (which need no proof)`,
    problems,
  };
}

function main(): void {
  const folder = ourFolder;
  const dirs = process.argv.slice(2);
  if (dirs.includes('--schema')) return writeSchemas(folder);
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { summary, problems } = checkAll(folder, dirs.length > 0 ? dirs : readKnowledgeFolders(process.env));
  for (const problem of problems) console.log(describe(problem));
  console.log(`${summary}, ${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  console.error(error instanceof BotError ? error.message : error);
  process.exitCode = 1;
}

import type { Command } from '../../src/knowledge/schema';
import { contentOf, fileOf, placeOf, writeInto } from './files';
import { refusals } from './parse-only';
import { fill, unfilled } from './placeholders';
import type { Scene } from './scene';
import { runBlock, runLine, type Run } from './shell';
import { setTimeout as wait } from 'node:timers/promises';

export type Way = 'executed' | 'parsed';

/** What came of one block: `problems` is empty when it is as the entry says. */
export interface Outcome {
  readonly code: string;
  readonly way: Way;
  readonly shell: boolean;
  /** Why it was only parsed. */
  readonly reason?: string | undefined;
  readonly problems: readonly string[];
}

/** Effects such as a health check or a removal come a little after the command, in milliseconds. */
const PATIENCE = 5000;

/** Proves one block in its scene: sets it up, runs or writes it, and looks at what came of it. */
export async function proveBlock(
  block: Command,
  scene: Scene,
  examples: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const values = { ...examples, ...block.proof?.with };
  const shell = block.language === 'sh';
  const reason = block.proof?.unproven;
  const way: Way = reason === undefined ? 'executed' : 'parsed';
  let problems = mistakes(block, values);
  if (problems.length === 0)
    problems = way === 'parsed' ? await parse(block, scene, values) : await execute(block, scene, values);
  return { code: block.code, way, shell, reason, problems };
}

/** What is wrong with the proof itself. */
export function mistakes(
  { language, code, proof, file }: Command,
  values: Readonly<Record<string, string>>,
): string[] {
  const found: string[] = [];
  if (language === 'powershell' && proof?.unproven !== 'other-os')
    found.push('powershell needs `unproven: other-os`');
  if (language === 'sh')
    found.push(
      ...unfilled(code, values).map((name) => `<${name}> is in no placeholders.yaml and no \`with\``),
    );
  if (proof?.unproven !== undefined) return found;
  if (language === 'sh' && proof?.then === undefined && proof?.shows === undefined)
    found.push('it has neither `then` nor `shows` nor `unproven`');
  if (language !== 'sh' && proof?.then === undefined) found.push('a file needs `then` or `unproven`');
  if (language !== 'sh' && fileOf({ file, language }) === undefined)
    found.push(`a ${language} block needs \`file\``);
  return found;
}

async function parse(
  { code, language }: Command,
  scene: Scene,
  values: Readonly<Record<string, string>>,
): Promise<string[]> {
  return language === 'sh' ? refusals(fill(code, values), scene) : [];
}

async function execute(
  block: Command,
  scene: Scene,
  values: Readonly<Record<string, string>>,
): Promise<string[]> {
  const conditions = (block.proof?.then ?? []).map((line) => fill(line, values));
  const before = await setUp(block.proof?.given ?? [], scene, values);
  if (before.length > 0) return before;
  if (conditions.length > 0 && (await firstUnmet(conditions, scene)) === undefined)
    return ['all of `then` is true already before it'];
  const problems =
    block.language === 'sh' ? await runShown(block, scene, values) : write(block, scene, values);
  return [...problems, ...(await come(conditions, scene))];
}

/** Runs the lines that set a scene, each of which must work. */
export async function setUp(
  lines: readonly string[],
  scene: Scene,
  values: Readonly<Record<string, string>>,
): Promise<string[]> {
  for (const line of lines) {
    const result = await runLine(fill(line, values), scene);
    if (result.code !== 0) return [`given: ${line}\n${told(result)}`];
  }
  return [];
}

async function runShown(
  block: Command,
  scene: Scene,
  values: Readonly<Record<string, string>>,
): Promise<string[]> {
  const { exit = 0, shows, ...typing } = block.proof ?? {};
  const result = await runBlock(fill(block.code, values), scene, typing);
  const problems =
    result.stopped || result.code === exit ? [] : [`exit code ${exit} was expected\n${told(result)}`];
  const matches = shows === undefined || new RegExp(fill(shows, values), 'm').test(result.output);
  return matches ? problems : [...problems, `its output does not match ${shows}\n${told(result)}`];
}

function write(block: Command, scene: Scene, values: Readonly<Record<string, string>>): string[] {
  const target = placeOf(fileOf(block) ?? '', scene.folder, scene.home);
  writeInto(target, contentOf(fill(block.code, values), block.proof?.wrap));
  return [];
}

/** Waits for all conditions to be true together. */
async function come(conditions: readonly string[], scene: Scene): Promise<string[]> {
  const end = Date.now() + PATIENCE;
  let unmet = await firstUnmet(conditions, scene);
  while (unmet !== undefined && Date.now() < end) {
    await wait(250);
    unmet = await firstUnmet(conditions, scene);
  }
  return unmet === undefined ? [] : [`this did not become true: ${unmet.line}\n${told(unmet.result)}`];
}

async function firstUnmet(
  conditions: readonly string[],
  scene: Scene,
): Promise<{ line: string; result: Run } | undefined> {
  for (const line of conditions) {
    const result = await runLine(line, scene);
    if (result.code !== 0) return { line, result };
  }
  return undefined;
}

function told({ code, output }: Run): string {
  const text = output.trim();
  const shown = text.length > 1500 ? `${text.slice(0, 750)}\n…\n${text.slice(-750)}` : text;
  return `exit code ${code}${shown === '' ? ', no output' : `, output:\n${shown}`}`;
}

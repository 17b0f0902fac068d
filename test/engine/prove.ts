import { destroys } from '../../src/knowledge/commands';
import type { Command, EntryData } from '../../src/knowledge/schema';
import { proveBlock, setUp, type Outcome } from './block';
import { refusals } from './parse-only';
import { reference } from './reference';
import { fill } from './placeholders';
import type { Scene } from './scene';
import { runBlock } from './shell';

export type Examples = Readonly<Record<string, string>>;

/** Proves all blocks of an entry, one after another in the same scene. */
export async function proveEntry(entry: EntryData, scene: Scene, examples: Examples): Promise<Outcome[]> {
  const given = await setUp(entry.proof?.given ?? [], scene, examples);
  if (given.length > 0) return [executed('the scene of the entry', given)];
  const dangerous = firstDangerous(entry.commands);
  const outcomes: Outcome[] = [];
  for (const block of entry.commands) {
    const preview = block === dangerous ? entry.danger?.preview : undefined;
    if (preview !== undefined) outcomes.push(await provePreview(preview, block, scene, examples));
    outcomes.push(await proveBlock(preview === undefined ? block : withoutGiven(block), scene, examples));
  }
  return outcomes;
}

/** The block that a preview belongs before: the first that destroys, or else the first one. */
function firstDangerous(blocks: readonly Command[]): Command | undefined {
  const shell = blocks.filter(({ language }) => language === 'sh');
  const run = shell.filter(({ proof }) => proof?.unproven === undefined);
  return run.find(({ code }) => destroys(code, reference)) ?? run[0] ?? shell[0] ?? blocks[0];
}

/** Sets the scene of a block and runs the preview there, before the block destroys anything. */
async function provePreview(
  preview: string,
  block: Command,
  scene: Scene,
  examples: Examples,
): Promise<Outcome> {
  const values = { ...examples, ...block.proof?.with };
  const code = fill(preview, values);
  const reason = block.proof?.unproven;
  if (reason !== undefined) {
    return { code: preview, way: 'parsed', shell: true, reason, problems: await refusals(code, scene) };
  }
  const given = await setUp(block.proof?.given ?? [], scene, values);
  if (given.length > 0) return executed(preview, given);
  const { code: exit, output } = await runBlock(code, scene);
  const failed = `the preview ended with exit code ${exit}\n${output.trim()}`;
  return executed(preview, exit === 0 ? [] : [failed]);
}

function withoutGiven(block: Command): Command {
  return { ...block, proof: { ...block.proof, given: undefined } };
}

function executed(code: string, problems: readonly string[]): Outcome {
  return { code, way: 'executed', shell: true, problems };
}

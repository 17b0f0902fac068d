import type { EntryData } from '../../src/knowledge/schema';
import { proveBlock, setUp, type Outcome } from './block';
import { refusals } from './parse-only';
import { fill } from './placeholders';
import type { Scene } from './scene';
import { runBlock } from './shell';

export type Examples = Readonly<Record<string, string>>;

/** Proves all blocks of an entry, one after another in the same scene. */
export async function proveEntry(entry: EntryData, scene: Scene, examples: Examples): Promise<Outcome[]> {
  const given = await setUp(entry.proof?.given ?? [], scene, examples);
  if (given.length > 0)
    return [{ code: 'the scene of the entry', way: 'executed', shell: false, problems: given }];
  const preview = await provePreview(entry, scene, examples);
  const outcomes: Outcome[] = preview === undefined ? [] : [preview];
  for (const block of entry.commands) outcomes.push(await proveBlock(block, scene, examples));
  return outcomes;
}

/** The preview of a danger is run before anything is destroyed; it is parsed when no block can be run either. */
async function provePreview(
  { danger, commands }: EntryData,
  scene: Scene,
  examples: Examples,
): Promise<Outcome | undefined> {
  if (danger?.preview === undefined) return undefined;
  const values = { ...examples, ...commands.find(({ language }) => language === 'sh')?.proof?.with };
  const code = fill(danger.preview, values);
  const parsed = commands.length > 0 && commands.every(({ proof }) => proof?.unproven !== undefined);
  if (parsed)
    return { code: danger.preview, way: 'parsed', shell: true, problems: await refusals(code, scene) };
  const { code: exit, output } = await runBlock(code, scene);
  const problems = exit === 0 ? [] : [`the preview ended with exit code ${exit}\n${output.trim()}`];
  return { code: danger.preview, way: 'executed', shell: true, problems };
}

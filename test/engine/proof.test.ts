import { writeFileSync } from 'node:fs';
import { proveEntry } from './prove';
import { findEngine, obstacle, tidy, type Engine, type Found } from './engine';
import { readEntries, readExamples, type EntryToProve } from './entries';
import { alone } from './lock';
import { describeProblems, table, type Tally } from './report';
import { openScene } from './scene';
import { shardOf } from './shard';
import type { Outcome } from './block';

const { ENTRY = '', ENGINE_DISPOSABLE, ENGINE_SHARD, ENGINE_SUMMARY, REQUIRE_ALL } = process.env;
/** Of one entry, in milliseconds; each of its commands has a limit of its own. */
const TIME_FOR_AN_ENTRY = 15 * 60_000;

const entries = shardOf(readEntries(ENTRY.split(',').filter((id) => id !== '')), ENGINE_SHARD);
const examples = readExamples();
const outcomes: Outcome[] = [];
const proven: string[] = [];
const failed: string[] = [];
const began = Date.now();
let found: Found = { reason: 'the search for an engine failed' };

beforeAll(async () => {
  found = await findEngine(ENGINE_DISPOSABLE === '1');
  if ('reason' in found) tell(`No command was executed: ${found.reason}.`);
  else tell(`${found.engine.versions}: ${entries.length} entries`);
}, 300_000);

afterAll(() => {
  if ('reason' in found || proven.length === 0) return;
  const { versions } = found.engine;
  const tally: Tally = { versions, entries: proven, failed, outcomes, took: Date.now() - began };
  if (ENGINE_SUMMARY !== undefined) writeFileSync(ENGINE_SUMMARY, JSON.stringify(tally));
  tell(`\n${table(tally)}\n${failed.length === 0 ? '' : `failed    ${failed.join(' ')}\n`}`);
});

test.each(entries.map((entry) => [entry.id, entry] as const))(
  '%s',
  async (_, entry) => {
    expect(await problemsOf(entry)).toBe('');
  },
  TIME_FOR_AN_ENTRY,
);

/** No engine is a problem only where one is required; one that is refused always is. */
async function problemsOf(entry: EntryToProve): Promise<string> {
  if ('reason' in found) return REQUIRE_ALL === '1' || found.refused === true ? found.reason : '';
  const { engine } = found;
  return alone(engine.id, () => prove(entry, engine));
}

/** Proves one entry and leaves the engine as it was; answers with the problems as text. */
async function prove(entry: EntryToProve, engine: Engine): Promise<string> {
  const start = Date.now();
  const problems = await attempt(entry, engine).catch(String);
  proven.push(entry.id);
  if (problems !== '') failed.push(entry.id);
  const took = ((Date.now() - start) / 1000).toFixed(1);
  tell(`${problems === '' ? 'ok  ' : 'FAIL'} ${proven.length}/${entries.length} ${entry.id} (${took} s)`);
  return problems;
}

async function attempt(entry: EntryToProve, engine: Engine): Promise<string> {
  return entry.faults ?? (await obstacle(engine)) ?? (await proveInScene(entry, engine));
}

async function proveInScene({ data }: EntryToProve, engine: Engine): Promise<string> {
  if (data === undefined) return 'it cannot be read';
  const scene = openScene();
  let problems = '';
  try {
    const blocks = await proveEntry(data, scene, examples);
    outcomes.push(...blocks);
    problems = describeProblems(blocks);
  } finally {
    await scene.remove();
    const left = await tidy(engine);
    if (left.length > 0) problems += `\n\nthe engine could not be brought back:\n${left.join('\n')}`;
  }
  return problems;
}

/** Says it at once: a run takes minutes, and jest prints only when a file is through. */
function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

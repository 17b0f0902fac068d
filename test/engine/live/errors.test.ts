/** Every error that an engine can be made to say is said by one, and recognised as itself and nothing else. */
import { createRecognise } from '../../../src/matcher/recognise';
import type { ErrorFamily } from '../../../src/knowledge/schema';
import { shipped } from '../../support/knowledge';
import { findEngine, obstacle, tidy, type Engine, type Found } from '../engine';
import { alone } from '../lock';
import { openScene, type Scene } from '../scene';
import { shardOf } from '../shard';
import { runLine } from '../shell';

const { ENTRY = '', ENGINE_DISPOSABLE, ENGINE_SHARD, REQUIRE_ALL } = process.env;

const { errors } = shipped();
const recognise = createRecognise(errors.values());
const wanted = ENTRY.split(',').filter((id) => id !== '');
const produced = [...errors.values()].filter(
  ({ id, produce }) => produce !== undefined && (wanted.length === 0 || wanted.includes(id)),
);
const families = shardOf(produced, ENGINE_SHARD);
/** ENTRY may name none. */
const rows: (readonly [string, ErrorFamily | undefined])[] =
  families.length > 0
    ? families.map((family) => [family.id, family])
    : [['no error is asked for', undefined]];
let found: Found = { reason: 'the search for an engine failed' };

beforeAll(async () => {
  found = await findEngine(ENGINE_DISPOSABLE === '1');
}, 300_000);

/** What the engine says, or why it could not be asked. */
async function said({ produce }: ErrorFamily, scene: Scene): Promise<{ output: string } | { fault: string }> {
  for (const line of produce?.given ?? []) {
    const { code, output } = await runLine(line, scene);
    if (code !== 0) return { fault: `${line}\nended with exit code ${code}\n${output}` };
  }
  return { output: (await runLine(produce?.run ?? '', scene)).output };
}

async function tried(family: ErrorFamily, engine: Engine): Promise<unknown> {
  const inTheWay = await obstacle(engine);
  if (inTheWay !== undefined) return inTheWay;
  const scene = openScene();
  try {
    const answer = await said(family, scene);
    if ('fault' in answer) return answer.fault;
    const ids = recognise(answer.output).map(({ family: { id } }) => id);
    return ids.length === 1 && ids[0] === family.id ? ids : { ids, output: answer.output };
  } finally {
    await scene.remove();
    await tidy(engine);
  }
}

/** The ids that it is recognised as, or what is wrong. */
async function recognised(family: ErrorFamily | undefined): Promise<unknown> {
  if (family === undefined) return undefined;
  if ('reason' in found) return REQUIRE_ALL === '1' ? found.reason : [family.id];
  const { engine } = found;
  return alone(engine.id, () => tried(family, engine));
}

test.each(rows)(
  '%s',
  async (id, family) => {
    expect(await recognised(family)).toEqual(family && [id]);
  },
  300_000,
);

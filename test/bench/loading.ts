/** From YAML files to knowledge, and from there to an index that is ready; each time in a fresh process of the built program. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { knowledgeFolder } from '../support/knowledge';
import { knowledgeOf, teamOf } from './many-entries';
import { milliseconds, quantile } from './timing';

const dist = join(__dirname, '..', '..', 'dist');

const script = `
const { loadAll } = require(${JSON.stringify(join(dist, 'knowledge', 'load.js'))});
const { createBrain } = require(${JSON.stringify(join(dist, 'brain.js'))});
const [folder, ...teams] = process.argv.slice(1);
const started = performance.now();
const { knowledge, problems } = loadAll(folder, teams);
const loaded = performance.now();
createBrain(knowledge);
const ready = performance.now();
console.log(JSON.stringify({
  entries: knowledge.entries.size, problems: problems.length, load: loaded - started, index: ready - loaded,
}));`;

interface Measured {
  readonly entries: number;
  readonly problems: number;
  readonly load: number;
  readonly index: number;
}

function once(folders: readonly string[]): Measured {
  return JSON.parse(
    execFileSync(process.execPath, ['-e', script, ...folders], { encoding: 'utf8' }),
  ) as Measured;
}

/** @param target milliseconds, to compare with */
function line(what: string, rounds: number, folders: readonly string[], target?: number): string {
  const runs = Array.from({ length: rounds }, () => once(folders));
  const load = runs.map((run) => run.load);
  const index = runs.map((run) => run.index);
  const wanted = target === undefined ? '' : `, target ${target} ms`;
  const loaded = `loaded in ${milliseconds(quantile(load, 0.5))} (fastest ${milliseconds(Math.min(...load))}${wanted})`;
  const ready = `index ready ${milliseconds(quantile(index, 0.5))} later`;
  const { entries = 0, problems = 0 } = runs[0] ?? {};
  if (problems > 0) throw new Error(`${what}: the generated entries have ${problems} problems`);
  return `${what.padEnd(22)} ${entries} entries ${loaded}, ${ready} (medians of ${rounds} processes)`;
}

export function benchLoading(): string[] {
  const [few, many, team] = [knowledgeOf(300), knowledgeOf(10_000), teamOf(300)];
  try {
    return [
      line('a knowledge of 300', 9, [few], 200),
      line('a knowledge of 10,000', 3, [many], 3000),
      line("ours and a team's 300", 9, [knowledgeFolder, team]),
    ];
  } finally {
    for (const folder of [few, many, team]) rmSync(folder, { recursive: true });
  }
}

/** docs/loop: every command of the page is run in its order, and prints the lines that the page shows, in their order. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteDatabase } from '../store/databases';

// A dozen programs start one after the other; on a busy machine each takes seconds.
jest.setTimeout(240_000);

const root = join(__dirname, '..', '..');

interface Step {
  readonly typed: string;
  readonly shown: readonly string[];
}

function stepsOf(page: string): Step[] {
  const text = readFileSync(join(root, 'docs', page), 'utf8');
  const pairs = text.matchAll(/```\n((?:npm run|echo) [^\n]+)\n```\n\n```\n([^]*?)```/g);
  return [...pairs].map(([, typed = '', shown = '']) => ({
    typed,
    shown: shown.split('\n').filter(Boolean),
  }));
}

/** As a shell cuts a line into words: quotes hold together. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
}

const scripts: Record<string, string> = { teach: 'teach.js', 'knowledge:export': 'knowledge-export.js' };

/** The page's names of ids ↔ the ids of this run, in the order in which they are met. */
class Ids {
  private readonly names = new Map<string, string>();

  constructor(private readonly free: string[] = ['MISS-1', 'MISS-2', 'DRAFT-1', 'DRAFT-2']) {}

  named(text: string): string {
    return text.replace(/\b[0-9a-f]{16}\b/g, (id) => {
      if (!this.names.has(id)) this.names.set(id, this.free.shift() ?? id);
      return this.names.get(id) ?? id;
    });
  }

  real(text: string): string {
    return [...this.names].reduce((line, [id, name]) => line.replaceAll(name, id), text);
  }
}

function run(typed: string, env: NodeJS.ProcessEnv): string {
  const [, question = ''] = /^echo "([^"]+)"/.exec(typed) ?? [];
  const [, , , name = '', , ...args] = wordsOf(typed);
  const script = question ? 'index.js' : (scripts[name] ?? 'none');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist', script), ...(question ? [] : args)],
    {
      input: question && `${question}\n`,
      encoding: 'utf8',
      cwd: mkdtempSync(join(tmpdir(), 'loop-')),
      env,
    },
  );
  return stdout + stderr;
}

const settled = (text: string) =>
  text.replaceAll(`${root}/`, '').replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, '2026-11-24 09:30');

describe.each(['loop.md', 'loop.zh.md'])('%s', (page) => {
  it('does what it says', async () => {
    const database = sqliteDatabase();
    const { file, secret } = database.config;
    const env = { PATH: process.env['PATH'], LANG: 'C.UTF-8', DATABASE_FILE: file, DOCKLORE_SECRET: secret };
    const ids = new Ids();
    const steps = stepsOf(page);
    expect(steps).toHaveLength(13);
    for (const { typed, shown } of steps) {
      const lines = ids.named(settled(run(ids.real(typed), env))).split('\n');
      const found = lines.filter((line) => shown.includes(line));
      expect({ typed, shown: found }).toEqual({ typed, shown });
    }
    await database.drop();
  });
});

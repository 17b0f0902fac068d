/** The pages about a team's own knowledge, followed to the letter: their files, their questions, their answers. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from '../src/knowledge/load';
import { folderOf, save } from './support/folder';
import { knowledgeFolder } from './support/knowledge';

const root = join(__dirname, '..');
const read = (page: string) => readFileSync(join(root, 'docs', page), 'utf8');

/** A file to save, or a question to ask with the answer it gets. */
interface Step {
  readonly path?: string;
  readonly text?: string;
  readonly question?: string;
  readonly answer?: string;
}

/** What a reader does, in the order of the page. */
function stepsOf(page: string): Step[] {
  const file = /`our-knowledge\/(?<path>[^`]+)`:\n\n```yaml\n(?<text>[^]*?)```/;
  const asked = /ask -- "(?<question>[^"]+)"\n```\n\n[^\n]+\n\n```\n(?<answer>[^]*?)```/;
  const steps = read(page).matchAll(new RegExp(`${file.source}|${asked.source}`, 'g'));
  return [...steps].map(({ groups = {} }) => groups);
}

function run(script: string, args: readonly string[], folder: string) {
  const env = { PATH: process.env['PATH'], KNOWLEDGE_DIRS: folder };
  return spawnSync(process.execPath, [join(root, 'dist', script), ...args], { encoding: 'utf8', env });
}

describe.each(['own-knowledge.md', 'own-knowledge.zh.md'])('%s', (page) => {
  const steps = stepsOf(page);
  const files = steps.filter(({ path }) => path !== undefined);
  const questions = steps.filter(({ question }) => question !== undefined);
  const saved = (some: readonly Step[]) =>
    folderOf(Object.fromEntries(some.map(({ path = '', text = '' }) => [path, text])));
  const ask = (question: string | undefined, folder: string) => run('ask.js', [question ?? ''], folder);

  it('shows files of every kind, and a question after each part', () => {
    expect(files.map(({ path }) => path)).toEqual([
      'compose.yaml',
      'setup.yaml',
      'lexicon.yaml',
      'topics.yaml',
      'placeholders.yaml',
      'vpn.yaml',
    ]);
    expect(questions).toHaveLength(3);
  });

  it('gives the answers it shows, with the files that were shown until then', () => {
    const folder = folderOf();
    const given = steps.flatMap(({ path, text = '', question }) => {
      if (path !== undefined) return save(folder, path, text) ?? [];
      const { stdout, stderr } = ask(question, folder);
      return [{ question, answer: stdout, faults: stderr }];
    });
    expect(given).toEqual(questions.map(({ question, answer }) => ({ question, answer, faults: '' })));
  });

  it('needs the words for its second question', () => {
    const { question, answer } = questions[1] ?? {};
    const { stdout } = ask(question, saved(files.slice(0, 1)));
    expect(stdout).not.toBe(answer);
    expect(ask(question, saved(files)).stdout).toBe(answer);
  });

  it('has files that the check passes, and takes away what it hides', () => {
    const all = saved(files);
    const { stdout, status } = run('check.js', [all], '');
    expect(stdout).toContain(`beside them 2 of ${all} (which need no proof), 0 problems`);
    expect(status).toBe(0);
    const ids = (...teams: string[]) => [...loadAll(knowledgeFolder, teams).knowledge.entries.keys()];
    expect(ids()).toContain('uninstall-docker');
    expect(ids(all)).not.toContain('uninstall-docker');
  });

  it('names the schema that the validation uses', () => {
    const [path] = /(?<=\$schema=\.\.\/)\S+/.exec(files[0]?.text ?? '') ?? [];
    expect(path).toBe('knowledge/schema/team-entries.json');
  });
});

it('both pages show the same files', () => {
  const files = (page: string) => stepsOf(page).flatMap(({ path, text }) => (path ? [{ path, text }] : []));
  expect(files('own-knowledge.zh.md')).toEqual(files('own-knowledge.md'));
});

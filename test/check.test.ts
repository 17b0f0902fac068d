/** npm run knowledge:check as its author runs it: another process, real folders, exit codes. */
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderOf, teamEntry } from './support/folder';

function check(args: readonly string[], env: object = {}) {
  const result = spawnSync(process.execPath, [join(__dirname, '..', 'dist', 'check.js'), ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
    cwd: tmpdir(),
  });
  const lines = result.stdout.trim().split('\n');
  return { code: result.status, problems: lines.slice(0, -1), summary: lines.at(-1), err: result.stderr };
}

const good = folderOf({
  'images.yaml': teamEntry(
    'bicycle-registry',
    'the bicycle registry',
    '  commands: [{ code: docker pull <image> }]',
  ),
});

describe('the check', () => {
  it('passes what is shipped', () => {
    const { code, problems, summary } = check([]);
    expect(problems).toEqual([]);
    expect(summary).toMatch(/^\d+ entries in \d+ topics, \d+ errors, 0 problems$/);
    expect(code).toBe(0);
  });

  it("passes a team's folder, whose commands need no proof", () => {
    for (const { code, problems, summary } of [check([good]), check([], { KNOWLEDGE_DIRS: good })]) {
      expect(problems).toEqual([]);
      expect(summary).toContain(`beside them 1 of ${good} (which need no proof), 0 problems`);
      expect(code).toBe(0);
    }
  });

  it('lists all that is wrong there at once, each with file, line, entry, field and advice', () => {
    const bad = folderOf({
      'images.yaml': `${teamEntry('one', 'One', '  commands: [{ code: docker rm --al x }]')}
two: { title: { en: Two } }`,
      'nowhere/a.yaml': teamEntry('three', 'Remove exited containers', '  related: [gone]'),
      'lexicon.yaml': 'bicycle: { kind: thing, en: [container] }',
      'torn.yaml': 'a: [',
      'topics.yaml': '- id: BAD',
    });
    const { code, problems, summary } = check([bad, good]);
    const said = (...parts: string[]) => expect.stringContaining(join(bad, parts.join(' · '))) as string;
    expect(problems).toEqual(
      expect.arrayContaining([
        said('images.yaml:7', 'one', 'commands.0.code', 'docker container rm has no flag --al'),
        said('images.yaml:7', 'one', 'commands.0.code', 'takes something away for good'),
        said('images.yaml:8', 'two', 'title.zh', 'is missing'),
        said('images.yaml:8', 'two', 'utterances', 'is missing'),
        said('nowhere/a.yaml:2', 'three', 'its folder nowhere/ is no topic'),
        said('nowhere/a.yaml:7', 'three', 'related.0', 'there is no entry gone'),
        said('nowhere/a.yaml:3', 'three', 'title.en', '"Remove exited containers" is the title of'),
        said('lexicon.yaml:1', 'bicycle', '"container" stands under'),
        said('torn.yaml:2', 'is not YAML'),
        said('topics.yaml:1', '0', 'title', 'is missing'),
      ]),
    );
    expect(summary).toContain(`beside them 3 of ${bad}, ${good}`);
    expect(summary).toContain(`${problems.length} problems`);
    expect(code).toBe(1);
  });

  it('names a folder that cannot be read', () => {
    expect(check(['/nowhere']).problems).toEqual([expect.stringContaining('/nowhere · cannot be read')]);
    const { code, err } = check([], { KNOWLEDGE_DIRS: '/nowhere' });
    expect(err).toContain('KNOWLEDGE_DIRS names "/nowhere", which is no folder');
    expect(code).toBe(1);
  });
});

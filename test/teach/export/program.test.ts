/** npm run knowledge:export on a copy of the project whose knowledge may be written to. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewTaught, Store } from '../../../src/store/store';
import { sqliteDatabase } from '../../store/databases';

// A dozen programs start one after the other; on a busy machine each takes seconds.
jest.setTimeout(240_000);

const root = join(__dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'export-'));
const database = sqliteDatabase();
const answer = {
  title: '重启小玩意',
  text: '执行 `docker restart gizmo`。',
  commands: [{ code: 'docker restart gizmo', note: '会中断几秒' }],
  topic: 'containers',
  sources: [],
  asked: [{ lang: 'zh', text: '小玩意坏了' }],
};
const lessons: NewTaught[] = [
  { kind: 'phrasing', about: 'remove-exited', lang: 'en', content: 'send the whales to bed' },
  { kind: 'phrasing', about: 'remove-exited', lang: 'zh', content: '让鲸鱼去睡觉' },
  { kind: 'phrasing', about: 'gone', lang: 'en', content: 'sharks' },
  { kind: 'entry', about: 'taught-gizmo', lang: 'zh', content: JSON.stringify(answer) },
  { kind: 'phrasing', about: 'taught-gizmo', lang: 'zh', content: '小玩意又坏了' },
];

beforeAll(async () => {
  for (const part of ['dist', 'knowledge', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const store: Store = await database.open();
  for (const lesson of lessons)
    await store.teaching.publish(await store.teaching.draft(lesson, 'terminal'), 'terminal');
  await store.teaching.draft({ ...lessons[0]!, content: 'only a draft' }, 'terminal');
  await store.close();
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

function run(script: string, args: readonly string[] = [], more: object = {}) {
  const env = {
    PATH: process.env['PATH'],
    DATABASE_FILE: database.config.file,
    DOCKLORE_SECRET: database.config.secret,
    ...more,
  };
  const options = { env, cwd: folder, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'dist', script), ...args],
    options,
  );
  return { code: status, out: stdout, err: stderr };
}

const read = (path: string) => readFileSync(join(folder, 'knowledge', path), 'utf8');
const names = () => readdirSync(join(folder, 'knowledge'), { recursive: true }).length;

it('says what it would do without doing it', () => {
  const [before, many] = [read('cleanup/containers.yaml'), names()];
  expect(run('knowledge-export.js', ['--dry-run']).out).toContain('2 files would be written');
  expect(read('cleanup/containers.yaml')).toBe(before);
  expect(names()).toBe(many);
});

it('adds phrasings to their entries and new answers to a file of their topic, and says so', () => {
  const before = read('cleanup/containers.yaml');
  const { code, out, err } = run('knowledge-export.js');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/one more way to ask for remove-exited {2}\S+cleanup.containers\.yaml/);
  expect(out).toMatch(/left out, its entry has gone: gone/);
  expect(out).toMatch(/a new answer, taught-gizmo {2}\S+containers.taught\.yaml/);
  const after = read('cleanup/containers.yaml');
  expect(after.replace('      - send the whales to bed\n', '').replace('      - 让鲸鱼去睡觉\n', '')).toBe(
    before,
  );
  expect(read('containers/taught.yaml')).toContain('title:\n    en: (wanted)\n    zh: 重启小玩意\n');
  expect(read('containers/taught.yaml')).toContain('- 小玩意又坏了');
  expect(read('containers/taught.yaml')).not.toContain('draft');
});

it('the gate names what is wanted, and until then the bot answers in the language there is', () => {
  const { code, out } = run('check.js');
  expect(code).toBe(1);
  expect(out).toMatch(
    /containers\/taught\.yaml:\d+ · taught-gizmo · title\.en · is wanted: write it in English/,
  );
  expect(out).toMatch(/taught-gizmo · sources\.0 · is wanted: name the page that says so/);
  expect(out).toMatch(/taught-gizmo · utterances\.zh · holds too few; give at least 4/);
  expect(run('ask.js', ['小玩意又坏了']).out).toContain('执行 `docker restart gizmo`。');
});

it('does nothing twice', () => {
  const before = read('containers/taught.yaml');
  const { out } = run('knowledge-export.js');
  expect(out).toContain('stands there already: taught-gizmo');
  expect(out).toContain('0 files written');
  expect(read('containers/taught.yaml')).toBe(before);
});

it('writes new answers where it is told, and adds to a file that is there', () => {
  rmSync(join(folder, 'knowledge', 'containers', 'taught.yaml'));
  const team = mkdtempSync(join(tmpdir(), 'team-'));
  expect(run('knowledge-export.js', ['--into', team]).out).toContain('1 file written');
  expect(readFileSync(join(team, 'containers', 'taught.yaml'), 'utf8')).toContain('taught-gizmo:');
  const { out } = run('check.js', [team]);
  expect(out).toMatch(/taught-gizmo · utterances\.en\.0 · is wanted/);
  expect(out).not.toContain('utterances.zh');
  expect(run('knowledge-export.js', ['--into', join(team, 'none')]).err).toContain('which is no folder');
});

it('is refused to whom ADMINS does not name', () => {
  expect(run('knowledge-export.js', [], { ADMINS: 'discord:1' })).toMatchObject({ code: 1, out: '' });
});

/* oxlint-disable unicorn/no-thenable -- `then` is what a proof calls its conditions. */
import type { Command } from '../../../src/knowledge/schema';
import { proveBlock } from '../block';
import { openScene, type Scene } from '../scene';

let scene: Scene;
beforeEach(() => {
  scene = openScene();
});
afterEach(() => scene.remove());

const problemsOf = async (block: Partial<Command>): Promise<string> => {
  const { problems } = await proveBlock({ language: 'sh', code: 'true', ...block }, scene, { file: 'made' });
  return problems.join('\n');
};

test('a block is proven when its conditions come true', async () => {
  expect(await problemsOf({ code: 'touch <file>', proof: { then: ['test -f <file>'] } })).toBe('');
});

test('a condition that is true already before the block proves nothing', async () => {
  const proof = { given: ['touch made'], then: ['test -f made'] };
  expect(await problemsOf({ code: 'touch made', proof })).toContain('true already before');
});

test('of several conditions one may be true before', async () => {
  const proof = { given: ['touch kept'], then: ['test -f kept', 'test -f made'] };
  expect(await problemsOf({ code: 'touch made', proof })).toBe('');
});

test('a condition may come true a little later', async () => {
  const proof = { then: ['test -f made'] };
  expect(await problemsOf({ code: '(sleep 1; touch made) &', proof })).toBe('');
});

test('an exit code is expected to be 0 unless another is named', async () => {
  expect(await problemsOf({ code: 'echo a; exit 3', proof: { shows: 'a' } })).toContain(
    'exit code 0 was expected',
  );
  expect(await problemsOf({ code: 'echo a; exit 3', proof: { shows: '^a$', exit: 3 } })).toBe('');
});

test('a wrong output is shown next to what was expected', async () => {
  const problems = await problemsOf({ code: 'echo three', proof: { shows: '^one$' } });
  expect(problems).toContain('does not match ^one$');
  expect(problems).toContain('three');
});

test('a block without `then`, `shows` or `unproven` is a problem', async () => {
  expect(await problemsOf({ code: 'true' })).toContain('neither');
});

test('a placeholder that nothing stands for is a problem, and `with` stands for it', async () => {
  expect(await problemsOf({ code: 'echo <nobody>', proof: { shows: '.' } })).toContain('<nobody>');
  expect(await problemsOf({ code: 'echo <nobody>', proof: { shows: 'me', with: { nobody: 'me' } } })).toBe(
    '',
  );
});

test('a scene that cannot be set is told, with its output', async () => {
  const proof = { given: ['echo why; false'], shows: '.' };
  expect(await problemsOf({ proof })).toMatch(/given: echo why; false[^]*why/);
});

test('a file is written through its frame, and its conditions look at it', async () => {
  const proof = { wrap: 'a:\n  {code}', then: ["grep -q '^  b: 1$' compose.yaml"] };
  expect(await problemsOf({ language: 'yaml', code: 'b: 1', proof })).toBe('');
});

test('a file without a name or without conditions is a problem', async () => {
  expect(await problemsOf({ language: 'json', code: '{}', proof: { then: ['true'] } })).toContain(
    'needs `file`',
  );
  expect(await problemsOf({ language: 'yaml', code: 'a: 1' })).toContain('needs `then`');
});

test('a PowerShell block must say that it is for another system', async () => {
  expect(await problemsOf({ language: 'powershell', code: 'ls' })).toContain('other-os');
  expect(await problemsOf({ language: 'powershell', code: 'ls', proof: { unproven: 'other-os' } })).toBe('');
});

test('a block that cannot be executed must at least be shell', async () => {
  const proof = { unproven: 'needs-system' } as const;
  expect(await problemsOf({ code: 'echo "open', proof })).toContain('the shell cannot read it');
  expect(await problemsOf({ code: 'systemctl restart docker', proof })).toBe('');
});

import type { Outcome } from '../block';
import { describeProblems, merge, shareExecuted, table } from '../report';

const ran = (code: string, more: Partial<Outcome> = {}): Outcome => ({
  code,
  way: 'executed',
  shell: true,
  problems: [],
  ...more,
});

test('a command that several entries show counts once, and as failed when it failed once', () => {
  const outcomes = [
    ran('docker ps'),
    ran('docker ps '),
    ran('docker rm web', { problems: ['no'] }),
    ran('docker rm web'),
    ran('docker scout', { way: 'parsed', reason: 'missing-plugin' }),
    ran('docker top web'),
    ran('FROM alpine', { shell: false }),
  ];
  const entries = ['ps', 'rm', 'top'];
  const text = table({ versions: 'engine 1', entries, failed: ['rm'], outcomes, took: 90_000 });
  expect(text).toContain('entries   3, of which 1 failed');
  expect(text).toContain('4 distinct: 2 executed, 1 parsed only, 1 failed');
  expect(text).toContain('1 parsed only: missing-plugin');
  expect(text).toContain('executed  50.0 %');
  expect(text).toContain('files     1, of which 0 failed or parsed only');
  expect(text).toContain('minutes   1.5');
});

test('only the blocks that failed are described', () => {
  const text = describeProblems([ran('docker ps'), ran('docker rm web', { problems: ['exit code 1'] })]);
  expect(text).toBe('▸ docker rm web\n  exit code 1');
});

test('runs side by side become one: a command that only one of them executed was executed', () => {
  const [versions, parsed] = ['engine 1', ran('docker ps', { way: 'parsed' })];
  const one = { versions, entries: ['a'], failed: [], outcomes: [ran('docker ps')], took: 60_000 };
  const other = { versions, entries: ['b'], failed: ['b'], outcomes: [parsed], took: 90_000 };
  const both = merge([one, other]);
  expect(both).toMatchObject({ versions, entries: ['a', 'b'], failed: ['b'], took: 90_000 });
  expect(shareExecuted(both)).toBe(100);
  expect(shareExecuted(other)).toBe(0);
});

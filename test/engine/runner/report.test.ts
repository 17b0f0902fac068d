import type { Outcome } from '../block';
import { describeProblems, table } from '../report';

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
    ran('docker scout', { way: 'parsed' }),
    ran('docker top web'),
    ran('FROM alpine', { shell: false }),
  ];
  const text = table({ versions: 'engine 1', entries: 3, failedEntries: 1, outcomes, took: 90_000 });
  expect(text).toContain('entries   3, of which 1 failed');
  expect(text).toContain('4 distinct: 2 executed, 1 parsed only, 1 failed');
  expect(text).toContain('executed  50.0 %');
  expect(text).toContain('files     1, of which 0 failed or parsed only');
  expect(text).toContain('minutes   1.5');
});

test('only the blocks that failed are described', () => {
  const text = describeProblems([ran('docker ps'), ran('docker rm web', { problems: ['exit code 1'] })]);
  expect(text).toBe('▸ docker rm web\n  exit code 1');
});

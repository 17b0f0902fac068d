import { agrees, question } from '../consent';

const nothing = { name: 'laptop', containers: [], volumes: [], networks: [], others: [] };

test('before an engine is emptied, its owner reads everything that would be lost', () => {
  const loss = {
    ...nothing,
    containers: ['db  postgres:17  Up 3 days'],
    volumes: ['pgdata', 'uploads'],
    others: ['1.2GB of build cache'],
  };
  const text = question(loss);
  expect(text).toContain('engine "laptop"');
  for (const line of ['db  postgres:17  Up 3 days', 'pgdata', 'uploads', '1.2GB of build cache'])
    expect(text.split('\n')).toContain(`  ${line}`);
  expect(text).not.toContain('networks:');
  expect(text).toMatch(/Type "delete everything" to go on: $/);
});

test('an engine that holds nothing is asked about too: more may come while the run goes on', () => {
  expect(question(nothing)).toContain('nothing that is there now');
});

test.each(['delete everything', ' delete everything\n'])('%j goes on', (answer) => {
  expect(agrees(answer)).toBe(true);
});

test.each(['', 'y', 'yes', 'delete', 'Delete everything', 'delete everything!', 'do not delete everything'])(
  '%j does not',
  (answer) => {
    expect(agrees(answer)).toBe(false);
  },
);

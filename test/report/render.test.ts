import { render } from '../../src/report/render';

const lines = [
  { says: 'how do I rotate the logs of a container that writes a lot', count: 10 },
  { says: '怎么限制容器日志的大小并且每天轮换一次', count: 5 },
];

test('draws bars in proportion, the longest for the most', () => {
  const [, first = '', second = ''] = render([{ title: 'Missed', lines }], 80).split('\n');
  expect(first.match(/█/g)).toHaveLength(20);
  expect(second.match(/█/g)).toHaveLength(10);
  expect(second).toMatch(/^ {2} 5 /);
});

test('stays within a narrow terminal, in which Chinese is twice as wide', () => {
  const [, first = '', second = ''] = render([{ title: 'Missed', lines }], 40).split('\n');
  expect(first.length).toBeLessThanOrEqual(40);
  expect(second.length + (second.match(/[\u4e00-\u9fff]/g)?.length ?? 0)).toBeLessThanOrEqual(40);
  expect(second).toMatch(/…$/);
});

test('says so where there is nothing', () => {
  expect(render([{ title: 'Missed', lines: [] }], 80)).toBe('Missed\n  nothing');
});

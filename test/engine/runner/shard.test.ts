import { shardOf } from '../shard';

test('the shards together hold everything once, in the order it has', () => {
  const all = [1, 2, 3, 4, 5];
  expect(shardOf(all, '1/2')).toEqual([1, 3, 5]);
  expect(shardOf(all, '2/2')).toEqual([2, 4]);
  expect([1, 2, 3].flatMap((part) => shardOf(all, `${part}/3`)).sort((a, b) => a - b)).toEqual(all);
});

test('without a shard everything is proven', () => {
  expect(shardOf([1, 2])).toEqual([1, 2]);
  expect(shardOf([1, 2], '')).toEqual([1, 2]);
});

test.each(['0/2', '3/2', '1', 'a/b', '1/0'])('%s is refused instead of proving nothing', (shard) => {
  expect(() => shardOf([1], shard)).toThrow(`ENGINE_SHARD=${shard}`);
});

/**
 * Every n-th of `all`, so that several engines share the work: "2/3" is the second of three equal parts.
 * @throws Error when `shard` is not such a pair; undefined or empty is everything.
 */
export function shardOf<T>(all: readonly T[], shard = ''): T[] {
  if (shard === '') return [...all];
  const [part = 0, parts = 0] = (/^(\d+)\/(\d+)$/.exec(shard)?.slice(1) ?? []).map(Number);
  if (part < 1 || part > parts) throw new Error(`ENGINE_SHARD=${shard} must be like 1/2 or 2/2`);
  return all.filter((_, index) => index % parts === part - 1);
}

import { toChoices } from '../../../src/adapters/discord/suggest';

it('offers at most 25 of them', () => {
  const many = Array.from({ length: 40 }, (_, n) => ({ id: `e-${n}`, title: `Title ${n}` }));
  expect(toChoices(many)).toHaveLength(25);
});

it('marks the value as a picked id and shows the title without backticks', () => {
  expect(toChoices([{ id: 'ps', title: 'List with `docker ps`' }])).toEqual([
    { name: 'List with docker ps', value: 'id:ps' },
  ]);
});

it('gives every choice a name of its own', () => {
  const long = 'x'.repeat(150);
  const names = toChoices([
    { id: 'a', title: 'Same' },
    { id: 'b', title: 'Same' },
    { id: 'c', title: `${long}1` },
    { id: 'd', title: `${long}2` },
    { id: 'e', title: '' },
  ]).map(({ name }) => name);
  expect(new Set(names).size).toBe(5);
  expect(names).toContain('Same (b)');
  expect(names).toContain('e');
  expect(names.every((name) => name.length >= 1 && name.length <= 100)).toBe(true);
});

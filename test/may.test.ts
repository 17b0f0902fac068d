import { readAdmins } from '../src/config';
import { may } from '../src/may';

const slack = 'slack:T1:U1';

it('lets those who are named, and the administrators of the platform', () => {
  expect(may([slack], { person: slack })).toBe(true);
  expect(may([slack], { person: 'discord:1', isPlatformAdmin: true })).toBe(true);
  expect(may([slack], { person: 'discord:1', isPlatformAdmin: false })).toBe(false);
  expect(may([slack], { person: 'slack:T2:U1' })).toBe(false);
});

it('lets the terminal where ADMINS says nothing, and only whom it names where it does', () => {
  expect(readAdmins({})).toEqual(['terminal']);
  expect(readAdmins({ ADMINS: `${slack}, discord:123 ${slack}` })).toEqual([slack, 'discord:123']);
});

it.each(['U1', 'slack:U1', 'discord:ann', 'Terminal'])('names ADMINS and %s, which is no person', (name) => {
  expect(() => readAdmins({ ADMINS: `${slack} ${name}` })).toThrow(
    `ADMINS names "${name}"; a person is written`,
  );
});

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { alone, lockOf } from '../lock';

const engine = `test-${process.pid}`;
const log: string[] = [];
const work = async (name: string, time: number): Promise<void> => {
  log.push(`${name} begins`);
  await wait(time);
  log.push(`${name} ends`);
};
beforeEach(() => log.splice(0));
afterEach(() => rmSync(lockOf(engine), { force: true }));

test('two runs on one engine take turns, and both come to theirs', async () => {
  await Promise.all([
    alone(engine, () => work('one', 400)),
    wait(50).then(() => alone(engine, () => work('other', 0))),
  ]);
  expect(log).toEqual(['one begins', 'one ends', 'other begins', 'other ends']);
  expect(existsSync(lockOf(engine))).toBe(false);
});

test('runs on two engines do not wait for each other', async () => {
  await alone(engine, () => alone(`${engine}b`, () => work('inner', 0)));
  expect(log).toEqual(['inner begins', 'inner ends']);
});

test('the lock goes when the work fails', async () => {
  await expect(alone(engine, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lockOf(engine))).toBe(false);
});

test('the lock of a run that was killed is taken over', async () => {
  const { pid } = spawnSync('true');
  let written = '';
  await alone(engine, () => {
    written = readFileSync(lockOf(engine), 'utf8').replace(String(process.pid), String(pid));
    return Promise.resolve();
  });
  writeFileSync(lockOf(engine), written);
  await alone(engine, () => work('next', 0));
  expect(log).toEqual(['next begins', 'next ends']);
});

test('the lock of a run in another namespace is respected, for nobody can tell whether it goes on', async () => {
  writeFileSync(lockOf(engine), '4194304 pid:[1]');
  const next = alone(engine, () => work('next', 0));
  await wait(600);
  expect(log).toEqual([]);
  rmSync(lockOf(engine));
  await next;
  expect(log).toEqual(['next begins', 'next ends']);
});

/** Saved changes of real folders; nothing here looks at a clock: each step waits for the call it causes. */
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from '../../src/knowledge/load';
import { keepUpToDate } from '../../src/knowledge/reload';
import type { Watching } from '../../src/knowledge/watch';
import { folderOf, save, teamEntry } from '../support/folder';
import { tinyFiles } from '../support/knowledge';

type News = { readonly ids: readonly string[] } | { readonly faults: string };

let watching: Watching | undefined;
afterEach(() => watching?.close());

/** Keeps watch over a copy of our knowledge and one folder of a team; `next` is the next thing that it reports. */
function scene(files: Readonly<Record<string, string>> = {}) {
  const ours = folderOf(tinyFiles);
  const team = folderOf(files);
  const news: News[] = [];
  let wake = () => {};
  const tell = (one: News) => {
    news.push(one);
    wake();
  };
  watching = keepUpToDate(ours, [team], loadAll(ours, [team]), {
    swap: ({ entries }) => tell({ ids: [...entries.keys()] }),
    refuse: (faults) => tell({ faults: faults.join('\n') }),
  });
  const next = async (): Promise<News> => {
    while (news.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    return news.shift()!;
  };
  /** What is in use once the disk has come to rest. */
  const until = async (matches: (one: News) => boolean): Promise<News> => {
    for (;;) {
      const one = await next();
      if (matches(one)) return one;
    }
  };
  return { ours, team, until };
}

const has = (id: string) => (one: News) => 'ids' in one && one.ids.includes(id);
const lacks = (id: string) => (one: News) => 'ids' in one && !one.ids.includes(id);
const swapped = (one: News) => 'ids' in one;
const refused = (one: News) => 'faults' in one;

describe('a saved change', () => {
  it('is taken over: a new file, a new folder with a file, a change, a removal', async () => {
    const { team, until } = scene();
    save(team, 'images.yaml', teamEntry('one', 'One'));
    await until(has('one'));
    save(team, 'cleanup/deep/two.yaml', teamEntry('two', 'Two'));
    await until(has('two'));
    appendFileSync(join(team, 'cleanup/deep/two.yaml'), teamEntry('three', 'Three'));
    await until(has('three'));
    rmSync(join(team, 'images.yaml'));
    expect(await until(lacks('one'))).toEqual({ ids: ['remove-exited', 'list-images', 'two', 'three'] });
  });

  it('is taken over when it is renamed into place, as many editors save', async () => {
    const { team, until } = scene({ 'images.yaml': teamEntry('one', 'One') });
    writeFileSync(join(team, '.images.yaml.swp'), teamEntry('two', 'Two'));
    renameSync(join(team, '.images.yaml.swp'), join(team, 'images.yaml'));
    expect(await until(has('two'))).toEqual({ ids: ['remove-exited', 'list-images', 'two'] });
  });

  it('in our own folder is taken over too', async () => {
    const { ours, until } = scene();
    rmSync(join(ours, 'images', 'list.yaml'));
    save(
      ours,
      'cleanup/containers.yaml',
      tinyFiles['cleanup/containers.yaml'].replace('remove-exited', 'gone'),
    );
    expect(await until(has('gone'))).toEqual({ ids: ['gone'] });
  });

  it('is noticed after the whole folder was replaced, as a fresh checkout does it', async () => {
    const { team, until } = scene({ 'images.yaml': teamEntry('one', 'One') });
    rmSync(team, { recursive: true });
    expect(await until(refused)).toEqual({
      faults: expect.stringContaining(`${team} · cannot be read`) as string,
    });
    mkdirSync(team);
    save(team, 'images.yaml', teamEntry('two', 'Two'));
    await until(has('two'));
    save(team, 'images.yaml', teamEntry('three', 'Three'));
    await until(has('three'));
  });
});

describe('a broken change', () => {
  it('is refused with every fault, whole: nothing of it is taken over until it is mended', async () => {
    const { team, until } = scene({ 'images/a.yaml': teamEntry('one', 'One') });
    save(team, 'images/b.yaml', `${teamEntry('good', 'Good')}\nbad: {}\nworse: {}`);
    const { faults } = (await until(refused)) as { faults: string };
    expect(faults).toMatch(/b\.yaml:\d+ · bad · title[^]*b\.yaml:\d+ · worse · title/);
    save(team, 'images/b.yaml', teamEntry('good', 'Good'));
    expect(await until(swapped)).toEqual({ ids: ['remove-exited', 'list-images', 'one', 'good'] });
  });

  it('in our own folder is refused as well', async () => {
    const { ours, until } = scene();
    save(ours, 'images/bad.yaml', 'bad: {}');
    expect(await until(refused)).toEqual({
      faults: expect.stringContaining('images/bad.yaml:1 · bad · title') as string,
    });
  });

  it('that was there from the start does not hold up the work of others', async () => {
    const { team, until } = scene({ 'images/a.yaml': 'bad: {}' });
    save(team, 'images/b.yaml', teamEntry('good', 'Good'));
    expect(await until(swapped)).toEqual({ ids: ['remove-exited', 'list-images', 'good'] });
  });
});

it('nothing is reported after the end of the watch', async () => {
  const first = scene();
  watching?.close();
  save(first.team, 'images.yaml', teamEntry('unseen', 'Unseen'));
  const heard = jest.fn();
  void first.until(() => true).then(heard);
  // Another watch, begun later, has reported by the time a leftover of the first would have.
  const second = scene();
  save(second.team, 'images.yaml', teamEntry('seen', 'Seen'));
  await second.until(has('seen'));
  expect(heard).not.toHaveBeenCalled();
});

/** Against a server of our own: nothing leaves the machine. */
import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { folderOf, teamEntry } from '../support/folder';
import { addressesOf, unreachable } from './dead-links';

const asked: string[] = [];
let base = '';
let mostAtOnce = 0;
let atOnce = 0;
const server: Server = createServer((request, response) => {
  const { method = '', url = '' } = request;
  asked.push(`${method} ${url}`);
  mostAtOnce = Math.max(mostAtOnce, ++atOnce);
  response.on('close', () => atOnce--);
  const [, what] = url.split('/');
  if (what === 'slow') return;
  if (what === 'torn') return void request.socket.destroy();
  if (what === 'moved') return void response.writeHead(301, { location: '/fine' }).end();
  if (what === 'no-head') return void response.writeHead(method === 'HEAD' ? 405 : 200).end('page');
  setTimeout(() => response.writeHead(Number(what) || 200).end(), 20);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  asked.length = 0;
});

const names = (...paths: string[]) =>
  addressesOf(paths.map((path, i) => ({ id: `entry-${i}`, sources: [`${base}/${path}`] })));

describe('the addresses of the entries', () => {
  it('are asked once, whatever their anchor, for all that name them', () => {
    const entries = [
      { id: 'a', sources: ['https://x.example/p#one', 'https://x.example/p#two'] },
      { id: 'b', sources: ['https://x.example/p', 'https://x.example/q'] },
    ];
    expect([...addressesOf(entries)]).toEqual([
      ['https://x.example/p', ['a', 'b']],
      ['https://x.example/q', ['b']],
    ]);
  });
});

describe('an address', () => {
  it.each([
    ['that answers is asked by HEAD alone', 'fine', ['HEAD /fine']],
    ['that moved is followed', 'moved', ['HEAD /moved', 'HEAD /fine']],
    ['that knows no HEAD is asked by GET', 'no-head', ['HEAD /no-head', 'GET /no-head']],
  ])('%s', async (_what, path, requests) => {
    expect(await unreachable(names(path))).toEqual([]);
    expect(asked).toEqual(requests);
  });

  it.each([
    ['that is gone', '404', '404', false],
    ['that fails', '500', '500', false],
    ['that wants no programs', '403', '403', true],
    ['that hangs up', 'torn', expect.stringMatching(/other side closed|ECONNRESET|socket/) as string, false],
    ['that never answers', 'slow', 'no answer within 300 ms', false],
  ])('%s is told with its reason and its entry', async (_what, path, why, refused) => {
    expect(await unreachable(names(path), { patience: 300 })).toEqual([
      { address: `${base}/${path}`, why, entries: ['entry-0'], refused },
    ]);
    expect(asked.map((request) => request.split(' ')[0])).toEqual(expect.arrayContaining(['HEAD', 'GET']));
  });

  it('where nobody listens is told too', async () => {
    const addresses = addressesOf([{ id: 'a', sources: ['http://127.0.0.1:9/x'] }]);
    expect(await unreachable(addresses)).toMatchObject([{ entries: ['a'], refused: false }]);
  });
});

it('many are asked, few at once', async () => {
  mostAtOnce = 0;
  const paths = Array.from({ length: 20 }, (_, i) => (i % 5 ? `ok/${i}` : `404/${i}`));
  const found = await unreachable(names(...paths), { atOnce: 3 });
  expect(found.flatMap(({ entries }) => entries).sort()).toEqual([
    'entry-0',
    'entry-10',
    'entry-15',
    'entry-5',
  ]);
  expect(mostAtOnce).toBeLessThanOrEqual(3);
});

describe('the command', () => {
  const run = (folder: string) =>
    new Promise<{ code: unknown; out: string }>((resolve) => {
      const tsx = join(__dirname, '..', '..', 'node_modules', '.bin', 'tsx');
      execFile(tsx, [join(__dirname, 'links.ts'), folder], (error, out) =>
        resolve({ code: error ? error.code : 0, out }),
      );
    });
  const from = (id: string, path: string) =>
    teamEntry(id, id).replace(`https://wiki.example/${id}`, `${base}/${path}`);

  it('prints a line for each dead address with the entries that name it, and fails', async () => {
    const folder = folderOf({
      'images.yaml':
        from('one', '404') + from('two', '404#part') + from('three', 'fine') + from('four', '403'),
    });
    const { code, out } = await run(folder);
    expect(out.trim().split('\n').sort()).toEqual([
      '3 addresses, 1 dead, 1 refused',
      `dead · ${base}/404 · 404 · one, two`,
      `refused · ${base}/403 · 403 · four`,
    ]);
    expect(code).toBe(1);
  });

  it('is content when all answer', async () => {
    const { code, out } = await run(folderOf({ 'images.yaml': from('one', 'fine') }));
    expect(out.trim()).toBe('1 addresses, 0 dead, 0 refused');
    expect(code).toBe(0);
  });
});

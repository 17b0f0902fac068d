import { contentOf, fileOf, placeOf } from '../files';
import { readEntries } from '../entries';

test('a Dockerfile and a Compose file need no name, others do', () => {
  expect(fileOf({ language: 'dockerfile' })).toBe('Dockerfile');
  expect(fileOf({ language: 'yaml' })).toBe('compose.yaml');
  expect(fileOf({ language: 'yaml', file: 'web/compose.prod.yaml' })).toBe('web/compose.prod.yaml');
  expect(fileOf({ language: 'json' })).toBeUndefined();
});

test('no file is written outside of the scene', () => {
  expect(placeOf('/etc/docker/daemon.json', '/s/app', '/s/home')).toBe('/s/app/etc/docker/daemon.json');
  expect(placeOf('~/.docker/config.json', '/s/app', '/s/home')).toBe('/s/home/.docker/config.json');
  expect(() => placeOf('../../x', '/s/app', '/s/home')).toThrow('outside');
});

test('a part of a file is put into the whole one as deep as its place is', () => {
  const wrap = 'services:\n  web:\n    {code}\n    image: nginx\n';
  expect(contentOf('ports:\n  - "80:80"\n', wrap)).toBe(
    'services:\n  web:\n    ports:\n      - "80:80"\n    image: nginx\n',
  );
});

test('a part keeps the dollar signs that a replacement would read as its own', () => {
  expect(contentOf("echo $& $'", 'RUN {code}')).toBe("RUN echo $& $'\n");
});

test('words, schemas, meanings and facts under knowledge/ are not taken for entries', () => {
  const folders = new Set(readEntries().map(({ file }) => file.split('/')[0]));
  expect(folders).toContain('run');
  for (const other of ['lexicon', 'schema', 'reference', 'flags']) expect(folders).not.toContain(other);
});

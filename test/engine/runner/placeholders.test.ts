import { fill, unfilled } from '../placeholders';

test('every <placeholder> that has a value is filled, as often as it stands there', () => {
  expect(fill('docker tag <image> <user>/<image>', { image: 'app', user: 'demo' })).toBe(
    'docker tag app demo/app',
  );
});

test('redirections and markup are left alone', () => {
  const code = 'docker load < app.tar && echo "<h1>Hi</h1>" > index.html';
  expect(fill(code, { image: 'app' })).toBe(code);
  expect(unfilled(code, {})).toEqual([]);
});

test('a placeholder without a value is named once', () => {
  expect(unfilled('docker cp <container>:/a <container>:/b <file>', { file: 'x' })).toEqual(['container']);
});

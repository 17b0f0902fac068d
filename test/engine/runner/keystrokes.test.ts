import { keystrokes } from '../keystrokes';

test('lines are typed one after another, and what follows the last newline too', () => {
  expect(keystrokes('ls\nexit\ny')).toEqual(['ls\n', 'exit\n', 'y']);
});

test('the keys that detach from a container are typed each by itself, however they are written', () => {
  expect(keystrokes('\u0010\u0011')).toEqual(['\u0010', '\u0011']);
  expect(keystrokes(String.raw`ls\n\u0010\u0011`)).toEqual(['ls\n', '\u0010', '\u0011']);
});

test('a control key ends what was typed before it', () => {
  expect(keystrokes('abc\u0003')).toEqual(['abc', '\u0003']);
});

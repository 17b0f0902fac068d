const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|([nrte\\]))/g;
const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', e: '\u001B', '\\': '\\' };

/** `input` with written-out escapes (such as \u0010\u0011, which detaches) turned into the keys they mean. */
export function unescape(input: string): string {
  return input.replace(ESCAPE, (_, hex: string | undefined, letter: string) =>
    hex === undefined ? (LETTERS[letter] ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** What is typed at once: whole lines, and each control key by itself. */
export function keystrokes(input: string): string[] {
  const typed: string[] = [];
  let line = '';
  for (const key of unescape(input)) {
    line += key;
    if (key === '\t' || key >= ' ') continue;
    typed.push(...(key === '\n' || line === key ? [line] : [line.slice(0, -1), key]));
    line = '';
  }
  return line === '' ? typed : [...typed, line];
}

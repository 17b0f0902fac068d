/** Where long text and long code may be parted. */

/** The last place within `limit` at which a border ends; 0 where there is none. */
function lastBorder(text: string, limit: number, border: RegExp): number {
  let end = 0;
  for (const found of text.slice(0, limit + 1).matchAll(border)) {
    if (found.index > 0 && found.index + found[0].length <= limit) end = found.index + found[0].length;
  }
  return end;
}

/** Never between the halves of a surrogate pair. */
function hardBorder(text: string, limit: number): number {
  return /[\uD800-\uDBFF]/.test(text[limit - 1] ?? '') && limit > 1 ? limit - 1 : limit;
}

/** Where to part prose: after a paragraph, else a line, a sentence, a word, and only then anywhere. */
function textBorder(text: string, limit: number): number {
  const end =
    lastBorder(text, limit, /\n{2,}/g) ||
    lastBorder(text, limit, /\n/g) ||
    lastBorder(text, limit, /[.!?;] |[。！？；]/g) ||
    lastBorder(text, limit, / /g) ||
    hardBorder(text, limit);
  // An odd backtick would be left open: part before it, so that code stays code.
  const head = text.slice(0, end);
  const open = head.split('`').length % 2 === 0 ? head.lastIndexOf('`') : 0;
  return open > 0 ? open : end;
}

/** Parts of at most `limit`, parted at paragraph borders where there are any. */
export function splitText(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const end = textBorder(rest, limit);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...parts, rest].filter(Boolean);
}

/** The first part of a text that is too long, with an ellipsis that says so. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${splitText(text, limit - 1)[0] ?? ''}…`;
}

/** Parts of at most `limit`, parted at line borders; joined by line breaks they are the code again. */
export function splitCode(code: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = code;
  while (rest.length > Math.max(limit, 1)) {
    const line = rest.lastIndexOf('\n', limit);
    const end = line > 0 ? line : hardBorder(rest, Math.max(limit, 1));
    parts.push(rest.slice(0, end));
    rest = rest.slice(line > 0 ? end + 1 : end);
  }
  return [...parts, rest].filter((part) => part.trim() !== '');
}

/** Where in a YAML text a path stands. Slow and exact, so it is asked only when something is wrong. */
import type { Document, LineCounter } from 'yaml';

export type Path = readonly (string | number)[];

interface Located {
  readonly text: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** Problems come file by file, so the file read last is usually the file asked for next. */
let latest: Located | undefined;

/** Loaded with the first fault: knowledge without one starts without it. */
function yaml(): typeof import('yaml') {
  return require('yaml') as typeof import('yaml');
}

function located(text: string): Located {
  if (latest?.text === text) return latest;
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  latest = { text, document: parseDocument(text, { lineCounter: lines }), lines };
  return latest;
}

function offsetOf(document: Document, path: Path): number | undefined {
  const { isMap, isNode } = yaml();
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const key = String(path.at(-1));
  if (isMap(parent)) {
    const pair = parent.items.find((item) => String(isNode(item.key) ? item.key.toJSON() : item.key) === key);
    if (pair && isNode(pair.key)) return pair.key.range?.[0];
  }
  const node = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

/** The line (from 1) of the deepest part of `path` that exists. */
export function lineOf(text: string, path: Path): number | undefined {
  const { document, lines } = located(text);
  for (let depth = path.length; depth > 0; depth--) {
    const offset = offsetOf(document, path.slice(0, depth));
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return undefined;
}

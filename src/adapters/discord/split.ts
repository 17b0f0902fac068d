/** Cuts what is longer than a message allows: at words and lines, code spans and fences kept closed. */
import { escapeCode, escapeText } from './escape';
import { sliceWhole } from './limits';

/** Glues parts together until the next one would make a chunk longer than `limit`. */
function fill(parts: readonly string[], limit: number, size: (part: string) => number): string[] {
  const chunks: string[] = [];
  let used = Infinity;
  for (const part of parts) {
    used += size(part);
    if (used > limit) {
      chunks.push('');
      used = size(part);
    }
    chunks[chunks.length - 1] += part;
  }
  return chunks;
}

function slices(text: string, length: number): string[] {
  const result: string[] = [];
  for (let rest = text; rest; rest = rest.slice(result.at(-1)!.length)) result.push(sliceWhole(rest, length));
  return result;
}

/** A word or code span that alone is too long; escaping at most triples what is left of it. */
function breakLong(part: string, limit: number): string[] {
  if (escapeText(part).length <= limit) return [part];
  const isCode = part.startsWith('`') && part.endsWith('`') && part.length > 2;
  if (isCode) return slices(part.slice(1, -1), limit - 2).map((code) => `\`${code}\``);
  return slices(part, Math.floor(limit / 3));
}

/** Neutral text as escaped Markdown, in chunks of at most `limit` characters. */
export function splitText(text: string, limit: number): string[] {
  const parts = text.split(/(`[^`]+`|\s+)/).filter(Boolean);
  const whole = parts.flatMap((part) => breakLong(part, limit));
  return fill(whole, limit, (part) => escapeText(part).length)
    .map((chunk) => escapeText(chunk).trim())
    .filter(Boolean);
}

/** A fence that Discord shows with `language`; an unknown tag would become the first line of the code. */
function fence(code: string, language: string): string {
  const tag = /^[a-z0-9_+\-.#]+$/i.test(language) ? language : '';
  return `\`\`\`${tag}\n${code}\n\`\`\``;
}

/** Code as one or more complete fenced blocks, each at most `limit` characters. */
export function splitCode(code: string, language: string, limit: number): string[] {
  // Discord drops empty first lines anyway, and the last line break would show as an empty line.
  const safe = escapeCode(code.replace(/^\s*\n/, '').trimEnd());
  const room = limit - fence('', language).length;
  const lines = safe.split(/(?<=\n)/).flatMap((line) => slices(line, room));
  return fill(lines, room, (line) => line.length).map((chunk) => fence(chunk.replace(/\n$/, ''), language));
}

/** Where in a message a Dockerfile, some of its lines, or a part of a Compose file stands. Pure. */
import { isInstruction, kindOf } from '../snippets/kind';
import { withoutProse, type PastedCommand } from './pasted-command';

export interface PastedSnippet extends PastedCommand {
  /** Enough of it to be explained although nobody asked in words. */
  readonly whole: boolean;
  /** Enough of it to be sure that it is a snippet and not a word or two about one. */
  readonly sure: boolean;
}

function snippet(code: string, around: string, marked: boolean): PastedSnippet | undefined {
  const kind = kindOf(code);
  if (kind === 'shell') return undefined;
  const lines = code.split('\n').filter((line) => line.trim() !== '');
  const begun = kind === 'dockerfile' ? lines.filter(isInstruction).length : lines.length;
  // "COPY --link" alone is asked about as a word, and an entry may know it better.
  const sure = begun > 1 || /&&|\[/.test(code) || (/ --[a-z]/.test(code) && code.split(/\s+/).length > 3);
  return { code, around, marked, whole: begun > 1, sure };
}

function fenced(pasted: string): PastedSnippet | undefined {
  const found = /```(?:[\w-]{1,20}\n)?([^]*?)(?:```|$)/.exec(pasted) ?? /`([^`\n]+)`/.exec(pasted);
  if (!found?.[1]) return undefined;
  const around = `${pasted.slice(0, found.index)} ${pasted.slice(found.index + found[0].length)}`;
  return snippet(found[1].replace(/^\n+|\s+$/g, ''), around, true);
}

const yamlLine = /^\s*(?:-\s|[\w."-]{1,60}\s*:(?:\s|$)|#)|^\s*$/;

/** `services:`, `web:`, `version: "3"`: a line that somebody's sentence is not. */
const firstYaml = /^[\w-]{1,40}\s*:\s*(?:$|['"\d])/;

/** The longest run of lines from the first that begins a snippet. */
function inLines(pasted: string): PastedSnippet | undefined {
  const all = pasted.split('\n');
  const first = all.findIndex((line) => isInstruction(line) || firstYaml.test(line));
  if (first === -1) return undefined;
  const dockerfile = isInstruction(all[first] ?? '');
  let end = first + 1;
  for (let goesOn = /[\\`]\s*$/.test(all[first] ?? ''); end < all.length; end++) {
    const line = all[end] ?? '';
    if (dockerfile ? !goesOn && !isInstruction(line) && !/^\s*(?:#|$)/.test(line) : !yamlLine.test(line))
      break;
    goesOn = /[\\`]\s*$/.test(line);
  }
  const code = all.slice(first, end);
  const last = withoutProse(code.at(-1) ?? '');
  const around = [...all.slice(0, first), ...all.slice(end)].join('\n');
  const rest = (code.at(-1) ?? '').slice(last.length);
  return snippet(
    [...code.slice(0, -1), dockerfile ? last : (code.at(-1) ?? '')].join('\n').trimEnd(),
    dockerfile ? `${around} ${rest}` : around,
    false,
  );
}

const inside =
  /(?<![\w-])(?:FROM|RUN|CMD|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|ONBUILD|HEALTHCHECK)\s+(?=[^\n]{0,200}[-=/.[$&:])[^\n]+/;

/** "what does COPY --from=build /app /app do": one instruction in the middle of a sentence. */
function inSentence(pasted: string): PastedSnippet | undefined {
  const found = inside.exec(pasted);
  if (!found) return undefined;
  const code = withoutProse(found[0]);
  const around = `${pasted.slice(0, found.index)} ${pasted.slice(found.index + code.length)}`;
  return snippet(code, around, false);
}

/** Undefined where none stands in the message. @param pasted with its line breaks */
export function findSnippet(pasted: string): PastedSnippet | undefined {
  return fenced(pasted) ?? inLines(pasted) ?? inSentence(pasted);
}

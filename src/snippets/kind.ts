/** What kind of snippet a pasted text is: lines of a Dockerfile, a part of a Compose file, or shell. Pure. */

export type SnippetKind = 'dockerfile' | 'compose' | 'shell';

const instruction =
  /^\s*(?:FROM|RUN|CMD|LABEL|MAINTAINER|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|ONBUILD|STOPSIGNAL|HEALTHCHECK|SHELL)\s+\S/;
const serviceKey =
  /^[ \t]*(?:image|build|ports|volumes|environment|depends_on|restart|command|healthcheck|networks|env_file|container_name|deploy|privileged|network_mode)[ \t]*:/m;

/** The lines that begin something: not comments, not what goes on from the line before. */
function beginnings(text: string): string[] {
  const found: string[] = [];
  let goesOn = false;
  let until: string | undefined;
  for (const line of text.split('\n').slice(0, 500)) {
    if (until !== undefined) {
      if (line.trim() === until) until = undefined;
      continue;
    }
    if (/^\s*(?:#|$)/.test(line)) continue;
    if (!goesOn) found.push(line);
    goesOn = /[\\`]\s*$/.test(line);
    until = /<<-?["']?(\w{1,40})["']?/.exec(line)?.[1];
  }
  return found;
}

export function isInstruction(line: string): boolean {
  return instruction.test(line);
}

/** Every line of a Dockerfile begins with an instruction, and instructions are written large. */
export function kindOf(text: string): SnippetKind {
  const lines = beginnings(text);
  if (lines.length > 0 && lines.every(isInstruction)) return 'dockerfile';
  if (/^services[ \t]*:/m.test(text)) return 'compose';
  const keys = lines.filter((line) => /^\s*[\w.-]{1,60}[ \t]*:(?:\s|$)|^\s*-\s/.test(line));
  return keys.length === lines.length && lines.length > 1 && serviceKey.test(text) ? 'compose' : 'shell';
}

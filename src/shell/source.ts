/**
 * A pasted shell text → the same text as bash would take it: prompts and output taken out, the line continuations of
 * PowerShell and cmd written as bash's. Pure.
 */

export interface Source {
  /** What is parsed. `restored` turns its stand-ins back into what was typed. */
  readonly text: string;
  /** The mark at line ends, where lines go on: a backslash, PowerShell's backtick or cmd's ^. */
  readonly continued: '\\' | '`' | '^' | undefined;
}

/** "$ ", "# ", "PS C:\> ", "C:\Users\me>", "me@host:~/app$ ", "[root@host app]# ", "➜ app ". */
const prompt =
  /^\s*(?:PS(?: [^\n>]{0,100})?>|[A-Za-z]:\\[^\n>"]{0,100}>|\[?[\w.-]{1,40}@[\w.-]{1,60}[^\n$#%>]{0,80}[$#%>]|[$%❯➜])\s+/u;
/** "# docker ps" is root's prompt, "# then start it" a comment. */
const rootPrompt =
  /^\s*#\s+(?=(?:sudo|docker|docker-compose|podman|curl|cd|apt|apt-get|systemctl|rm|export)\s)/;
/** What a shell shows before the further lines of one command. */
const secondPrompt = /^\s*(?:>>?|\.\.\.)\s/;

const continuation = /([\\`^])[ \t]*$/;

function isPrompted(line: string): boolean {
  return prompt.test(line) || rootPrompt.test(line);
}

function withoutPrompts(lines: readonly string[]): string[] {
  if (!lines.some(isPrompted)) return [...lines];
  const kept: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    // What stands between prompts is what the commands printed.
    if (!isPrompted(line) && !goesOn) continue;
    const clean = line.replace(prompt, '').replace(rootPrompt, '');
    kept.push(goesOn ? clean.replace(secondPrompt, '') : clean);
    goesOn = continuation.test(line);
  }
  return kept;
}

/** Stand-ins of one character each, so that places stay the same. */
const hidden = { '<': '\ue000', '>': '\ue001', '\\': '\ue002', '{': '\ue003', '}': '\ue004' } as const;

function hide(text: string): string {
  return text.replace(/[<>\\{}]/g, (char) => hidden[char as keyof typeof hidden]);
}

/** What was typed where the parser was given stand-ins. */
export function restored(text: string): string {
  return text.replace(
    /[\ue000-\ue004]/g,
    (char) => '<>\\{}'['\ue000\ue001\ue002\ue003\ue004'.indexOf(char)] ?? char,
  );
}

/** <container> is no redirection, C:\data no escape. */
const placeholder = /<\p{L}[\p{L}\p{N}_.-]{0,40}>/gu;
const windowsPath =
  /(?<![\w$])(?:[A-Za-z]:|%\w{1,40}%|\$\{?(?:env:)?\w{1,40}\}?|\.{1,2})\\(?![\s"'$`])[^\s"'`$]{0,300}/g;

/** The line ends that go on are bash's; `continued` says what was typed. */
export function readSource(pasted: string): Source {
  const lines = withoutPrompts(pasted.replaceAll('\r', '').split('\n'));
  const marks = lines.slice(0, -1).map((line) => continuation.exec(line)?.[1]);
  // A backtick also opens what bash replaces by output: at a line's end only PowerShell has one, and only one.
  const joined = lines.map((line, i) => {
    const odd = marks[i] === '`' && line.split('`').length % 2 === 1;
    return i === lines.length - 1 || odd ? line : line.replace(continuation, '\\');
  });
  const text = joined.join('\n').replace(placeholder, hide).replace(windowsPath, hide).trim();
  return { text, continued: marks.find(Boolean) as Source['continued'] };
}

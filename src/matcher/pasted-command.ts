/** Where in a message a shell command stands, and what was said around it. Pure. */

export interface PastedCommand {
  /** As pasted, with its line breaks. */
  readonly code: string;
  /** Everything else that was said. */
  readonly around: string;
  /** It was set off as code, so nothing of it is prose. */
  readonly marked: boolean;
}

const docker = String.raw`(?:[\w./-]{0,40}/)?docker(?:-compose|\.exe)?(?=\s+[a-z-])`;
const carried = String.raw`(?:(?:sudo(?: -[A-Za-z]+)*|time|nohup|winpty|env|watch(?: -n ?\d+)?|timeout \d+[smh]?|\w{1,40}=[^\s]{1,200})\s+){0,4}`;
/** Where a command may begin; what carries it belongs to it. */
const start = new RegExp(String.raw`(?<![\w./@-])${carried}${docker}`, 'i');
/** A line of the shell that only later comes to Docker, or fetches a script. */
const before =
  /(?<![\w./@-])(?:(?:cd|echo|cat|git|mkdir|export|tar|ssh|for|while|zcat|gunzip|gzip|pg_dump|sudo|sh|bash|eval)\s[^\n]{0,400}?(?:\||&&|;|\$\(|["'])\s*(?:sudo\s+)?docker\s|(?:curl|wget)\s[^\n|]{1,400}\|\s*(?:sudo\s+)?(?:-\w+\s+)?(?:ba|z|da)?sh\b|(?:ba|z)?sh\s+(?:-c\s+)?["']?[$<]\((?:curl|wget)\s)/;
const prompt =
  /^[ \t]*(?:PS(?: [^\n>]{0,100})?>|[A-Za-z]:\\[^\n>"]{0,100}>|\[?[\w.-]{1,40}@[\w.-]{1,60}[^\n$#%>]{0,80}[$#%>]|[$#%❯➜])[ \t]+/mu;

/** Prose behind a command, in English: where it begins. */
const proseBehind = [
  /(?<=[^\s])[.?!;:]\s+(?=[A-Z"'][a-z']*\s)/,
  /\s*[,;]\s+(?=(?:what|which|why|and|can|could|please|will|would|does|do|is|how|i|but|explain)\b)/i,
  /\s+(?:-|—|–)\s+(?=(?:what|why|can|could|please|explain)\b)/i,
  /\s+(?=(?:what (?:does|do|is|will)|please explain|can (?:you|someone|somebody|anyone)|could you)\b)/i,
  /\?\s+(?=\w)/,
];
const lastWords =
  /[\s,]+(?:(?:actually |really |exactly |even )?(?:do|does|did|mean|means|doing|delete|wipe|destroy)(?: to (?:my|the|our) \w+| here| exactly| actually| in detail)?|meaning|works?|explained|explanation|explain(?: (?:this|it|please))?|gonna do(?: to (?:my|the|our) [\w ]{1,30})?|(?:going to|will|would) do(?: to (?:my|the|our) [\w ]{1,30})?|stands? for|used for|good for|is for|please|pls|thanks|thx|step by step|(?:flag|part|word|line) by (?:flag|part|word|line)|(?:safe|dangerous)(?: to run)?|(?:to|for) (?:me|us))\s*[?!.]*\s*$/i;

/** Where Chinese begins that is neither quoted nor a <placeholder>. */
function hanAt(line: string): number {
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (quote) quote = char === quote ? '' : quote;
    else if (/["'<]/.test(char) && line.includes(char === '<' ? '>' : char, at + 1))
      quote = char === '<' ? '>' : char;
    else if (/[\p{Script=Han}，。；：？！（）]/u.test(char)) return at;
  }
  return line.length;
}

/** A command's last line without what was said behind it. */
export function withoutProse(line: string): string {
  let code = line.slice(0, hanAt(line));
  for (const border of proseBehind) {
    const found = border.exec(code);
    if (found) code = code.slice(0, found.index);
  }
  for (let i = 0; i < 3; i++) code = code.replace(lastWords, '');
  return code
    .replace(/\s*[?!]+\s*$/, '')
    .replace(/(?<=[^\s.])[.,:;]+\s*$/, '')
    .trimEnd();
}

/** Further lines that belong to the command: it goes on, or another one begins. */
const goesOn = /[\\`^|][ \t]*$|&&[ \t]*$/;
const furtherLine =
  /^\s*(?:[|&]|--?\w|(?:sudo|docker|docker-compose|cd|export|echo|for|do|done|fi|then|while|curl)\b|[})]|#)/;

/** The lines of the command that a text begins with, and how much of the text they take. */
function linesFrom(text: string): { code: string; length: number } {
  const lines = text.split('\n');
  let last = 0;
  while (
    last + 1 < lines.length &&
    (goesOn.test(lines[last] ?? '') || furtherLine.test(lines[last + 1] ?? ''))
  )
    last++;
  const whole = lines.slice(0, last + 1).join('\n');
  const code = [...lines.slice(0, last), withoutProse(lines[last] ?? '')].join('\n').trimEnd();
  return { code, length: code === '' ? whole.length : code.length };
}

/** What was typed at prompts; what was printed between them was said around it. */
function promptedFrom(text: string): { code: string; printed: string } {
  const typed: string[] = [];
  const printed: string[] = [];
  let open = false;
  for (const line of text.split('\n')) {
    const isTyped: boolean = open || prompt.test(line);
    (isTyped ? typed : printed).push(line);
    open = isTyped && goesOn.test(line);
  }
  return {
    code: typed.map((line) => (goesOn.test(line) ? line : withoutProse(line))).join('\n'),
    printed: printed.join('\n'),
  };
}

/** A command in quotes of its own: explain "docker run nginx". */
function unquoted(text: string, at: number): string | undefined {
  const quote = text.charAt(at - 1);
  if (!/["'“(]/.test(quote) || quote === '') return undefined;
  const end = text.lastIndexOf({ '(': ')', '“': '”' }[quote] ?? quote);
  return end > at ? text.slice(at, end) : undefined;
}

function fenced(pasted: string): PastedCommand | undefined {
  const found = /```(?:[\w-]{1,20}\n)?([^]*?)(?:```|$)/.exec(pasted);
  const code = found?.[1]?.trim();
  if (!found || !code) return undefined;
  const around = pasted.slice(0, found.index) + pasted.slice(found.index + found[0].length);
  return { code, around, marked: true };
}

/** Between single backticks; those of the shell's own stand behind a command that is open already. */
function inline(pasted: string): PastedCommand | undefined {
  const found = /`([^`\n]+)`/.exec(pasted);
  if (!found?.[1] || start.test(pasted.slice(0, found.index))) return undefined;
  const code = found[1].trim();
  if (!start.test(code) && !before.test(code)) return undefined;
  return {
    code,
    around: `${pasted.slice(0, found.index)} ${pasted.slice(found.index + found[0].length)}`,
    marked: true,
  };
}

function placeOf(pasted: string): number | undefined {
  const places = [start, before]
    .map((pattern) => pattern.exec(pasted)?.index)
    .filter((at) => at !== undefined);
  if (places.length === 0) return undefined;
  const at = Math.min(...places);
  // The prompt belongs to it: it tells what was typed from what was printed.
  const line = pasted.lastIndexOf('\n', at) + 1;
  return prompt.test(pasted.slice(line, at + 1)) ? line : at;
}

function plain(pasted: string, at: number): PastedCommand {
  const quoted = unquoted(pasted, at);
  const said = pasted.slice(0, at);
  if (quoted === undefined && prompt.test(pasted.slice(at).split('\n')[0] ?? '')) {
    const { code, printed } = promptedFrom(pasted.slice(at));
    return { code, around: `${said} ${printed}`, marked: false };
  }
  const { code, length } =
    quoted === undefined ? linesFrom(pasted.slice(at)) : { code: quoted, length: quoted.length };
  return { code, around: `${said} ${pasted.slice(at + length)}`, marked: quoted !== undefined };
}

/** Undefined where no command stands in the message. @param pasted with its line breaks */
export function findPasted(pasted: string): PastedCommand | undefined {
  const set = fenced(pasted) ?? inline(pasted);
  if (set) return set;
  const at = placeOf(pasted);
  if (at === undefined) return undefined;
  const first = plain(pasted, at);
  // "docker run: every flag please: docker run -it …" names the command and then shows it.
  const next = /^docker(?: \w+){1,2}$/.test(first.code)
    ? start.exec(pasted.slice(at + first.code.length))
    : null;
  const second = next && plain(pasted, at + first.code.length + next.index);
  return second && second.code.length > first.code.length ? second : first;
}

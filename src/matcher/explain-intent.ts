/** Does somebody want a command explained? Question → the command, and how sure that is. Pure. */
import { findFlag, findCommand, type Reference } from '../knowledge/command-reference';
import { parseInvocation, type Invocation } from '../knowledge/command-parse';
import type { Question } from '../question';
import { carriedBy, programOf } from '../shell/carried';
import { readScript, type Step } from '../shell/script';
import { findPasted, type PastedCommand } from './pasted-command';
import { findSnippet, type PastedSnippet } from './pasted-snippet';

export interface ExplainAsked {
  readonly code: string;
  /** Otherwise an entry that answers it surely is better. */
  readonly sure: boolean;
  /** Somebody asked in words what it does; otherwise it was merely pasted. */
  readonly inWords: boolean;
}

const asksEn =
  /\b(?:explain|explanation|break\s?down|walk me through|decode|dissect|decipher|annotate|interpret)\b|\bwhat(?:'?s)?\b.*\b(?:do|does|doing|mean|means|happens?|gonna|effect)\b|\bmean(?:s|ing)?\b|\bunderstand\b|\b(?:each|every|all(?: the)?) (?:part|flag|option|argument|piece|word|switch)|\b(?:part|flag|word) by \w+|\bis (?:this|that|it) (?:safe|dangerous)|\bstands? for\b|^\s*(?:so )?what(?:'?s| is| are)(?: the)?(?:\s+(?:flag|option|parameter|switch))?\s*[?]?\s*$|\bused for\b/i;
const asksZh =
  /什么意思|啥意思|何意|意思是|解释|说明一下|讲解|讲讲|讲一下|解读|含义|释义|[每各](?:个)?(?:参数|部分|选项)|逐个|(?:干|做)(?:什么|啥|嘛|了什么)|干嘛|什么用|啥用|作用|什么效果|会(?:怎样|发生什么|删|做|干|影响)|是什么\s*[?？]?\s*$|是啥|(?:危险|安全)吗|有什么(?:风险|影响|后果)|看不懂|什么操作/;
/** Whoever compares, or asks how or why, looks for an answer; unless it is plainly the meaning that is asked for. */
const comparesEn =
  /\b(?:differences?|differ|vs\.?|versus|compared?|instead of|equivalent|alternatives?|convert|better than|or should)\b/i;
const comparesZh = /区别|不同|差别|差异|对比|相比|代替|替代|等价|转成|转换|改成|哪个好/;
const seeksEn =
  /\bhow (?:do|can|to|would|should|come|does)\b|\bwhy\b|\b(?:doesn'?t|does not|isn'?t|won'?t|can'?t|cannot|not work\w*|fails?|failed|errors?|wrong|broken|stuck|hangs?)\b|\bshould i\b|\bwhat (?:do|should|can|could|must) (?:i|we|you|one)\b|\bwhen (?:do|should)\b|\bbest way\b/i;
const seeksZh =
  /怎么(?!.{0,6}(?:解释|理解))|如何|为什么|为何|为啥|报错|错误|失败|不行|不了|不生效|没反应|没用|无法|没有生效|能不能|有没有/;
const plainlyEn =
  /\bexplain\b|\bbreak\s?down\b|\bwalk me through\b|\bwhat (?:does|do(?! (?:i|we|you)\b)|would|will)\b|\bmean(?:s|ing)?\b|\bwhat happens\b|\bunderstand\b/i;
const plainlyZh = /什么意思|啥意思|解释|含义|每个参数|各个?参数|意思/;

/** What programs print, not what people say: that is for the errors. */
const printed =
  /\bError response from daemon\b|\b(?:ERROR|FATAL|error):|permission denied|command not found|exit(?:ed)? (?:code|with)/;

function asksInWords(around: string): boolean {
  if (printed.test(around)) return false;
  if (comparesEn.test(around) || comparesZh.test(around)) return false;
  const seeks = seeksEn.test(around) || seeksZh.test(around);
  if (seeks) return plainlyEn.test(around) || plainlyZh.test(around);
  return asksEn.test(around) || asksZh.test(around);
}

/** Words that stand in sentences, not in commands: "docker run mount a folder of my machine". */
const prose = new Set(
  "a an the path trick twice stops right away delete remove of to into not no my with without from and or is are for on it how why what when does do doesn't can can't cannot work working works showing error errors fail fails failed failing mount folder port ports already refused container containers image images volume volumes flag flags option options command inside between vs exited stopped running using example examples permission denied meaning syntax usage parameter arguments interactive interactively background detached exit logs without after before".split(
    ' ',
  ),
);
/** As the value of a flag: "docker run -p not working". */
const proseValues = new Set(
  'flag option options not vs and or the a an meaning mode error syntax explained example to for is in with does'.split(
    ' ',
  ),
);

interface Weighed {
  readonly flags: number;
  readonly operands: number;
  readonly steps: number;
  readonly prose: boolean;
  readonly complete: boolean;
  /** A script is fetched and run unseen. */
  readonly fetched: boolean;
}

function dockerSteps(steps: readonly Step[], depth = 0): string[][] {
  return steps.flatMap(({ words }) => {
    const carried = carriedBy(words);
    if (carried.script.length > 0) return depth < 2 ? dockerSteps(carried.script, depth + 1) : [];
    const inner = words.flatMap(({ expansions }) => expansions.flatMap((one) => one.steps));
    const values = carried.words.slice(1).map(({ value }) => value);
    const program = programOf(carried.words);
    const own =
      program === 'docker'
        ? [['docker', ...values]]
        : program === 'docker-compose'
          ? [['docker', 'compose', ...values]]
          : [];
    return [...own, ...(depth < 2 ? dockerSteps(inner, depth + 1) : [])];
  });
}

/** What containers are told to run: more plain words behind these are no sentence. */
const programs = new Set(
  'echo ls cat sh bash ash ping sleep env curl wget python python3 node npm apt apk ps top id whoami hostname date uname printenv true tail go pip yarn'.split(
    ' ',
  ),
);

/** Three plain words and no program among them are a sentence: "docker run -d stops right away". */
function isSentence(rest: readonly string[]): boolean {
  return rest.length > 2 && rest.every((word) => /^[a-z]+$/.test(word)) && !programs.has(rest[1] ?? '');
}

/** Commands that nobody runs without so many words: keywords such as "docker run -it" are no pasted command. */
const needed: Readonly<Record<string, number>> = {
  'docker container run': 1,
  'docker container create': 1,
  'docker container exec': 2,
  'docker container start': 1,
  'docker container stop': 1,
  'docker container rm': 1,
  'docker container logs': 1,
  'docker image rm': 1,
  'docker buildx build': 1,
};

function isComplete({ command, rest }: Invocation): boolean {
  return rest.length >= (needed[command.path] ?? 0);
}

function hasProse({ rest, flags }: Invocation): boolean {
  if (isSentence(rest)) return true;
  return (
    rest.some((word) => prose.has(word.toLowerCase())) ||
    flags.some(({ value }) => proseValues.has(value ?? ''))
  );
}

/** What of a text is Docker's command line; undefined where nothing is. */
function weighed(code: string, reference: Reference): Weighed | undefined {
  const { steps } = readScript(code);
  const read = dockerSteps(steps).map((words) => parseInvocation(words, reference));
  const known = read.filter(
    ({ command, strange, flags }) => strange === undefined && (command.path !== 'docker' || flags.length > 0),
  );
  const fetched = /\b(?:curl|wget)\b[^]*\b(?:ba|z|da)?sh\b/.test(code) && steps.length > 1;
  if (known.length === 0 && !fetched) return undefined;
  return {
    // -it is one thing to ask about.
    flags: known.reduce((sum, { flags }) => sum + new Set(flags.map(({ at }) => at)).size, 0),
    complete: known.every(isComplete) || steps.length > 1,
    operands: known.reduce((sum, { rest }) => sum + rest.length, 0),
    steps: steps.length + read.length - 1,
    prose: known.some(hasProse),
    fetched,
  };
}

/** Commands in the order in which a flag without a command is most likely one of theirs. */
const likely = [
  'docker run',
  'docker build',
  'docker compose up',
  'docker exec',
  'docker ps',
  'docker compose down',
  'docker rm',
  'docker logs',
];

function knowsFlag(flag: string, path: string, reference: Reference): boolean {
  const facts = findCommand(path, reference)?.facts;
  if (!facts) return false;
  if (findFlag(flag, facts)) return true;
  return (
    /^-[A-Za-z]{2,4}$/.test(flag) &&
    flag
      .slice(1)
      .split('')
      .every((letter) => findFlag(`-${letter}`, facts))
  );
}

/** What may stand around a flag when nothing names another program: "what is the --rm flag for". */
const askingWords =
  /\b(?:so|what|whats|is|are|does|do|did|the|a|an|mean|means|meaning|of|for|flags?|options?|switch|parameters?|explain|please|used|stands?|in|it|this|s)\b/gi;

function namesAnother(around: string): boolean {
  if (/docker|compose|容器|镜像/i.test(around)) return false;
  return /[A-Za-z]{2}/.test(around.replace(/(?<![\w-])--?[a-zA-Z][\w-]*/g, ' ').replace(askingWords, ' '));
}

/** "what does -it mean in docker run", "what is --rm": the flag, with the command it belongs to. */
function aboutFlags({ around, code }: PastedCommand, reference: Reference): string | undefined {
  const flags = [...around.matchAll(/(?<![\w-])--?[a-zA-Z][\w-]{0,30}/g)].map(([flag]) => flag);
  const [first] = flags;
  if (first === undefined || flags.length > 4 || namesAnother(`${around} ${code}`)) return undefined;
  const command = code || likely.find((path) => knowsFlag(first, path, reference));
  if (command === undefined) return undefined;
  const path = command.trim().replace(/^docker-compose/, 'docker compose');
  return flags.every((flag) => knowsFlag(flag, path, reference))
    ? `${command} ${flags.join(' ')}`
    : undefined;
}

function ofCommand(found: PastedCommand, inWords: boolean, reference: Reference): ExplainAsked | undefined {
  const is = weighed(found.code, reference);
  if (!is) return undefined;
  const weight = is.flags + is.operands + (is.steps > 1 ? 1 : 0);
  if (inWords) {
    const flags = is.flags + is.operands === 0 ? aboutFlags(found, reference) : undefined;
    if (flags !== undefined) return { code: flags, sure: false, inWords };
    return { code: found.code, sure: (weight >= 2 && !is.prose) || is.fetched, inWords };
  }
  const bare = !/[\p{L}\p{N}]/u.test(found.around.replace(/@?docklore/i, ''));
  if (!bare || is.prose || (is.flags === 0 && is.steps < 2)) return undefined;
  return { code: found.code, sure: weight >= 2 && is.complete, inWords };
}

/** A pasted Dockerfile or Compose file, or one instruction that somebody asks about. */
function ofSnippet(found: PastedSnippet | undefined): ExplainAsked | undefined {
  if (!found || printed.test(found.around)) return undefined;
  const inWords = asksInWords(found.around);
  const bare = found.whole && !/[\p{L}\p{N}]/u.test(found.around);
  return inWords || bare ? { code: found.code.slice(0, 4000), sure: found.sure, inWords } : undefined;
}

/** Undefined for every other question. */
export function explainAsked(
  { pasted }: Pick<Question, 'pasted'>,
  reference: Reference,
): ExplainAsked | undefined {
  const text = pasted.slice(0, 6000);
  const snippet = ofSnippet(findSnippet(text));
  if (snippet) return snippet;
  const found = findPasted(text);
  if (found) {
    const inWords = asksInWords(found.around);
    if (!inWords && (comparesEn.test(found.around) || /\p{L}/u.test(found.around))) return undefined;
    return ofCommand({ ...found, code: found.code.slice(0, 4000) }, inWords, reference);
  }
  if (!asksInWords(text.replace(/(?<![\w-])--?[a-zA-Z][\w-]*/g, ' ')) || text.length > 120) return undefined;
  const code = aboutFlags({ code: '', around: text, marked: false }, reference);
  return code === undefined ? undefined : { code, sure: false, inWords: true };
}

/** One `docker …` from left to right: its name, each flag for its value, and what stands beside them. Pure. */
import { deprecations, REMOVED_COMMANDS } from '../../knowledge/command-deprecations';
import { nearest } from '../../knowledge/command-nearest';
import { parseInvocation, type Invocation, type WrittenFlag } from '../../knowledge/command-parse';
import { OTHER_COMMANDS } from '../../knowledge/command-plugins';
import { takesValue } from '../../knowledge/command-reference';
import { fits } from '../../knowledge/command-values';
import { programOf } from '../../shell/carried';
import type { Word } from '../../shell/script';
import { flagMeaning, longName } from './meaning';
import { operandsOf, type Operand } from './operands';
import { shortened } from './phrase';
import type { Report } from './report';
import { sentenceOf } from './sentence';

/** Tells what the shell puts into a word; called behind each part that has such words. */
export type TellInner = (words: readonly Word[]) => void;

interface Part extends Operand {
  readonly long?: string | undefined;
  readonly risk?: string | undefined;
  readonly words: readonly Word[];
}

function isOld(feature: string, what: string, instead: string | undefined, report: Report): void {
  const found = report.knowledge.reference.deprecated.find((one) => one.feature === feature);
  if (!found) return;
  const { words } = report;
  const gone = found.status === 'removed' && found.removed !== undefined;
  const text = gone
    ? words.isRemoved(what, found.removed, instead)
    : words.isDeprecated(what, found.deprecated, instead);
  report.note(report.outdated, undefined, text);
}

/** What Docker would say of it: no such command. Answers with the sentence about it. */
function strangeCommand({ strange = '', written, command }: Invocation, report: Report): string {
  const { words } = report;
  if (written === 'docker' && Object.hasOwn(OTHER_COMMANDS, strange)) return words.plugin(shortened(strange));
  const removed =
    written === 'docker' && Object.hasOwn(REMOVED_COMMANDS, strange) && REMOVED_COMMANDS[strange];
  if (removed) isOld(removed, `docker ${strange}`, undefined, report);
  else {
    const meant = nearest(strange, command.facts.subcommands ?? []);
    const text = words.noSuchCommand(shortened(strange), written, meant && `${written} ${meant}`);
    report.note(report.strange, undefined, text);
  }
  return words.program(shortened(`${written} ${strange}`));
}

function checkFlag({ name, command, facts, value }: WrittenFlag, report: Report): void {
  const { words, strange, knowledge } = report;
  const shown = shortened(name);
  if (!facts) {
    const known = Object.keys(knowledge.reference.commands[command]?.flags ?? {});
    const meant = name.startsWith('--') ? nearest(name, known) : undefined;
    report.note(strange, undefined, words.noSuchFlag(shown, command, meant));
  } else if (value === undefined) {
    if (takesValue(facts)) report.note(strange, undefined, words.needsValue(shown));
  } else if (!/[$`%<]/.test(value) && !fits(value, facts.type)) {
    report.note(strange, undefined, words.badValue(shown, facts.type ?? 'bool'));
  }
}

function flagPart(flag: WrittenFlag, words: readonly Word[], report: Report): Part {
  const { name, command, value, at, tookNext } = flag;
  const facts = report.knowledge.reference.commands[command] ?? {};
  const long = longName(name, facts);
  const told = long && flagMeaning(flag, long, report.knowledge, report.lang);
  const own = tookNext ? words.slice(at, at + 2) : words.slice(at, at + 1);
  const glue = tookNext || !name.startsWith('--') ? ' ' : '=';
  const code = value === undefined ? name : `${name}${glue}${tookNext ? (own[1]?.text ?? value) : value}`;
  const text = told ? told.text : report.words.plainFlag;
  return {
    at,
    code: shortened(code),
    long: long === name ? undefined : long,
    text,
    risk: told ? told.risk : undefined,
    words: own,
  };
}

function made(value: string): Word {
  return { text: value, value, expansions: [] };
}

/** Flags of the docker-compose of old are found one word further on: there its name was one word. */
function wordsOf(words: readonly Word[]): { all: readonly Word[]; legacy: boolean } {
  const [name] = words;
  if (programOf(words) !== 'docker-compose' || !name) return { all: words, legacy: false };
  return { all: [made('docker'), made('compose'), ...words.slice(1)], legacy: true };
}

function pageOf({ command }: Invocation): string {
  const { path, facts } = command;
  // Pages are under the whole name, such as "docker container attach".
  const whole =
    path.split(' ').length > 2 ? path : facts.aliases?.find((alias) => alias.split(' ').length > 2);
  return `https://docs.docker.com/reference/cli/${(whole ?? path).replaceAll(' ', '/')}/`;
}

function tellName(invocation: Invocation, legacy: boolean, report: Report, depth: number): string {
  const { command, written, strange, rest } = invocation;
  const meaning = report.knowledge.meanings.get(command.path);
  const about = strange === undefined ? meaning?.about?.[report.lang] : strangeCommand(invocation, report);
  const text = about ?? report.words.program(shortened(written));
  const isAlias = written !== command.path && strange === undefined;
  const same = isAlias
    ? report.lang === 'zh'
      ? `（${report.words.sameAs(command.path)}）`
      : ` (${report.words.sameAs(command.path)})`
    : '';
  const name = legacy ? written.replace('docker compose', 'docker-compose') : written;
  const code = strange === undefined ? name : shortened(`${name} ${rest[0] ?? ''}`);
  report.line(code, text + same, depth, {
    risk: strange === undefined ? meaning?.risk?.[report.lang] : undefined,
  });
  if (legacy) report.note(report.outdated, undefined, report.words.oldCompose);
  if (strange === undefined && command.path !== 'docker') report.pages.add(pageOf(invocation));
  return text;
}

/** @returns the sentence about the whole of it */
export function tellDocker(
  typed: readonly Word[],
  report: Report,
  depth: number,
  tellInner: TellInner,
): string {
  const { all, legacy } = wordsOf(typed);
  const values = all.map(({ value }, i) => (i === 0 ? 'docker' : value));
  const invocation = parseInvocation(values, report.knowledge.reference);
  const about = tellName(invocation, legacy, report, depth);
  for (const [name, { feature, instead }] of deprecations(invocation)) isOld(feature, name, instead, report);
  const old = deprecations(invocation);
  for (const flag of invocation.flags) if (!old.has(flag.name)) checkFlag(flag, report);
  const flags = invocation.flags.map((flag) => flagPart(flag, all, report));
  const operands = invocation.strange === undefined ? operandsOf(invocation, all, report) : [];
  const starts = operands.map(({ at }) => at);
  const parts = operands.map((operand, i): Part => {
    const own = invocation.restAt.filter((at) => at >= operand.at && at < (starts[i + 1] ?? Infinity));
    return { ...operand, words: own.flatMap((at) => all[at] ?? []) };
  });
  for (const { code, long, text, risk, words } of [...flags, ...parts].sort((a, b) => a.at - b.at)) {
    report.line(code, text, depth, { risk, long });
    tellInner(words);
  }
  return invocation.strange === undefined ? sentenceOf(invocation, all, about, report) : about;
}

/** A Dockerfile, or some lines of one, instruction by instruction. Pure. */
import { readDockerfile, type Instruction } from '../../snippets/dockerfile';
import { explainWording } from '../../wording';
import { readScript } from '../../shell/script';
import { readImage } from './image';
import { phrase, shortened } from './phrase';
import type { Report } from './report';
import { tellPipedScripts } from './shell-risks';

const secretName = /(?:PASS(?:WORD|WD)?|SECRET|TOKEN|API_?KEY|ACCESS_KEY|PRIVATE_KEY|CREDENTIALS?)\w*[= ]/i;

const secretValue = new RegExp(`(${secretName.source})\\S+`, 'gi');

function tellBase({ args }: Instruction, stages: ReadonlySet<string>, report: Report): void {
  const [reference = '', as, name] = args.split(' ');
  const image =
    stages.has(reference.toLowerCase()) || reference === 'scratch' ? undefined : readImage(reference);
  if (image) {
    report.line(shortened(reference), report.words.image(image, 'either'), 1);
    const floats = image.digest === undefined && (image.tag === undefined || image.tag === 'latest');
    if (floats) report.note(report.hints, undefined, report.words.latest(shortened(reference)));
  }
  if (as?.toLowerCase() === 'as' && name) report.line(`AS ${shortened(name)}`, report.words.snippet.stage, 1);
}

function tellStep({ args, json }: Instruction, report: Report): void {
  const script = json ? json.join(' ') : args;
  tellPipedScripts(readScript(script).steps, report);
  const { hints, words } = report;
  if (/\bapt(?:-get)? .*\binstall\b/.test(script)) {
    if (!/\/var\/lib\/apt\/lists/.test(script)) report.note(hints, undefined, words.snippet.aptLists);
    if (!/\bapt(?:-get)? update\b/.test(script)) report.note(hints, undefined, words.snippet.aptUpdate);
  }
}

/** What else an instruction asks to be said. */
function tellRisks(line: Instruction, report: Report): void {
  const { keyword, args, flags } = line;
  const { words, risks, hints, outdated } = report;
  const code = shortened(`${keyword} ${args}`, 50);
  if (/^(?:ENV|ARG)$/.test(keyword) && secretName.test(args) && /=| /.test(args)) {
    report.note(risks, keyword, words.snippet.secret);
  }
  const fetches =
    keyword === 'ADD' && /^https?:\/\//.test(args) && !flags.some(({ name }) => name === '--checksum');
  if (fetches) report.note(risks, code, words.snippet.addAddress);
  if (
    /^(?:COPY|ADD)$/.test(keyword) &&
    /^\.\/? /.test(args) &&
    !flags.some(({ name }) => name === '--from')
  ) {
    report.note(hints, undefined, words.snippet.ignoreFile);
  }
  if (keyword === 'MAINTAINER')
    report.note(outdated, undefined, words.isDeprecated('MAINTAINER', '1.13', 'LABEL'));
  if (keyword === 'ENV' && /^\w+ /.test(args)) {
    report.note(outdated, undefined, words.isDeprecated('ENV name value', '20.10', 'ENV name=value'));
  }
  if (keyword === 'RUN') tellStep(line, report);
}

function shownArgs({ keyword, args }: Instruction): string {
  return /^(?:ENV|ARG)$/.test(keyword) ? args.replace(secretValue, '$1…') : args;
}

function tellInstruction(line: Instruction, report: Report): void {
  const { keyword, flags } = line;
  const meaning = report.knowledge.meanings.get(`dockerfile ${keyword}`);
  const flagText = flags.map(({ name, value }) => (value === undefined ? name : `${name}=${value}`));
  const code = shortened([keyword, ...flagText, shownArgs(line)].filter(Boolean).join(' '));
  report.line(code, meaning?.about?.[report.lang] ?? report.words.plainFlag, 0);
  for (const { name, value = '' } of flags) {
    const told = meaning?.flags[name];
    const shape = told?.values?.find(({ match }) => new RegExp(match, 'u').test(value));
    const text = (shape ?? told)?.[report.lang] ?? report.words.plainFlag;
    const risk = shape?.risk?.[report.lang];
    report.line(shortened(value ? `${name}=${value}` : name), phrase(text, { value }), 1, { risk });
  }
}

/** Nobody named in the last stage, or root: the containers run as root. */
function runsAsRoot(lines: readonly Instruction[]): boolean {
  const last = lines.slice(lines.map(({ keyword }) => keyword).lastIndexOf('FROM'));
  const user = last.filter(({ keyword }) => keyword === 'USER').at(-1)?.args;
  const starts = last.some(({ keyword }) => /^(?:CMD|ENTRYPOINT)$/.test(keyword));
  return starts && (user === undefined || /^(?:root|0)(?::|$)/.test(user));
}

function started(lines: readonly Instruction[]): string | undefined {
  const of = (word: string) => lines.filter(({ keyword }) => keyword === word).at(-1);
  const parts = [of('ENTRYPOINT'), of('CMD')].flatMap((line) =>
    line ? [line.json?.join(' ') ?? line.args] : [],
  );
  return parts.length > 0 ? shortened(parts.join(' '), 60) : undefined;
}

/** @returns the sentence about the whole */
export function tellDockerfile(text: string, report: Report): string {
  const lines = readDockerfile(text).slice(0, 200);
  const stages = new Set<string>();
  for (const line of lines) {
    tellInstruction(line, report);
    tellRisks(line, report);
    if (line.keyword !== 'FROM') continue;
    tellBase(line, stages, report);
    const name = /^\S+ as (\S+)/i.exec(line.args)?.[1];
    if (name) stages.add(name.toLowerCase());
  }
  const words = explainWording(report.lang).snippet;
  const bases = lines.filter(({ keyword }) => keyword === 'FROM');
  report.pages.add('https://docs.docker.com/reference/dockerfile/');
  if (bases.length === 0) {
    const [first] = lines;
    return lines.length === 1 && first ? (report.lines[0]?.text ?? '') : words.lines(lines.length);
  }
  if (runsAsRoot(lines)) report.note(report.risks, undefined, words.root);
  const base = shortened(bases.at(-1)?.args.split(' ')[0] ?? '', 50);
  return words.dockerfile({ base, stages: bases.length, starts: started(lines) });
}

/** What stands around a command: redirections, variables, and programs that are not Docker's. Pure. */
import type { Redirect, Step, Word } from '../../shell/script';
import { programOf } from '../../shell/carried';
import { phrase, shortened } from './phrase';
import type { Report } from './report';

function redirectText({ operator, descriptor, target }: Redirect, { words }: Report): string {
  const say = words.redirect;
  const file = shortened(target);
  const away = target === '/dev/null' || target.toUpperCase() === 'NUL';
  if (operator === '>&' && /^\d$/.test(target)) return descriptor === 2 ? say.joinErrors : say.other;
  if (operator.startsWith('<<')) return say.here;
  if (operator === '<') return say.read(file);
  if (operator.startsWith('&>') || operator === '>&') return away ? say.away : say.both(file);
  if (descriptor === 2) return away ? say.errorsAway : say.errors(file);
  if (away) return say.away;
  return operator === '>>' ? say.append(file) : operator.startsWith('>') ? say.write(file) : say.other;
}

export function tellRedirects({ redirects }: Step, report: Report, depth: number): void {
  for (const redirect of redirects) {
    report.line(shortened(redirect.text), redirectText(redirect, report), depth);
  }
}

export function tellAssignments({ assignments, words }: Step, report: Report, depth: number): void {
  for (const text of assignments) {
    const name = text.slice(0, text.indexOf('=')).replace(/\+$/, '');
    report.line(shortened(text), report.words.assignment(name, words.length === 0), depth);
  }
}

const workingFolder = /^(?:\$PWD|\$\{PWD\}|\$\(pwd\)|`pwd`|%CD%)$/i;
/** The variables of cmd and PowerShell, which bash's grammar does not know. */
const otherVariables = /%\w{1,40}%|\$env:\w{1,40}/gi;

/** Variables of a word; the inner commands are for the caller. */
export function tellVariables(word: Word, report: Report, depth: number): void {
  const plain = word.expansions.filter(({ steps, text }) => steps.length === 0 || workingFolder.test(text));
  const other = [...word.text.matchAll(otherVariables)].map(([text]) => text);
  const powershell = other.some((text) => text.startsWith('$'));
  for (const text of [
    ...plain.map((one) => one.text).filter((one) => !powershell || one !== '$env'),
    ...other,
  ]) {
    if (report.lines.some(({ code }) => code === text)) continue;
    const { words } = report;
    report.line(shortened(text), workingFolder.test(text) ? words.workingFolder : words.variable, depth);
  }
}

export function hasInnerSteps(text: string): boolean {
  return !workingFolder.test(text);
}

function knownFlags(words: readonly Word[], flags: Readonly<Record<string, unknown>>): string[] {
  return words.slice(1).flatMap(({ value }) => {
    const [name = ''] = value.split('=');
    if (Object.hasOwn(flags, name)) return [name];
    const letters = /^-\w{2,}$/.test(value)
      ? value
          .slice(1)
          .split('')
          .map((letter) => `-${letter}`)
      : [];
    return letters.length > 0 && letters.every((letter) => Object.hasOwn(flags, letter)) ? letters : [];
  });
}

/** A program that is not Docker's, as far as the knowledge names it. Answers with the sentence about it. */
export function tellProgram(words: readonly Word[], report: Report, depth: number): string {
  const name = programOf(words);
  const meaning = report.knowledge.meanings.get(name);
  const args = words
    .slice(1)
    .map(({ text }) => text)
    .join(' ');
  const about = meaning?.about?.[report.lang] ?? report.words.program(shortened(name));
  const code = shortened(words.map(({ text }) => text).join(' '));
  report.line(code, phrase(about, { args }), depth, { risk: meaning?.risk?.[report.lang] });
  for (const flag of new Set(knownFlags(words, meaning?.flags ?? {}))) {
    report.line(flag, meaning?.flags[flag]?.[report.lang] ?? '', depth);
  }
  return phrase(about, { args });
}

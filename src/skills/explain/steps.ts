/** The steps of a shell text, in order: what carries them, the command itself, and what hangs on it. Pure. */
import { carriedBy, programOf, type Carried } from '../../shell/carried';
import type { Step, Word } from '../../shell/script';
import { tellDocker } from './docker';
import { shortened } from './phrase';
import type { Report, Sentence } from './report';
import { hasInnerSteps, tellAssignments, tellProgram, tellRedirects, tellVariables } from './shell-parts';
import { tellShellRisks } from './shell-risks';

/** Nobody reads deeper, and hostile text must end. */
const deepest = 3;
const mostSteps = 60;

function tellInner(words: readonly Word[], report: Report, depth: number): void {
  for (const word of words) {
    tellVariables(word, report, depth + 1);
    if (depth >= deepest) continue;
    for (const { text, steps } of word.expansions) {
      if (steps.length === 0 || !hasInnerSteps(text)) continue;
      report.line(shortened(text), report.words.prints, depth);
      tellSteps(steps, report, depth + 1);
    }
  }
}

function tellCarriers({ carriers }: Carried, report: Report, depth: number): void {
  for (const words of carriers) {
    tellProgram(words, report, depth);
    tellInner(words, report, depth);
  }
}

function tellCommand({ words, script }: Carried, report: Report, depth: number): string | undefined {
  if (script.length > 0 && depth < deepest) return report.words.steps(tellSteps(script, report, depth + 1));
  if (words.length === 0) return undefined;
  const inner = (own: readonly Word[]) => tellInner(own, report, depth);
  if (/^docker(?:-compose)?$/.test(programOf(words))) return tellDocker(words, report, depth, inner);
  const sentence = tellProgram(words, report, depth);
  inner(words);
  return sentence;
}

function tellStep(step: Step, report: Report, depth: number): string | undefined {
  tellAssignments(step, report, depth);
  const carried = carriedBy(step.words);
  tellCarriers(carried, report, depth);
  const sentence = tellCommand(carried, report, depth);
  tellRedirects(step, report, depth);
  if (step.background) report.line('&', report.words.background, depth);
  return sentence;
}

/** @returns a sentence for each step that is a command */
export function tellSteps(steps: readonly Step[], report: Report, depth = 0): Sentence[] {
  tellShellRisks(steps, report);
  let inside: string | undefined;
  return steps.slice(0, mostSteps).flatMap((step) => {
    if (step.joint !== undefined && step.joint !== ';')
      report.line(step.joint, report.words.joint[step.joint], depth);
    if (step.inside !== undefined && step.inside !== inside) {
      report.line(shortened(step.inside), report.words.runsFor, depth);
    }
    inside = step.inside;
    const text = tellStep(step, report, depth);
    return text === undefined ? [] : [{ joint: step.joint, text }];
  });
}

/** Dangers that are the shell's, not Docker's: scripts run unseen, folders removed. Pure. */
import { carriedBy, programOf } from '../../shell/carried';
import type { Step, Word } from '../../shell/script';
import { shortened } from './phrase';
import type { Report } from './report';

const fetchers = new Set(['curl', 'wget', 'iwr', 'irm', 'Invoke-WebRequest', 'Invoke-RestMethod']);
const interpreters = new Set([
  'sh',
  'bash',
  'zsh',
  'dash',
  'ash',
  'python',
  'python3',
  'node',
  'perl',
  'iex',
]);

/** What a step runs in the end, with what carries it: sudo and sh both. */
function programsOf({ words }: Step): string[] {
  const carried = carriedBy(words);
  return [...carried.carriers.map(programOf), programOf(carried.words)];
}

function fetches(step: Step): boolean {
  return programsOf(step).some((program) => fetchers.has(program));
}

function interprets(step: Step): boolean {
  return programsOf(step).some((program) => interpreters.has(program));
}

function isInnerFetch({ expansions }: Word): boolean {
  return expansions.some(({ steps }) => steps.some(fetches));
}

/** `curl … | sh`, `sh -c "$(curl …)"` and `bash <(curl …)`. */
export function tellPipedScripts(steps: readonly Step[], report: Report): void {
  let fetched = false;
  for (const step of steps) {
    fetched = (step.joint?.startsWith('|') && step.joint !== '||' && fetched) || fetches(step);
    const piped = fetched && step.joint?.startsWith('|') && step.joint !== '||' && interprets(step);
    if (piped || (interprets(step) && step.words.some(isInnerFetch))) {
      report.note(
        report.risks,
        shortened(step.words.map(({ text }) => text).join(' '), 40),
        report.words.risk.pipedScript,
      );
    }
  }
}

function tellRemovals({ words }: Step, report: Report): void {
  const carried = carriedBy(words);
  const [, ...rest] = carried.words;
  if (programOf(carried.words) !== 'rm' || !rest.some(({ value }) => /^-\w*[rR]|^--recursive/.test(value)))
    return;
  const what = rest.filter(({ value }) => !value.startsWith('-')).map(({ text }) => text);
  if (what.length === 0) return;
  report.note(report.risks, 'rm', report.words.risk.removesFolders(shortened(what.join(' '), 50)));
}

export function tellShellRisks(steps: readonly Step[], report: Report): void {
  tellPipedScripts(steps, report);
  for (const step of steps) tellRemovals(step, report);
}

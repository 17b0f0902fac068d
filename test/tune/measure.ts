/** A set of questions as the figures that matter: right first, wrong with confidence, calibration. */
import type { Question } from '../ranking/questions';
import { resultsOf, spokenIn, type Result } from '../ranking/results';

function percent(part: number, whole: number): string {
  return whole === 0 ? '   –' : `${((100 * part) / whole).toFixed(1)} %`;
}

function line(name: string, results: readonly Result[]): string {
  const count = (test: (result: Result) => boolean) => percent(results.filter(test).length, results.length);
  const shown = ({ kind, right, offered, question }: Result) =>
    (kind === 'answer' && right) || offered.some((id) => question.entries.includes(id));
  return [
    name.padEnd(14),
    String(results.length).padStart(5),
    count(({ kind, right }) => kind === 'answer' && right).padStart(8),
    count(shown).padStart(8),
    count(({ kind, right }) => kind === 'answer' && !right).padStart(8),
    count(({ right }) => right).padStart(8),
  ].join('  ');
}

/** Bins of equal width from 0 to 1: how sure, how many, how many of those right. */
function reliability(results: readonly Result[]): string[] {
  const bins = Array.from({ length: 10 }, (_, i) =>
    results.filter(({ confidence: c }) => Math.min(9, Math.floor(c * 10)) === i),
  );
  const mean = (bin: readonly Result[]) =>
    bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length;
  const rightShare = (bin: readonly Result[]) => bin.filter(({ right }) => right).length / bin.length;
  const rows = bins.flatMap((bin, i) => {
    if (bin.length === 0) return [];
    const said = mean(bin).toFixed(2);
    return [
      `  ${(i / 10).toFixed(1)}–${((i + 1) / 10).toFixed(1)}  said ${said}  right ${rightShare(bin).toFixed(2)}  of ${bin.length}`,
    ];
  });
  const error = bins
    .filter((bin) => bin.length > 0)
    .reduce((sum, bin) => sum + (bin.length / results.length) * Math.abs(mean(bin) - rightShare(bin)), 0);
  return [...rows, `  expected calibration error ${error.toFixed(3)}`];
}

export function measure(name: string, asked: readonly Question[]): string {
  const results = resultsOf(asked);
  const known = results.filter(({ question }) => question.entries.length > 0);
  const unknown = results.filter(({ question }) => question.entries.length === 0);
  const styles = [...new Set(known.map(({ question }) => question.style))].sort();
  return [
    `== ${name}`,
    'questions       many     right   offered    wrong   ranked',
    line('all', known),
    ...(['en', 'zh'] as const).map((lang) =>
      line(
        lang,
        known.filter(({ question }) => question.lang === lang),
      ),
    ),
    ...styles.map((style) =>
      line(
        style,
        known.filter(({ question }) => question.style === style),
      ),
    ),
    line('not for us', unknown),
    'reliability',
    ...reliability(results),
  ].join('\n');
}

/** What is said in a channel, addressed to nobody: how much of it is answered, how much of that wrongly. */
export function measureListening(asked: readonly Question[], talk: readonly Question[]): string {
  const given = spokenIn(asked);
  const wrong = given.filter(({ right }) => !right);
  return [
    'unaddressed',
    `  real questions answered ${percent(given.length, asked.length)} of ${asked.length}, wrongly ${percent(wrong.length, given.length)} of those`,
    `  other talk answered ${percent(spokenIn(talk).length, talk.length)} of ${talk.length}`,
  ].join('\n');
}

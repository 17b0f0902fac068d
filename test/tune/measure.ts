/** What a set of questions gets, as the figures that matter: right first, wrong with confidence, calibration. */
import { createMatcher } from '../../src/matcher/matcher';
import { readQuestion } from '../../src/question';
import type { Question } from '../ranking/questions';
import { shipped } from '../support/knowledge';

export interface Result {
  readonly question: Question;
  readonly kind: string;
  readonly confidence: number;
  readonly first: string | undefined;
  readonly offered: readonly string[];
  readonly right: boolean;
}

export function resultsOf(asked: readonly Question[]): Result[] {
  const matcher = createMatcher(shipped());
  return asked.map((question) => {
    const read = readQuestion({
      kind: 'message',
      key: 'k',
      person: 'p',
      text: question.q,
      address: 'direct',
      fromBot: false,
    });
    if (read.kind === 'silent') throw new Error(`not a question: ${question.q}`);
    const match = matcher.match(read);
    const first = match.trace.candidates[0]?.entry.id;
    const offered = match.kind === 'choices' ? match.entries.map(({ id }) => id) : [];
    const right = question.entries.includes(first ?? '');
    return { question, kind: match.kind, confidence: match.confidence, first, offered, right };
  });
}

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

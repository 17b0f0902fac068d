/** What the doctor found out, and how it is said. Never a secret: what was asked with a token is told by names and codes. */
export interface Finding {
  /** configuration, knowledge, store, slack or discord. */
  readonly about: string;
  /** A `doubt` does not keep the bot from working; a `fault` does. */
  readonly state: 'well' | 'doubt' | 'fault';
  readonly says: string;
  /** What to do about it. */
  readonly todo?: string;
}

export function well(about: string, says: string): Finding {
  return { about, state: 'well', says };
}

export function doubt(about: string, says: string, todo: string): Finding {
  return { about, state: 'doubt', says, todo };
}

export function fault(about: string, says: string, todo?: string): Finding {
  return { about, state: 'fault', says, ...(todo && { todo }) };
}

export function isSick(findings: readonly Finding[]): boolean {
  return findings.some(({ state }) => state === 'fault');
}

const width = 'configuration'.length;

function line({ about, state, says, todo }: Finding): string {
  const indent = ' '.repeat(width + 9);
  const rest = says.split('\n').join(`\n${indent}`);
  return `${state.padEnd(5)}  ${about.padEnd(width)}  ${rest}${todo ? `\n${indent}→ ${todo}` : ''}`;
}

/** One line for each finding, what to do below it, and the sum. */
export function report(findings: readonly Finding[]): string {
  const count = (state: Finding['state']) => findings.filter((one) => one.state === state).length;
  const sum = `Faults: ${count('fault')}, doubts: ${count('doubt')}`;
  return [...findings.map(line), isSick(findings) ? sum : `${sum}. It can work.`].join('\n');
}

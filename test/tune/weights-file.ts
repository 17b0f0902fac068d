/** The fitted weights as source, so that a change of them is read like any other. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signNames } from '../../src/matcher/confidence';
import { featureNames } from '../../src/matcher/features';
import { weights } from '../../src/matcher/weights';

export type Part = keyof typeof weights;

const names: Record<Part, readonly string[]> = {
  score: featureNames,
  confidence: signNames,
  listening: ['asked', ...signNames],
};

/** Takes the weights into use, rounded as they will be written. @param values in the order of the names */
export function use(part: Part, values: readonly number[]): void {
  names[part].forEach((name, i) =>
    Object.assign(weights[part], { [name]: Number((values[i] ?? 0).toFixed(3)) }),
  );
}

function linesOf(part: Part): string {
  const lines = names[part].map((name) => `    ${name}: ${(weights[part] as Record<string, number>)[name]},`);
  return `  ${part}: {\n${lines.join('\n')}\n  },`;
}

export function writeWeights(): void {
  const parts = (Object.keys(names) as Part[]).map(linesOf).join('\n');
  const text = `/** Fitted by npm run tune (test/tune) to the fitting half of the project's questions; never edited by hand. */
export const weights = {
${parts}
} as const;
`;
  writeFileSync(join(__dirname, '..', '..', 'src', 'matcher', 'weights.ts'), text);
}

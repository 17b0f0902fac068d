/** The thirty commands of docs/explained.md: what the page shows is what the bot says, and nothing in them is left out. */
import { readFileSync } from 'node:fs';
import { parseInvocation } from '../../src/knowledge/command-parse';
import { readScript } from '../../src/shell/script';
import { explain } from '../../src/skills/explain';
import { plainBlocks } from '../../src/answer';
import { explainWording } from '../../src/wording';
import { shipped } from '../support/knowledge';
import { explainedPage, page, thirty } from './thirty';

const knowledge = shipped();

it('are thirty, all different', () => {
  expect(new Set(thirty()).size).toBe(30);
});

it('are shown as they are explained today; `npx tsx test/explain/thirty.ts` writes the page anew', () => {
  expect(readFileSync(page, 'utf8')).toBe(explainedPage(knowledge));
});

/** The flags of all `docker …` in a command, as typed. */
function flagsOf(code: string): string[] {
  const commands = readScript(code).steps.map(({ words }) => words.map(({ value }) => value));
  return commands
    .filter(([name]) => name === 'docker')
    .flatMap((words) => parseInvocation(words, knowledge.reference).flags.map(({ name }) => name));
}

describe.each(['en', 'zh'] as const)('in %s', (lang) => {
  it.each(thirty())('%s has a line for each flag and no stranger in it', (code) => {
    const { blocks, more = [] } = explain(code, knowledge, lang);
    const lines = plainBlocks([...blocks, ...more])
      .split('\n')
      .filter((line) => /^(?:• |↳ )/.test(line));
    for (const flag of new Set(flagsOf(code)))
      expect(lines.filter((line) => line.includes(`\`${flag}`)).length).toBeGreaterThan(0);
    const { strange } = explainWording(lang);
    expect(blocks.some((block) => block.kind === 'warning' && block.label === strange)).toBe(false);
  });
});

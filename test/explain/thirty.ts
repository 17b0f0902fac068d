/**
 * npx tsx test/explain/thirty.ts [path/to/docker]: writes docs/explained.md anew. Fails when an installed client's `--help`
 * does not list a flag of the commands in thirty.txt.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelled, plainBlocks, type Answer, type Block } from '../../src/answer';
import { parseInvocation } from '../../src/knowledge/command-parse';
import { loadKnowledge } from '../../src/knowledge/load';
import type { Knowledge } from '../../src/knowledge/schema';
import { readScript } from '../../src/shell/script';
import { explain } from '../../src/skills/explain';
import type { Lang } from '../../src/types';
import { commandsOf, versionOf } from './client';

export const page = join(__dirname, '..', '..', 'docs', 'explained.md');

export function thirty(): string[] {
  return readFileSync(join(__dirname, 'thirty.txt'), 'utf8').trim().split('\n');
}

/** A warning as a quote, so that each of its lines stays one. */
function quoted(block: Block): Block {
  if (block.kind !== 'warning') return block;
  const lines = block.text.split('\n').map((line) => `> - ${line}`);
  return { kind: 'text', text: [`> ${labelled(block.label, '').trim()}`, '>', ...lines].join('\n') };
}

function textOf({ blocks, more = [] }: Answer): string {
  return plainBlocks([...blocks, ...more].map(quoted))
    .replaceAll(/^• /gm, '- ')
    .replaceAll(/^↳ /gm, '  - ');
}

function told(code: string, knowledge: Knowledge): string {
  const each = (lang: Lang) => textOf(explain(code, knowledge, lang));
  return `## \`${code}\`\n\n${each('en')}\n\n${each('zh')}\n`;
}

/** The whole page. */
export function explainedPage(knowledge: Knowledge): string {
  const head = `# Thirty commands, explained

What Docklore says of thirty commands that people paste, all parts of each, in English and Chinese. The page is written by
\`npx tsx test/explain/thirty.ts\`, and a test fails when it is not what the bot says today.
`;
  return [head, ...thirty().map((code) => told(code, knowledge))].join('\n');
}

/** Long flags of `docker …` in the thirty commands that the client does not list; commands it does not have are left out. */
function unlisted(client: string, { reference }: Knowledge): string[] {
  const known = commandsOf(client);
  const steps = thirty().flatMap((code) => readScript(code).steps);
  const docker = steps
    .map(({ words }) => words.map(({ value }) => value))
    .filter(([name]) => name === 'docker');
  return docker.flatMap((words) =>
    parseInvocation(words, reference).flags.flatMap(({ name, command }) => {
      const listed = known.get(command)?.flags;
      return !listed || !name.startsWith('--') || listed.includes(name) ? [] : [`${command} ${name}`];
    }),
  );
}

function main(): void {
  const knowledge = loadKnowledge(join(__dirname, '..', '..', 'knowledge'));
  writeFileSync(page, explainedPage(knowledge));
  const client = process.argv[2] ?? 'docker';
  const version = versionOf(client);
  const strange = version === undefined ? [] : unlisted(client, knowledge);
  console.log(version === undefined ? 'no client to compare with' : `compared with ${version}`);
  for (const flag of strange) console.log(`not in its help: ${flag}`);
  if (strange.length > 0) process.exitCode = 1;
}

if (require.main === module) main();

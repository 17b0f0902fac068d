/** One question on the command line: npm run --silent ask -- "question". See docs/ask.md. */
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { batchLine } from './ask/batch';
import { explain } from './ask/explain';
import { structured } from './ask/structured';
import { createBrain, type Brain } from './brain';
import { plainText } from './answer';
import { readKnowledgeFolders } from './config';
import { BotError } from './errors';
import { loadAll } from './knowledge/load';
import { describe } from './knowledge/problem';
import { readQuestion, type Question } from './question';

const usage = `Usage: npm run --silent ask -- [options] "question"
  --json      the structured answer instead of text
  --explain   how it came to the answer, stage by stage
  --listen    as in a channel where nobody addressed the bot
  --batch     reads JSON lines {"q"} or {"id"} from standard input, writes one JSON line each
  --help      this text`;

function readOptions() {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: flag, explain: flag, listen: flag, batch: flag, help: flag },
    });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new BotError('USAGE', `${why}\n\n${usage}`, { cause });
  }
}

async function batch(brain: Brain, listen: boolean): Promise<void> {
  brain.warm();
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim()) console.log(JSON.stringify(batchLine(line, brain, listen)));
  }
}

function questionOf(text: string, listen: boolean): Question | undefined {
  const address = listen ? 'none' : 'command';
  const question = readQuestion({
    kind: 'message',
    key: 'ask',
    person: 'ask',
    text,
    address,
    fromBot: false,
  });
  return question.kind === 'question' ? question : undefined;
}

function one(
  text: string,
  brain: Brain,
  options: { json: boolean; explain: boolean; listen: boolean },
): string {
  if (options.json) return JSON.stringify(structured(text, brain, options.listen), null, 2);
  const question = questionOf(text, options.listen);
  if (!question) return '(silent: not a Docker question)';
  const match = brain.understand(question);
  if (options.explain) return explain(question, match);
  const answer = brain.answer(match, question);
  return answer ? plainText(answer) : `(silent: ${match.reason})`;
}

/** What is wrong in the team's folders goes to standard error: standard output is for answers. */
function brainOf(teams: readonly string[]): Brain {
  const folder = join(__dirname, '..', 'knowledge');
  const { knowledge, problems, readings } = loadAll(folder, teams, join(__dirname, 'knowledge.json'));
  for (const problem of problems) console.error(describe(problem));
  return createBrain(knowledge, readings);
}

async function main(): Promise<void> {
  const { values, positionals } = readOptions();
  if (values.help) return console.log(usage);
  if (existsSync('.env')) process.loadEnvFile('.env');
  const brain = brainOf(readKnowledgeFolders(process.env));
  if (values.batch) return batch(brain, values.listen);
  if (positionals.length === 0) throw new BotError('USAGE', `There is no question.\n\n${usage}`);
  console.log(one(positionals.join(' '), brain, values));
}

main().catch((error: unknown) => {
  console.error(error instanceof BotError ? error.message : error);
  process.exitCode = 1;
});

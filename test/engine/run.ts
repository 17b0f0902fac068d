/**
 * Proves the knowledge: npm run test:engine [-- options of jest]. Says at once when there is no engine, and refuses one
 * that holds something; with --on-my-engine it asks before it empties that.
 */
import { spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { agrees, question } from './consent';
import { docker, lastLine } from './docker';
import { arrivals, refusal, takeHoldings } from './guard';
import { lossOf } from './loss';

const ALLOW = '--on-my-engine';
const options = process.argv.slice(2).filter((option) => option !== ALLOW);

async function main(): Promise<number> {
  const missing = await whyNoEngine();
  if (missing !== undefined) {
    console.error(`Skipped, no command was executed: ${missing}.`);
    return process.env['REQUIRE_ALL'] === '1' ? 1 : 0;
  }
  if (!process.argv.includes(ALLOW)) return proveUnlessHeld();
  if (await agreed()) return prove({ ENGINE_DISPOSABLE: '1' });
  console.error('\nNothing was touched.');
  return 1;
}

async function proveUnlessHeld(): Promise<number> {
  const held = process.env['ENGINE_DISPOSABLE'] === '1' ? [] : arrivals(await takeHoldings());
  if (held.length === 0) return prove({});
  console.error(`Refused, no command was executed: ${refusal(held)}.`);
  return 1;
}

async function whyNoEngine(): Promise<string | undefined> {
  try {
    await docker('version');
    return undefined;
  } catch (error) {
    return `no Docker Engine answers (${lastLine(error)})`;
  }
}

async function agreed(): Promise<boolean> {
  process.stderr.write(question(await lossOf()));
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) {
    lines.close();
    return agrees(line);
  }
  return false;
}

function prove(environment: Readonly<Record<string, string>>): number {
  const command = ['jest', '-c', 'test/engine/jest.config.js', ...options];
  const env = { ...process.env, ...environment };
  return spawnSync('npx', command, { stdio: 'inherit', env }).status ?? 1;
}

void main().then((code) => {
  process.exitCode = code;
});

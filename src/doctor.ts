/**
 * npm run doctor: looks at configuration, knowledge, store and each platform's tokens, says for each fault what to do, and
 * leaves with exit code 1 when there is one. --json prints the findings as data.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, readKnowledgeFolders, readStore, type Config } from './config';
import { checkDiscord } from './doctor/discord';
import { fault, isSick, report, well, type Finding } from './doctor/finding';
import { checkKnowledge, checkStore } from './doctor/own';
import { checkSlack } from './doctor/slack';
import { BotError } from './errors';

const folder = join(__dirname, '..', 'knowledge');

/** What `read` gives; where the configuration is at fault, undefined: that is told once, as the configuration's own. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof BotError) return undefined;
    throw error;
  }
}

function configuration(): { config?: Config; finding: Finding } {
  try {
    const config = readConfig(process.env, 'all', { isTTY: false });
    const platforms = [config.slack && 'Slack', config.discord && 'Discord'].filter(Boolean).join(' and ');
    return { config, finding: well('configuration', platforms || 'no platform: it talks in the terminal') };
  } catch (error) {
    if (error instanceof BotError) return { finding: fault('configuration', error.message) };
    throw error;
  }
}

/** Whatever can be looked at in spite of a fault elsewhere is looked at. */
async function examine(): Promise<Finding[]> {
  const { config, finding } = configuration();
  const store = readable(() => readStore(process.env));
  const findings = [
    finding,
    ...checkKnowledge(folder, readable(() => readKnowledgeFolders(process.env)) ?? []),
    ...(store ? await checkStore(store) : []),
  ];
  if (config?.slack) findings.push(...(await checkSlack(config.slack)));
  if (config?.discord) findings.push(...(await checkDiscord(config.discord)));
  return findings;
}

async function main(): Promise<void> {
  const options = process.argv.slice(2);
  if (options.some((option) => option !== '--json'))
    throw new BotError('USAGE', 'Usage: npm run doctor [-- --json]');
  if (existsSync('.env')) process.loadEnvFile('.env');
  const findings = await examine();
  const json = options.length > 0;
  console.log(json ? JSON.stringify({ well: !isSick(findings), findings }, null, 2) : report(findings));
  if (isSick(findings)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof BotError ? error.message : error);
  process.exitCode = 1;
});

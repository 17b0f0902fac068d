/** npx tsx test/adapters/slack/write-payloads.ts: writes docs/payloads/slack anew; `npm run format` comes after it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tenPayloads } from '../../support/slack/ten-payloads';

const folder = join(__dirname, '../../../docs/payloads/slack');

mkdirSync(folder, { recursive: true });
for (const [name, payload] of Object.entries(tenPayloads()))
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(payload, null, 2)}\n`);

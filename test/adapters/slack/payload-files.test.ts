/** docs/payloads/slack shows what Slack is sent, and Slack would take it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBlocks } from '../../support/slack/block-kit';
import { isObject } from '../../support/slack/check';
import { tenPayloads } from '../../support/slack/ten-payloads';
import { checkView } from '../../support/slack/view-rules';

const folder = join(__dirname, '../../../docs/payloads/slack');
const payloads = tenPayloads();

it('has a file for each payload and no other', () => {
  expect([...readdirSync(folder)].sort()).toEqual(Object.keys(payloads).map((name) => `${name}.json`));
});

it.each(Object.keys(payloads))('%s is what the bot sends; otherwise run write-payloads.ts', (name) => {
  const file: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  expect(file).toEqual(JSON.parse(JSON.stringify(payloads[name])));
});

it.each(Object.keys(payloads))('%s is within what Slack accepts', (name) => {
  const payload = payloads[name];
  if (!isObject(payload)) throw new Error('no payload');
  const type = payload['type'];
  const { details } = typeof type === 'string' ? checkView(payload, type) : checkBlocks(payload['blocks']);
  expect(details).toEqual([]);
});

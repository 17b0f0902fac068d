/** Merges the summaries of shards into one table, and fails unless everything was proven: tsx test/engine/summary.ts FILE… */
import { readFileSync } from 'node:fs';
import { readEntries } from './entries';
import { merge, table, type Tally } from './report';
import { shortfalls } from './verdict';

const files = process.argv.slice(2);
const tally = merge(files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Tally));
const wanted = readEntries().map(({ id }) => id);
console.log(table(tally));
const missing = shortfalls(tally, wanted);
for (const line of missing) console.log(line);
const passed = tally.entries.length - tally.failed.length;
console.log(`Proofs: ${passed} passed, ${wanted.length - passed} failed`);
if (missing.length > 0) process.exitCode = 1;

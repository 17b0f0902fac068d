/**
 * npm run bench:discord: a minute at 200 commands a second, answered in the callback itself, then the highest rate with
 * p99 under a second compared with a bot that only says "hi", then memory a shard. `-- --short` takes
 * shorter steps; `-- --shards` measures the shards alone.
 */
import { milliseconds } from '../timing';
import { type Measured, type Program, programs, UnderLoad } from './under-load';

const short = process.argv.includes('--short');
const stepSeconds = short ? 3 : 10;

function told({ asked, lost, doubled, deferred, p50, p99 }: Measured): string {
  return `${asked} asked, p50 ${milliseconds(p50)}, p99 ${milliseconds(p99)}; lost ${lost}, doubled ${doubled}, deferred ${deferred}`;
}

async function steady(): Promise<void> {
  const target = await UnderLoad.start(programs.docklore);
  await target.drive(20, 3);
  const seconds = short ? 10 : 60;
  console.log(`200 a second for ${seconds} s\n  ${told(await target.drive(200, seconds))}`);
  await target.close();
}

/** Doubled until it breaks, then halved in between: to within a tenth. */
async function highestRate(program: Program): Promise<number> {
  const target = await UnderLoad.start(program);
  const holds = async (rate: number) => {
    const measured = await target.drive(rate, stepSeconds);
    console.log(`  ${program.name} at ${rate}/s: ${told(measured)}`);
    return measured.p99 < 1000 && measured.lost === 0;
  };
  await target.drive(20, 3);
  let low = 0;
  let high = 200;
  while (high <= 12_800 && (await holds(high))) [low, high] = [high, high * 2];
  while (high - low > Math.max(1, low) * (short ? 0.25 : 0.1)) {
    const middle = Math.round((low + high) / 2);
    if (await holds(middle)) low = middle;
    else high = middle;
  }
  await target.close();
  return low;
}

async function memoryOf(shards: number): Promise<number> {
  const target = await UnderLoad.start(programs.docklore, shards);
  await target.drive(50, 4);
  const mebibytes = target.memory();
  await target.close();
  return mebibytes;
}

async function measureShards(): Promise<void> {
  const [one, many] = [await memoryOf(1), await memoryOf(16)];
  const each = ((many - one) / 15).toFixed(2);
  console.log(
    `shards\n  1: ${one.toFixed(0)} MiB, 16: ${many.toFixed(0)} MiB, ${each} MiB for each further one`,
  );
}

async function main(): Promise<void> {
  if (process.argv.includes('--shards')) return measureShards();
  await steady();
  console.log('highest rate with p99 under a second');
  const ours = await highestRate(programs.docklore);
  const bare = await highestRate(programs.hi);
  console.log(`  ${ours}/s beside ${bare}/s: ratio ${(ours / bare).toFixed(2)}`);
  await measureShards();
}

void main();

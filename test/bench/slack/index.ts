/**
 * npm run bench:slack: a minute at 200 questions a second over 400 channels, then the highest rate that is sustained,
 * compared with an app that only says "hi". `-- --short` does the same in half a minute.
 */
import { milliseconds } from '../timing';
import { drive, type Load, type Measured } from './drive';
import { type Program, programs, startUnderLoad, type UnderLoad } from './under-load';

const short = process.argv.includes('--short');
const minute: Load = { rate: 200, seconds: short ? 10 : 60, channels: 400, repeated: 50 };
const step = { seconds: short ? 3 : 10, repeated: 0 };
/** Rates are told apart to within this share. */
const precision = short ? 0.2 : 0.08;

function told(measured: Measured): string {
  const { asked, acknowledged, answered, lost, doubled, refused, unacknowledged } = measured;
  const spread = ({ p50, p99 }: Measured['answered']) => `p50 ${milliseconds(p50)}, p99 ${milliseconds(p99)}`;
  return [
    `${asked} asked; acknowledged ${spread(acknowledged)}; answered ${spread(answered)}`,
    `lost ${lost}, doubled ${doubled}, refused ${refused}, not acknowledged ${unacknowledged}`,
  ].join('\n  ');
}

function isSustained({ answered, lost, unacknowledged }: Measured): boolean {
  return answered.p99 < 1000 && lost === 0 && unacknowledged === 0;
}

interface Best {
  readonly rate: number;
  /** Milliseconds of processor time a question: unlike the rate, the same however busy the machine is. */
  readonly cost: number;
}

async function costOf(target: UnderLoad): Promise<number> {
  const load = { ...step, rate: 50, channels: 400 };
  await drive(target, load);
  const before = target.processor();
  const { asked } = await drive(target, load);
  return (target.processor() - before) / asked;
}

async function highestRate(program: Program): Promise<Best> {
  const target = await startUnderLoad(program);
  const holds = async (rate: number) => {
    // Enough channels that none gets more than Slack lets a bot say in it.
    const measured = await drive(target, { ...step, rate, channels: rate * 2 });
    console.log(
      `  ${program.name} at ${rate}/s: p99 ${milliseconds(measured.answered.p99)}, lost ${measured.lost}`,
    );
    return isSustained(measured);
  };
  try {
    const cost = await costOf(target);
    let low = 50;
    let high = 100;
    while (await holds(high)) [low, high] = [high, high * 2];
    while (high - low > low * precision) {
      const middle = Math.round((low + high) / 2);
      if (await holds(middle)) low = middle;
      else high = middle;
    }
    return { rate: low, cost };
  } finally {
    await target.close();
  }
}

async function main(): Promise<void> {
  const target = await startUnderLoad(programs.docklore);
  await drive(target, { ...minute, seconds: 3 });
  const before = target.memory() ?? 0;
  console.log(`${minute.rate} questions a second for ${minute.seconds} s over ${minute.channels} channels`);
  console.log(`  ${told(await drive(target, minute))}`);
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
  console.log(
    `  memory of the bot: ${megabytes(before)} MB before, ${megabytes(target.memory() ?? 0)} MB after`,
  );
  await target.close();
  const hi = await highestRate(programs.hi);
  const docklore = await highestRate(programs.docklore);
  const ratio = (ours: number, theirs: number) => (ours / theirs).toFixed(2);
  console.log(
    `highest rate with p99 under a second: ${docklore.rate}/s, saying "hi" ${hi.rate}/s, ratio ${ratio(docklore.rate, hi.rate)}`,
  );
  console.log(
    `processor time a question: ${milliseconds(docklore.cost)}, saying "hi" ${milliseconds(hi.cost)}, ratio ${ratio(hi.cost, docklore.cost)}`,
  );
}

void main();

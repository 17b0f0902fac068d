/** From process start to the first answer in the terminal, on the built program. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { milliseconds, quantile } from './timing';

const program = join(__dirname, '..', '..', 'dist', 'index.js');
const rounds = 10;

function firstAnswer(): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, [program], { env: { PATH: process.env['PATH'] }, stdio: 'pipe' });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('docker container prune')) resolve(performance.now() - started);
    });
    child.on('error', reject).on('close', () => reject(new Error('it left without an answer')));
    child.stdin.end('how do I delete exited containers\n');
  });
}

export async function benchStart(): Promise<string[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await firstAnswer());
  const median = milliseconds(quantile(times, 0.5));
  return [
    `first terminal answer after ${median} (median of ${rounds}; slowest ${milliseconds(Math.max(...times))})`,
  ];
}

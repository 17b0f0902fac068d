/** npm run bench: figures of this machine, as ratios where two things are compared. */
import { benchDiagnosing } from './diagnosing';
import { benchLoading } from './loading';
import { benchMatching } from './matching';
import { benchMemory } from './memory';
import { benchStart } from './start';

async function main(): Promise<void> {
  for (const [name, bench] of Object.entries({
    start: benchStart,
    loading: benchLoading,
    memory: benchMemory,
    matching: benchMatching,
    diagnosing: benchDiagnosing,
  })) {
    console.log([name, ...(await bench()).map((line) => `  ${line}`)].join('\n'));
  }
}

void main();

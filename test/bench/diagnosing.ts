/** A log of a megabyte: cleaned, searched for every known error, and looked through for secrets. */
import { createRecognise } from '../../src/matcher/recognise';
import { readQuestion } from '../../src/question';
import { holdsSecret } from '../../src/secrets';
import { shipped } from '../support/knowledge';
import { milliseconds, quantile, timed } from './timing';

const size = 1_000_000;

/** Lines as services write them, one error in their middle. */
function log(error: string): string {
  const lines: string[] = [];
  for (let length = 0; length < size; length += lines.at(-1)?.length ?? 0) {
    const n = lines.length;
    lines.push(`2026-11-24T12:00:00Z INFO [worker-${n % 7}] request ${n} of container web took ${n % 90} ms`);
  }
  lines[Math.floor(lines.length / 2)] = error;
  return lines.join('\n').slice(0, size);
}

function half(act: () => void): string {
  return milliseconds(quantile(timed(Array.from({ length: 9 }), act), 0.5));
}

export function benchDiagnosing(): string[] {
  const { errors } = shipped();
  const started = performance.now();
  const recognise = createRecognise(errors.values());
  const ready = performance.now() - started;
  const text = log('Error response from daemon: Bind for 0.0.0.0:8080 failed: port is already allocated');
  const message = {
    kind: 'message',
    key: 'b',
    person: 'b',
    text,
    address: 'direct',
    fromBot: false,
  } as const;
  return [
    `errors ${errors.size}, ready in ${milliseconds(ready)}, found ${recognise(text)[0]?.family.id}`,
    `1 MB cleaned ${half(() => void readQuestion(message))}   searched ${half(() => void recognise(text))}   secrets ${half(() => void holdsSecret(text))}`,
  ];
}

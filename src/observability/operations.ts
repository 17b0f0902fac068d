/** The operator's side of the program: metrics and health, or nothing at all where no port is set. */
import { healthOf, type Parts } from './health';
import { unmeasured, type Measures } from './measures';
import type { OpsAddress } from './ops-server';

/**
 * Prometheus' library and the server are loaded only where they are asked for: the terminal starts at once.
 * @param version of the program
 * @returns what to count with; the server ends with the process
 * @throws BotError CONNECT when the port cannot be listened on
 */
export async function startOperations(
  address: OpsAddress | undefined,
  version: string,
  parts: Parts,
): Promise<Measures> {
  if (!address) return unmeasured;
  const [{ createMetrics }, { startOpsServer }] = await Promise.all([
    import('./metrics.js'),
    import('./ops-server.js'),
  ]);
  const metrics = createMetrics(version, parts);
  await startOpsServer(address, { health: () => healthOf(parts), metrics });
  return metrics;
}

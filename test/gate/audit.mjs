// Known faults in what is shipped. Skipped, with the reason, where the registry does not answer such questions.
import { spawnSync } from 'node:child_process';

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], {
  encoding: 'utf8',
});
let report = {};
try {
  report = JSON.parse(stdout);
} catch {
  // Not JSON: npm could not even ask.
}
const found = report.metadata?.vulnerabilities;
if (!found) {
  console.log(`audit: skipped, the registry gave no answer (${report.message ?? 'no report'})`);
} else {
  console.log(`audit: ${found.critical} critical, ${found.high} high, ${found.moderate} moderate`);
  if (found.critical + found.high > 0) process.exitCode = 1;
}

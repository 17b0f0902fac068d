/** The manifests are what the SDK's own types call a manifest. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(__dirname, '../../..');
const modules = join(root, 'node_modules');
const manifest = (mode: string): unknown =>
  parse(readFileSync(join(root, 'docs', `slack-manifest-${mode}.yaml`), 'utf8'));

/** What the compiler says of it; nothing where it fits. */
function faults(value: unknown): string {
  // Within node_modules, so that the SDK is found and no other test sees the file.
  mkdirSync(join(modules, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(modules, '.cache', 'manifest-'));
  const file = join(folder, 'manifest.ts');
  const source = [
    "import type { webApi } from '@slack/bolt';",
    "type Given = Parameters<webApi.WebClient['apps']['manifest']['create']>[0];",
    `export const manifest: NonNullable<Given>['manifest'] = ${JSON.stringify(value)};`,
  ];
  writeFileSync(file, source.join('\n'));
  const options =
    '--noEmit --strict --skipLibCheck --module nodenext --target es2022 --types node --ignoreConfig';
  const tsc = join(modules, 'typescript', 'bin', 'tsc');
  const ran = spawnSync(process.execPath, [tsc, ...options.split(' '), file], {
    encoding: 'utf8',
    cwd: root,
  });
  rmSync(folder, { recursive: true });
  return ran.stdout + ran.stderr;
}

describe('a manifest', () => {
  it.each(['socket', 'http'])('for %s fits the SDK’s types', (mode) => {
    expect(faults(manifest(mode))).toBe('');
  });

  it('with a scope that does not exist does not fit them', () => {
    const invented = JSON.stringify(manifest('socket')).replace('chat:write', 'chat:shout');
    expect(faults(JSON.parse(invented))).toMatch(/chat:shout/);
  });
});

/** The image is built from this checkout and run as docs/operating.md says; so is the Compose file with its database. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findEngine, obstacle, tidy } from '../engine';
import { alone } from '../lock';

const { ENGINE_DISPOSABLE, NODE_IMAGE, REQUIRE_ALL } = process.env;
const root = join(__dirname, '..', '..', '..');
const tag = 'docklore-proof';
const hardened = ['--read-only', '--tmpfs=/tmp', '--cap-drop=ALL', '--security-opt=no-new-privileges'];
const question = 'how do I delete exited containers\n怎么删除已退出的容器\n';

interface Said {
  readonly code: number | null;
  readonly output: string;
}

/** `docker ARGS` with something on its standard input. */
function docker(args: readonly string[], input = '', env: object = {}): Promise<Said> {
  return new Promise((resolve) => {
    const child = spawn('docker', args, { cwd: root, env: { ...process.env, ...env } });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('close', (code) => resolve({ code, output }));
    child.stdin.on('error', () => undefined).end(input);
  });
}

/** What npm has fetched on this machine is handed in, so that no registry is needed. */
function build(): Promise<Said> {
  const cache = spawnSync('npm', ['config', 'get', 'cache'], { encoding: 'utf8' }).stdout.trim();
  const base = NODE_IMAGE ? ['--build-arg', `NODE_IMAGE=${NODE_IMAGE}`] : [];
  return docker(['build', '-q', '--build-context', `npm-cache=${cache}`, ...base, '-t', tag, '.']);
}

/** Waits for it as long as a person would. */
async function healthOf(container: string): Promise<string> {
  for (let tries = 0; tries < 120; tries += 1) {
    const { output } = await docker(['inspect', '-f', '{{.State.Health.Status}}', container]);
    if (output.trim() !== 'starting') return output.trim();
    await sleep(500);
  }
  return 'starting for a minute';
}

async function alonePart(): Promise<object> {
  const asked = await docker(['run', '-i', '--rm', ...hardened, tag], question);
  const name = `${tag}-talk`;
  await docker(['run', '-d', '-i', '--name', name, ...hardened, '-v', `${tag}:/data`, tag]);
  const health = await healthOf(name);
  const exec = (...command: string[]) => docker(['exec', name, ...command]);
  return {
    answersInBothLanguages: [/Remove exited containers/, /删除已退出的容器/].map((title) =>
      title.test(asked.output),
    ),
    health,
    user: (await exec('id', '-u')).output.trim(),
    writes: (await exec('touch', '/app/x')).output.includes('Read-only file system'),
    asked: (await exec('node', 'dist/ask.js', 'docker ps')).code,
    ready: (
      await exec(
        'node',
        '-e',
        "fetch('http://127.0.0.1:9464/readyz').then((a) => a.text()).then(console.log)",
      )
    ).output,
  };
}

/** The Compose file as it stands, with an image of this name and the terminal in place of a platform. */
async function composePart(folder: string): Promise<object> {
  writeFileSync(
    join(folder, 'image.yml'),
    `services:\n  migrate: { image: ${tag} }\n  bot: { image: ${tag}, env_file: !reset [] }\n  web: { env_file: !reset [] }\n`,
  );
  const env = { POSTGRES_PASSWORD: 'proof', DOCKLORE_SECRET: 'a secret for the proof' };
  const files = ['-f', 'compose.yml', '-f', join(folder, 'image.yml')];
  const compose = (args: string[], input = '') =>
    docker(['compose', '-p', tag, ...files, ...args], input, env);
  const asked = await compose(['run', '--rm', '-T', 'bot', 'dist/index.js'], question);
  const count = "select coalesce(sum(count), 0) from asked where about = 'remove-exited'";
  const kept = await compose(['exec', '-T', 'db', 'psql', '-U', 'docklore', '-Atc', count]);
  await compose(['down', '-v']);
  return {
    composed: asked.output.includes('docker container prune') || asked.output,
    kept: kept.output.trim(),
  };
}

test('the image answers, read-only and not as root, alone and with its database', async () => {
  const found = await findEngine(ENGINE_DISPOSABLE === '1');
  if ('reason' in found) {
    if (REQUIRE_ALL === '1') throw new Error(found.reason);
    process.stderr.write(`Not tried: ${found.reason}.\n`);
    return;
  }
  const { engine } = found;
  const folder = mkdtempSync(join(tmpdir(), 'docklore-image-'));
  await alone(engine.id, async () => {
    try {
      expect(await obstacle(engine)).toBeUndefined();
      expect(await build()).toMatchObject({ code: 0 });
      expect({ ...(await alonePart()), ...(await composePart(folder)) }).toEqual({
        answersInBothLanguages: [true, true],
        health: 'healthy',
        user: '1000',
        writes: true,
        asked: 0,
        ready: expect.stringMatching(/"ready":true.*"store":"up"/),
        composed: true,
        kept: '2',
      });
    } finally {
      rmSync(folder, { recursive: true });
      await tidy(engine);
    }
  });
}, 900_000);

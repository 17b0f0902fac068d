/** The built program as a newcomer starts it: another process, real standard input, exit codes. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderOf, save, teamEntry } from './support/folder';
import { freePort } from './support/slack/ports';

const root = join(__dirname, '..');
const bare = {
  PATH: process.env['PATH'],
  HOME: tmpdir(),
  LANG: 'C.UTF-8',
  DATABASE_FILE: join(mkdtempSync(join(tmpdir(), 'built-')), 'docklore.sqlite'),
};

function run(
  script: string,
  args: string[],
  options: { input?: string; env?: object; folder?: string } = {},
) {
  const { input = '', env = {}, folder = root } = options;
  const result = spawnSync(process.execPath, [join(folder, 'dist', script), ...args], {
    input,
    encoding: 'utf8',
    env: { ...bare, ...env },
    cwd: tmpdir(),
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

/** A copy of the program whose knowledge can be spoilt. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'docklore-'));
  for (const part of ['dist', 'knowledge', 'package.json']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

describe('the built program', () => {
  it('answers a question on standard input and exits 0', () => {
    const { code, out } = run('index.js', [], { input: 'how do I delete exited containers\n' });
    expect(out).toContain('docker container prune');
    expect(code).toBe(0);
  });

  it('answers more than ten questions in a row there', () => {
    const { out } = run('index.js', [], { input: '怎么删除已退出的容器\n'.repeat(12) });
    expect(out.match(/docker container prune/g)!.length).toBeGreaterThanOrEqual(12);
  });

  it('prints one answer for ask, JSON for --json, every stage for --explain', () => {
    expect(run('ask.js', ['how do I delete exited containers']).out).toContain('docker container prune');
    expect(JSON.parse(run('ask.js', ['--json', '怎么删除已退出的容器']).out)).toMatchObject({
      lang: 'zh',
      outcome: 'answer',
    });
    expect(run('ask.js', ['--explain', 'docker ps']).out).toContain('candidates');
  });

  it('writes one line for each line of --batch', () => {
    const { out } = run('ask.js', ['--batch'], {
      input: '{"q":"docker ps"}\n\nnonsense\n{"id":"remove-exited"}\n',
    });
    const rows = out
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row) as { q?: string; error?: string });
    expect(rows.map(({ q, error }) => q ?? error ?? 'id')).toEqual([
      'docker ps',
      expect.stringContaining('expected a JSON object'),
      'id',
    ]);
  });
});

describe("a team's own knowledge", () => {
  const team = folderOf({
    'images.yaml': `${teamEntry('our-registry', 'the bicycle registry')}\nbad: {}`,
  });

  it('is answered by both programs, its faults beside the answer', () => {
    const env = { KNOWLEDGE_DIRS: team };
    const asked = run('ask.js', ['how about the bicycle registry'], { env });
    expect(asked.out).toContain('About the bicycle registry.');
    expect(asked.err).toContain(`${join(team, 'images.yaml')}:8 · bad · title`);
    expect(asked.code).toBe(0);
    const talked = run('index.js', [], { env, input: 'how about the bicycle registry\n' });
    expect(talked.out).toContain('About the bicycle registry.');
    expect(talked.err).toContain('images.yaml:8 · bad · title');
    expect(talked.code).toBe(0);
  });

  it('is named by the variable when its folder is missing', () => {
    for (const script of ['ask.js', 'index.js']) {
      const { code, err } = run(script, [], { env: { KNOWLEDGE_DIRS: '/nowhere' } });
      expect(err).toContain('KNOWLEDGE_DIRS names "/nowhere"');
      expect(code).toBe(1);
    }
  });

  it('that is saved while the bot runs is answered without a new start', async () => {
    const folder = folderOf();
    const child = spawn(process.execPath, [join(root, 'dist', 'index.js')], {
      env: { ...bare, KNOWLEDGE_DIRS: folder, LOG_LEVEL: 'info' },
    });
    const heard = (stream: NodeJS.ReadableStream, words: string) =>
      new Promise<void>((resolve) => {
        let text = '';
        stream.on('data', (data: Buffer) => {
          text += data.toString();
          if (text.includes(words)) resolve();
        });
      });
    await heard(child.stderr, 'is ready');
    const swapped = heard(child.stderr, 'the changed knowledge is in use');
    save(folder, 'images.yaml', teamEntry('our-registry', 'the bicycle registry'));
    await swapped;
    const answered = heard(child.stdout, 'About the bicycle registry.');
    child.stdin.end('how about the bicycle registry\n');
    await answered;
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });
});

describe('the port for health and metrics', () => {
  it('says that the program is ready and what it has answered, until it leaves', async () => {
    const port = await freePort();
    const child = spawn(process.execPath, [join(root, 'dist', 'index.js')], {
      env: { ...bare, OPS_PORT: String(port), LOG_LEVEL: 'info' },
      cwd: mkdtempSync(join(tmpdir(), 'ops-')),
    });
    const answered = new Promise<void>((resolve) => {
      child.stdout.on('data', (data: Buffer) => data.includes('container prune') && resolve());
    });
    child.stdin.write('how do I delete exited containers\n');
    await answered;
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect(await ready.json()).toMatchObject({ ready: true, platforms: { terminal: 'connected' } });
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toContain('docklore_questions_total{platform="terminal",outcome="answer"} 1');
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  it('that is taken ends the start with a sentence that names it', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const { port } = holder.address() as { port: number };
    const { code, err } = run('index.js', [], { env: { OPS_PORT: String(port) } });
    await new Promise((resolve) => holder.close(resolve));
    expect(err).toContain('OPS_PORT');
    expect(code).toBe(1);
  });
});

describe('one clear sentence and exit code 1', () => {
  it.each([
    ['half a token pair', { SLACK_BOT_TOKEN: 'xoxb-1' }, [], /SLACK_BOT_TOKEN is set without its partner/],
    ['an unknown role', {}, ['wbe'], /Unknown role "wbe"/],
    ['a worker without work', {}, ['worker'], /Nothing connects out/],
  ])('for %s', (_what, env, args, message) => {
    const { code, err } = run('index.js', args, { env });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  });

  it('for a wrong option of ask, with the usage', () => {
    const { code, err } = run('ask.js', ['--wrong']);
    expect(err).toContain('Usage:');
    expect(code).toBe(1);
  });

  it('for an unreachable Slack, naming the variable', () => {
    const env = {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_API_URL: 'http://127.0.0.1:9/api/',
    };
    const { code, err } = run('index.js', [], { env });
    expect(err).toContain('SLACK_API_URL');
    expect(code).toBe(1);
  });

  it('for an unreachable Discord, naming the variable', () => {
    const { code, err } = run('index.js', [], {
      env: { DISCORD_TOKEN: 'd', DISCORD_API_URL: 'http://127.0.0.1:9/api' },
    });
    expect(err).toContain('DISCORD_API_URL');
    expect(code).toBe(1);
  });

  it('for a knowledge folder that is broken or missing', () => {
    const folder = copy();
    writeFileSync(join(folder, 'knowledge', 'cleanup', 'bad.yaml'), 'bad: {}\n');
    expect(run('index.js', [], { folder })).toMatchObject({
      code: 1,
      err: expect.stringContaining('cleanup/bad.yaml:1 · bad · title') as string,
    });
    rmSync(join(folder, 'knowledge'), { recursive: true });
    const { code, err } = run('index.js', [], { folder });
    expect(err).toMatch(/The knowledge folder .* cannot be used/);
    expect(code).toBe(1);
    rmSync(folder, { recursive: true });
  });

  it('for a port that is taken, naming PORT', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, resolve));
    const { port } = holder.address() as { port: number };
    const env = {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 's',
      PORT: String(port),
      SLACK_API_URL: 'http://127.0.0.1:9/api/',
    };
    const { code, err } = run('index.js', ['web'], { env });
    await new Promise((resolve) => holder.close(resolve));
    expect(err).toContain('PORT');
    expect(code).toBe(1);
  });
});

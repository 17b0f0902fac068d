import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { openScene, type Scene } from '../scene';
import { runBlock, runLine } from '../shell';

let scene: Scene;
beforeEach(() => {
  scene = openScene();
});
afterEach(() => scene.remove());

test('a pipe fails with its first part, and a block with the first line that fails', async () => {
  expect(await runBlock('false | cat', scene)).toMatchObject({ code: 1 });
  expect(await runBlock('echo one\nfalse\necho two', scene)).toMatchObject({ code: 1, output: 'one\n' });
});

test('a condition may stop reading a pipe early', async () => {
  expect(await runLine('yes | grep -q y', scene)).toMatchObject({ code: 0 });
});

test('standard output and standard error are both shown', async () => {
  const { output } = await runBlock('echo out; sleep 0.1; echo err >&2', scene);
  expect(output).toBe('out\nerr\n');
});

test('what is typed reaches a command that asks', async () => {
  const { output } = await runBlock('read -r answer; echo "got $answer"', scene, { input: 'y\n' });
  expect(output).toContain('got y');
});

test('without anything typed, a command that reads meets the end of its input', async () => {
  expect(await runBlock('cat; echo end', scene)).toMatchObject({ code: 0, output: 'end\n' });
});

test('with a terminal the command is on one, and reads what is typed there', async () => {
  const block = 'test -t 0 && test -t 1 && read -r answer && echo "got $answer"';
  const { code, output } = await runBlock(block, scene, { tty: true, input: 'ls\n' });
  expect(output).toContain('got ls');
  expect(code).toBe(0);
});

test('keys wait until the program reads single keys', async () => {
  const block = 'sleep 1.5; stty raw -echo; head -c 2 | od -An -tx1';
  const { output } = await runBlock(block, scene, { tty: true, input: '\u0010\u0011' });
  expect(output).toContain('10 11');
});

test('a password is typed as soon as it is asked for', async () => {
  const block = 'read -rsp "Password: " word; echo "${#word} letters"';
  const began = Date.now();
  const { output } = await runBlock(block, scene, { tty: true, input: 'secret\n' });
  expect(output).toContain('6 letters');
  expect(Date.now() - began).toBeLessThan(5000);
});

test.each([false, true])('Ctrl+C ends a command that goes on (on a terminal: %s)', async (tty) => {
  const { stopped, output } = await runBlock('echo begun; sleep 50', scene, { tty, stopAfter: 1 });
  expect(stopped).toBe(true);
  expect(output).toContain('begun');
});

test('a command that ends before its Ctrl+C keeps its exit code', async () => {
  expect(await runBlock('exit 3', scene, { stopAfter: 5 })).toMatchObject({ stopped: false, code: 3 });
});

test('what runs on in the background does not hold up the block, and ends with the scene', async () => {
  const { output } = await runBlock('sleep 50 & echo $!', scene);
  await scene.remove();
  // A process that ended may stay listed as a zombie until someone asks for its exit code.
  const state = await runLine(`sleep 0.1; ps -o stat= -p ${output.trim()}`, openedAgain());
  expect(state.output).not.toMatch(/^[RSD]/);
});

test('what runs in the background is asked to end before it is made to', async () => {
  const { output } = await runBlock(
    'mark=$(mktemp); (trap \'echo ended >"$mark"; exit\' TERM; while :; do sleep 0.1; done) & echo "$mark"',
    scene,
  );
  const mark = output.trim();
  await runLine('sleep 0.3', scene);
  await scene.remove();
  openedAgain();
  expect(readFileSync(mark, 'utf8')).toBe('ended\n');
  rmSync(mark);
});

test('what ~/.bashrc sets holds for all later lines, as in the shell of the reader', async () => {
  await runLine("echo 'export TOKEN=secret' > ~/.bashrc", scene);
  expect(await runBlock('echo "[$TOKEN]"', scene)).toMatchObject({ output: '[secret]\n' });
});

test('an entry has a home and a client configuration of its own, without the logins of the user', async () => {
  const folder = mkdtempSync('/tmp/config-');
  const file = `{"auths":{"x":{"auth":"c2VjcmV0"}},"credsStore":"desktop","currentContext":"c"}`;
  await runBlock(`echo '${file}' > '${folder}/config.json'`, scene);
  const own = openScene({ ...process.env, DOCKER_CONFIG: folder, COMPOSE_FILE: 'mine.yaml' });
  const { output } = await runBlock(
    'cat "$DOCKER_CONFIG/config.json"; echo "[$COMPOSE_FILE]"; basename "$PWD"',
    own,
  );
  await own.remove();
  rmSync(folder, { recursive: true });
  expect(output).toBe('{"currentContext":"c"}[]\napp\n');
});

function openedAgain(): Scene {
  scene = openScene();
  return scene;
}

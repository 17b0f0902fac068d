import { spawnSync } from 'node:child_process';
import { refusals } from '../parse-only';
import { openScene, type Scene } from '../scene';

// Needs the real client, though no engine: where it is not installed, nothing here can be asked.
const installed = spawnSync('docker', ['--version']).status === 0 || process.env['REQUIRE_ALL'] === '1';
const withClient = installed ? describe : describe.skip;

let scene: Scene;
beforeEach(() => {
  scene = openScene();
});
afterEach(() => scene.remove());

withClient('without an engine, the real client (skipped when it is not installed)', () => {
  test.each([
    'docker run -d --gpus all --name x nginx:alpine sh -c "ls --nothing"',
    'docker login -u demo && docker push demo/app:1.0',
    'docker save app | ssh me@host docker load',
    'sudo systemctl restart docker && docker info',
    'docker context create far --docker host=ssh://me@host && docker context use far',
    'docker buildx build --platform linux/amd64,linux/arm64 -t demo/app --push .',
    'docker compose up -d --wait && docker compose logs -f web',
    'docker run -it --rm -v "$PWD":/src -p 8080:80 $IMAGE',
    'docker scout cves nginx',
  ])('takes %s', async (code) => {
    expect(await refusals(code, scene)).toEqual([]);
  });

  test.each([
    ['docker run --detatch nginx', 'unknown flag'],
    ['docker compose up --nothing', 'unknown flag'],
    ['docker buildx build --nothing .', 'unknown flag'],
    ['docker volume delete data', 'unknown'],
    ['docker run', 'requires at least 1 argument'],
    ['docker tag app', 'requires 2 arguments'],
    ['docker run Nginx', 'invalid reference format'],
    ['docker ps | xargs docker stop --time=soon', 'invalid argument'],
  ])('refuses %s', async (code, expected) => {
    expect(await refusals(code, scene)).toEqual([expect.stringContaining(expected)]);
  });
});

import { docker, tryDocker } from '../docker';
import { findEngine } from '../engine';
import { alone } from '../lock';
import { openScene } from '../scene';
import { runBlock } from '../shell';
import { restore } from '../snapshot';

const LEFTOVERS = `
docker run -d --name busy -v data:/data alpine sleep 300
docker run -d --name paused alpine sleep 300 && docker pause paused
docker network create --attachable net && docker network connect net busy
printf 'FROM alpine\\nRUN touch /built\\n' | docker build -q -t built -
docker tag alpine:latest alpine:again
docker swarm init --advertise-addr 127.0.0.1
docker service create -d --name web --network host alpine sleep 300
docker context create other --docker host=tcp://127.0.0.1:1
docker rmi -f hello-world
`;

test('an engine is as it was, whatever an entry made or removed on it', async () => {
  const found = await findEngine(process.env['ENGINE_DISPOSABLE'] === '1');
  if ('reason' in found) {
    process.stderr.write(`Not tried: ${found.reason}.\n`);
    return;
  }
  const { engine } = found;
  await alone(engine.id, async () => {
    const scene = openScene();
    const { code, output } = await runBlock(LEFTOVERS, scene);
    await scene.remove();
    expect({ output, left: await restore(engine.start), code }).toMatchObject({ left: [], code: 0 });
    expect(await docker('context', 'ls', '-q')).not.toContain('other');
    await tryDocker('image', 'prune', '-af');
    expect(await restore(engine.start)).toEqual([]);
  });
}, 300_000);

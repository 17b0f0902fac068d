import type { Loss } from './consent';
import { docker } from './docker';

/** Everything on the engine that proving removes, in words that its owner knows it by. */
export async function lossOf(): Promise<Loss> {
  const [name, containers, volumes, networks, cache, swarm] = await Promise.all([
    docker('info', '--format', '{{.Name}}'),
    docker('ps', '-a', '--format', '{{.Names}}  {{.Image}}  {{.Status}}'),
    docker('volume', 'ls', '--format', '{{.Name}}'),
    docker('network', 'ls', '-f', 'type=custom', '--format', '{{.Name}}'),
    docker('system', 'df', '--format', '{{.Type}}: {{.Size}}'),
    docker('info', '--format', '{{.Swarm.LocalNodeState}}'),
  ]);
  const size = /^Build Cache: (.+)/m.exec(cache)?.[1] ?? '0B';
  return {
    name,
    containers: lines(containers),
    volumes: lines(volumes),
    networks: lines(networks),
    others: [
      ...(size === '0B' ? [] : [`${size} of build cache`]),
      ...(swarm === 'inactive' ? [] : [`its place in a swarm (${swarm}), with all services`]),
    ],
  };
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

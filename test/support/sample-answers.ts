import type { Answer } from '../../src/answer';

/** A full answer of every block kind, for adapter tests that need no knowledge. */
export const removeExited: Answer = {
  kind: 'answer',
  id: 'remove-exited',
  lang: 'en',
  title: 'Remove exited containers',
  blocks: [
    { kind: 'text', text: 'Use `docker container prune`; running ones <stay> & live.' },
    { kind: 'code', code: 'docker container prune', language: 'sh', caption: 'All stopped containers' },
    { kind: 'code', code: 'docker rm $(docker ps -aq -f status=exited)', language: 'sh' },
    { kind: 'warning', label: 'Danger', text: 'Their logs are gone. Look first: `docker ps -a`' },
  ],
  groups: [
    { buttons: [{ action: 'more:remove-exited:en', label: 'More' }] },
    {
      label: 'See also',
      buttons: [
        { action: 'show:disk-usage:en', label: 'Disk usage' },
        { action: 'show:remove-all:en', label: 'Remove all containers' },
      ],
    },
  ],
  sourceLabel: 'Source',
  sources: [
    {
      label: 'docs.docker.com/reference/cli/docker/container/prune',
      url: 'https://docs.docker.com/reference/cli/docker/container/prune/',
    },
  ],
};

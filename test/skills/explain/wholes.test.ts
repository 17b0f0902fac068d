/** Commands whose sentence follows from their flags, and what stands behind the program that is run. */
import { plainText } from '../../../src/answer';
import { explain } from '../../../src/skills/explain';
import type { Lang } from '../../../src/types';
import { shipped } from '../../support/knowledge';

const knowledge = shipped();
const said = (code: string, lang: Lang) => plainText(explain(code, knowledge, lang));

it.each<[code: string, en: string, zh: string]>([
  [
    'docker cp web:/a ./b',
    'Copies `/a` out of the container `web` to `./b` on the host.',
    '把容器 `web` 里的 `/a` 复制到主机的 `./b`。',
  ],
  [
    'docker cp ./b web:/a',
    'Copies `./b` of the host to `/a` in the container `web`.',
    '把主机的 `./b` 复制到容器 `web` 的 `/a`。',
  ],
  ['docker cp ./a ./b', 'Copies files between the host and a container', '在主机和容器之间复制文件'],
  [
    "docker inspect -f '{{.Id}}' web",
    'Prints what `{{.Id}}` picks from the details of `web`.',
    '从 `web` 的详情中按 `{{.Id}}` 取值并输出。',
  ],
  ['docker inspect web', 'Shows every detail', '全部详情'],
  [
    'docker image prune',
    'Removes every image without a tag that no container uses.',
    '删除没有标签且未被容器使用的悬空镜像。',
  ],
  [
    'docker image prune -a --filter until=24h',
    'Removes every image that no container uses and that fits `until=24h`.',
    '删除没有容器使用的全部镜像，只限符合 `until=24h` 的。',
  ],
  ['docker logs --since 1h30m web', 'has printed in the last 1h30m.', '查看 `web` 最近 1h30m 内的日志。'],
  ['docker logs --since 2026-01-02 web', 'has printed since 2026-01-02.', '自 2026-01-02 起的日志。'],
  [
    'docker compose -f a.yml -f b.yml up',
    'all services of `a.yml` and `b.yml`.',
    '启动 `a.yml`、`b.yml` 中的全部服务。',
  ],
  [
    'docker ps -a -f name=x',
    'Lists all containers, stopped ones too, that fit `name=x`.',
    '只要符合 `name=x` 的。',
  ],
  // Behind the image or container `--` is the program's own.
  [
    'docker run node:22 npm test -- --watch',
    '`npm test -- --watch`: Runs inside',
    '`npm test -- --watch`：在容器里',
  ],
  [
    'docker exec web npm test',
    '`npm test`: Runs inside the container, beside what runs there',
    '`npm test`：在容器里额外执行',
  ],
  ['docker top web aux', '`aux`: Options for `ps`', '`aux`：传给 `ps` 的选项'],
])('%s', (code, en, zh) => {
  expect(said(code, 'en')).toContain(en);
  expect(said(code, 'zh')).toContain(zh);
});

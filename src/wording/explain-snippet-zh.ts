/** About Dockerfiles and Compose files, in Chinese. */
import type { SnippetWords } from './explain';
import { code, tidy } from './explain-whole-zh';

export const snippetZh: SnippetWords = {
  dockerfile: ({ base, stages, starts }) =>
    tidy(
      [
        `以${code(base)}为基础构建镜像`,
        stages > 1 && `，分 ${stages} 个阶段，只保留最后一个`,
        starts && `；容器启动后运行${code(starts)}`,
      ]
        .filter(Boolean)
        .join(''),
    ),
  lines: (count) => `Dockerfile 的 ${count} 条指令，每条是构建的一步`,
  stage: '构建阶段的名字，供 `COPY --from` 和 `--target` 使用',
  compose: (services) => tidy(`定义服务${services.map(code).join('、')}，用${code('docker compose up')}启动`),
  settings: 'Compose 文件中某个服务的设置',
  service: '一个服务，其他服务也用这个名字访问它',
  root: '没有指定其他用户，程序以 root 运行：一旦被攻破，对方就有容器内的 root 权限。请新建用户并写上 `USER`',
  secret: '写在这里的值会留在镜像里，拿到镜像的人都能看到。请用 `RUN --mount=type=secret`，或在运行时传入',
  addAddress: '网址返回什么就用什么，不做校验。请加上 `--checksum=sha256:…`',
  aptLists: '软件包列表会留在镜像里，请在同一条 `RUN` 末尾执行 `rm -rf /var/lib/apt/lists/*`',
  aptUpdate: '同一条 `RUN` 里没有 `apt-get update`，会用到缓存中过时的软件包列表',
  ignoreFile: '复制了整个目录：请用 `.dockerignore` 排除 `.git`、`.env`、`node_modules`',
  version: '`version` 已不起作用，可以删掉',
};

/** Real commands and what an explanation of each must say, in English and Chinese. */
import { plainBlocks, plainText, type Answer } from '../../../src/answer';
import { explain } from '../../../src/skills/explain';
import type { Lang } from '../../../src/types';
import { shipped } from '../../support/knowledge';

const knowledge = shipped();

/** All of it: what is shown at first and what "All parts" adds. */
function said(code: string, lang: Lang): string {
  const answer = explain(code, knowledge, lang);
  return `${plainText(answer)}\n${plainBlocks(answer.more ?? [])}`;
}

function warningOf({ blocks }: Answer, label: string): string {
  const found = blocks.find((block) => block.kind === 'warning' && block.label === label);
  return found?.kind === 'warning' ? found.text : '';
}

describe('the whole in one sentence', () => {
  it.each<[code: string, en: string, zh: string]>([
    [
      'docker run --rm -it -v /home/data:/data alpine /bin/ash',
      "Starts a throw-away, interactive container from `alpine`, with the host's `/home/data` visible as `/data`, running `/bin/ash`.",
      '用镜像 `alpine` 启动一个用完即删、交互式的容器，把主机的 `/home/data` 挂载到容器的 `/data`，并在其中运行 `/bin/ash`。',
    ],
    [
      'docker run -d --name web -p 8080:80 nginx:1.27',
      'Starts a container named `web` from `nginx:1.27` in the background, with its port 80 reachable at 8080.',
      '用镜像 `nginx:1.27` 在后台启动一个容器，名为 `web`，容器的 80 端口可通过 8080 访问。',
    ],
    [
      'docker create --mount type=bind,src=/a,dst=/b --mount type=volume,src=v,dst=/c alpine',
      "Creates a container from `alpine`, with the host's `/a` visible as `/b` and the volume `v` at `/c`.",
      '用镜像 `alpine` 创建一个容器，把主机的 `/a` 挂载到容器的 `/b`，把卷 `v` 挂载到 `/c`。',
    ],
    [
      'docker exec -it web bash -l',
      'Runs `bash -l` interactively inside `web`, which is running already.',
      '在正在运行的 `web` 里以交互方式执行 `bash -l`。',
    ],
    [
      'docker build -t app:v1 -f docker/Dockerfile .',
      'Builds an image, named `app:v1`, from the Dockerfile `docker/Dockerfile` in the current directory.',
      '用当前目录的 Dockerfile `docker/Dockerfile` 构建镜像，命名为 `app:v1`。',
    ],
    [
      'docker rm -f $(docker ps -aq --filter name=api)',
      'Removes the containers that `docker ps -aq --filter name=api` lists, even those that are running.',
      '删除 `docker ps -aq --filter name=api` 列出的容器，正在运行的也不例外。',
    ],
    [
      'docker compose -f prod.yml up -d --build',
      'Builds the images, then creates and starts all services of `prod.yml`, in the background.',
      '先构建镜像，再创建并在后台启动 `prod.yml` 中的全部服务。',
    ],
    [
      'docker compose down -v',
      'Stops the project and removes its containers, its networks and its volumes.',
      '停止项目，删除它的容器和网络，以及它的卷。',
    ],
    [
      'docker system prune -a --volumes',
      'Removes all stopped containers, all unused networks, every image that no container uses and all unused build cache, and unused anonymous volumes.',
      '删除所有已停止的容器、所有未使用的网络、没有容器使用的全部镜像和全部未使用的构建缓存，以及未使用的匿名卷。',
    ],
    [
      'docker logs -f --tail 100 web',
      'Shows the last 100 lines of what `web` has printed, and goes on as more comes.',
      '查看 `web` 最后 100 行日志，并持续输出新日志。',
    ],
    [
      'docker ps -aq',
      'Lists only the IDs of all containers, stopped ones too.',
      '列出全部容器（含已停止的）的 ID。',
    ],
  ])('%s', (code, en, zh) => {
    const sentence = (lang: Lang) =>
      explain(code, knowledge, lang).blocks.find(({ kind }) => kind === 'text') as { text: string };
    expect(sentence('en').text).toBe(en);
    expect(sentence('zh').text).toBe(zh);
  });
});

describe('each part', () => {
  it.each<[code: string, en: RegExp[], zh: RegExp[]]>([
    [
      'docker run -p 127.0.0.1:8080:80/tcp nginx:1',
      [/`-p 127\.0\.0\.1:8080:80\/tcp` \(`--publish`\): .*host itself only/],
      [/`--publish`.*本机/],
    ],
    ['docker run -v data:/x:ro alpine:3', [/volume `data` at `\/x`, read-only/], [/卷 `data` 以只读方式/]],
    ['docker run -v /etc:/x alpine:3', [/Mounts `\/etc` of the host/], [/主机的 `\/etc`/]],
    [
      'docker run --restart unless-stopped redis:7',
      [/`--restart unless-stopped`: .*unless it was stopped/],
      [/手动停止/],
    ],
    ['docker run -e A=b alpine:3', [/`-e A=b` \(`--env`\).*`A`/], [/环境变量 `A`/]],
    ['docker run -m 512m alpine:3', [/`-m 512m` \(`--memory`\)/, /512/], [/512/]],
    [
      'docker run -itd alpine:3',
      [/`-i` \(`--interactive`\)/, /`-t` \(`--tty`\)/, /`-d` \(`--detach`\)/],
      [/`-i`（`--interactive`）/, /`-d`（`--detach`）：.*后台/],
    ],
    [
      'docker ps -aqf status=exited',
      [/`-a`/, /`-q`.*IDs/, /`-f status=exited` \(`--filter`\)/],
      [/`-q`.*ID/, /`-f status=exited`/],
    ],
    ["docker ps --format '{{.Names}}'", [/`--format '\{\{\.Names\}\}'`/], [/`--format '\{\{\.Names\}\}'`/]],
    [
      'docker run ghcr.io/acme/tools/app:1.2',
      [/the image `app` of `acme\/tools` from the registry `ghcr\.io`; tag `1\.2`/],
      [/镜像仓库 `ghcr\.io` 中 `acme\/tools` 的镜像 `app`；标签 `1\.2`/],
    ],
    [
      'docker pull alpine@sha256:0123abcd',
      [/pinned by the digest `sha256:0123abcd`/],
      [/用摘要 `sha256:0123abcd` 锁定/],
    ],
    ['docker pull localhost:5000/app', [/registry `localhost:5000`/], [/镜像仓库 `localhost:5000`/]],
    [
      'docker run ubuntu:24.04 -p 80:80',
      [/`-p 80:80`: Stands behind the image, so it goes to the program/],
      [/`-p 80:80`：写在镜像名之后/],
    ],
    [
      'docker build -t app .',
      [/`\.`: The dot is the build context: the current directory/],
      [/`\.`：这个点是构建上下文，即当前目录/],
    ],
    [
      'docker-compose up -d',
      [/`docker-compose up`/, /Out of date: .*`docker compose`/],
      [/已过时：.*`docker compose`/],
    ],
    [
      'docker container run --rm alpine:3',
      [/`docker container run`: Creates a container/, /`--rm`: Removes the container/],
      [/`--rm`：.*删除容器/],
    ],
    [
      'docker buildx build --platform linux/arm64 --push -t a/b .',
      [/`--platform linux\/arm64`/, /`--push`/],
      [/`--platform linux\/arm64`/],
    ],
    [
      'docker compose --profile dev -f a.yml run --rm web npm test',
      [/`--profile dev`/, /`-f a\.yml`/, /`web`: The service/, /`npm test`: Runs inside/],
      [/`web`：服务名/, /`npm test`：在容器里运行/],
    ],
  ])('%s', (code, en, zh) => {
    for (const pattern of en) expect(said(code, 'en')).toMatch(pattern);
    for (const pattern of zh) expect(said(code, 'zh')).toMatch(pattern);
  });
});

describe('an image', () => {
  it.each<[code: string, en: RegExp, zh: RegExp]>([
    [
      'docker run alpine:3',
      /`alpine:3`: Uses the image `alpine`, an official one of Docker Hub unless it was built here/,
      /官方（或本机构建的）镜像 `alpine`/,
    ],
    [
      'docker pull alpine:3',
      /`alpine:3`: The image `alpine`, an official one of Docker Hub;/,
      /Docker Hub 官方镜像 `alpine`/,
    ],
    ['docker rmi alpine:3', /`alpine:3`: The image `alpine`; tag `3`/, /`alpine:3`：镜像 `alpine`；标签 `3`/],
    [
      'docker push ghcr.io/me/app:2',
      /The image `app` of `me` for the registry `ghcr\.io`/,
      /镜像仓库 `ghcr\.io` 中 `me` 的镜像 `app`/,
    ],
  ])('is said to come from where the command takes it: %s', (code, en, zh) => {
    expect(said(code, 'en')).toMatch(en);
    expect(said(code, 'zh')).toMatch(zh);
  });
});

describe('what stands around it', () => {
  it.each<[code: string, en: RegExp[], zh: RegExp[]]>([
    ['sudo docker ps', [/`sudo`: .*as root/, /`docker ps`: Lists/], [/`sudo`：.*root/]],
    [
      'docker ps -aq | xargs -r docker rm',
      [/`\|`: passes the output on/, /`xargs -r`/, /`-r`: Runs nothing when/],
      [/`\|`：把输出交给/, /拼到后面的命令/],
    ],
    ['docker stop web && docker rm web', [/`&&`: then, only if that succeeded/], [/`&&`：前面成功了才执行/]],
    ['docker stop web || true', [/`\|\|`: only if that failed/], [/`\|\|`：前面失败了才执行/]],
    [
      'docker logs web > out.txt 2>&1',
      [/`> out\.txt`: Writes the output to the file `out\.txt`/, /`2>&1`: Sends error messages/],
      [/写入文件 `out\.txt`/],
    ],
    ['docker logs web 2>/dev/null', [/Throws error messages away/], [/丢弃错误信息/]],
    [
      'A=1 docker compose up',
      [/`A=1`: Sets the variable `A` for this one command/],
      [/只为这一条命令设置变量 `A`/],
    ],
    [
      'docker run -v $PWD:/x alpine:3',
      [/↳ `\$PWD`: The shell puts the current directory/],
      [/`\$PWD`：shell 会换成当前目录/],
    ],
    ['docker run -v %CD%:/x alpine:3', [/`%CD%`: The shell puts the current directory/], [/当前目录/]],
    ['docker run -v ${PWD}:/x `\n  alpine:3', [/the command goes on in the next/], [/命令在下一行继续/]],
    [
      'for i in $(docker ps -q); do docker stop $i; done',
      [/`for i in \$\(docker ps -q\)`: Repeats/, /`docker stop`/],
      [/重复执行/],
    ],
    [
      'sudo sh -c "docker exec web ls; docker stop web"',
      [/`sh -c`/, /↳ `docker exec`/, /↳ `docker stop`/],
      [/↳ `docker stop`/],
    ],
    ['docker compose up &', [/`&`: Runs it in the background of the shell/], [/`&`：放到 shell 的后台/]],
    ["docker run -e 'A=b alpine", [/never closed/], [/没有闭合/]],
  ])('%s', (code, en, zh) => {
    for (const pattern of en) expect(said(code, 'en')).toMatch(pattern);
    for (const pattern of zh) expect(said(code, 'zh')).toMatch(pattern);
  });
});

describe('the danger comes first', () => {
  it.each<[code: string, en: RegExp, zh: RegExp]>([
    ['docker run --privileged alpine:3', /--privileged/, /--privileged/],
    ['docker run -v /var/run/docker.sock:/var/run/docker.sock alpine:3', /host as root/, /root 权限/],
    ['docker run -v /:/host alpine:3', /every file of the host/, /宿主机上的任何文件/],
    ['docker run -p 8080:80 nginx:1', /every network/, /网络/],
    ['docker run -e DB_PASSWORD=hunter22 alpine:3', /docker inspect/, /docker inspect/],
    ['docker system prune -a --volumes', /gone for good/, /永久丢失/],
    ['docker compose down -v', /-v/, /-v/],
    ['docker rm -f web', /without a chance to save/, /来不及保存/],
    ['curl -fsSL https://get.docker.com | sudo sh', /unseen/, /事先看不到/],
    ['bash <(curl -s https://x.example/a.sh)', /unseen/, /事先看不到/],
    [
      'docker stop web; sudo rm -rf /var/lib/docker',
      /Deletes `\/var\/lib\/docker`/,
      /彻底删除 `\/var\/lib\/docker`/,
    ],
    ['docker ps -q | xargs docker rm -f', /without a chance to save/, /来不及保存/],
    ['sh -c "docker run --privileged alpine:3"', /--privileged/, /--privileged/],
  ])('%s', (code, en, zh) => {
    for (const [lang, label, pattern] of [
      ['en', 'Danger', en],
      ['zh', '危险', zh],
    ] as const) {
      const answer = explain(code, knowledge, lang);
      expect(answer.blocks[0]).toMatchObject({ kind: 'warning', label });
      expect(warningOf(answer, label)).toMatch(pattern);
    }
  });

  it('is not cried where there is none', () => {
    for (const code of ['docker ps -a', 'docker run --rm alpine:3 true', 'docker compose logs -f']) {
      expect(explain(code, knowledge, 'en').blocks.some(({ kind }) => kind === 'warning')).toBe(false);
    }
  });

  it('says mildly that latest is no version, and only where nothing is pinned', () => {
    expect(said('docker run alpine', 'en')).toMatch(/Good to know: `alpine` names no fixed version/);
    expect(said('docker run alpine:latest', 'zh')).toMatch(/提示：`alpine:latest` 没有固定版本/);
    expect(said('docker run alpine:3.20', 'en')).not.toMatch(/fixed version/);
  });
});

describe('what Docker would not take', () => {
  it.each<[code: string, label: string, pattern: RegExp]>([
    [
      'docker run --nmae web alpine:3',
      'Docker will not take this',
      /no flag `--nmae`; did you mean `--name`/,
    ],
    [
      'docker contianer ls',
      'Docker will not take this',
      /no command `contianer`; did you mean `docker container`/,
    ],
    ['docker run --cpus much alpine:3', 'Docker will not take this', /`--cpus` takes a value/],
    ['docker stop --time 5 web', 'Out of date', /`--time` is deprecated since Docker 28\.0; use `--timeout`/],
    ['docker login -e a@b.c', 'Out of date', /`-e` was removed in Docker 17\.06/],
    ['docker daemon', 'Out of date', /`docker daemon` was removed/],
    ['docker-compose ps', 'Out of date', /old stand-alone program/],
  ])('%s', (code, label, pattern) => {
    expect(warningOf(explain(code, knowledge, 'en'), label)).toMatch(pattern);
  });

  it('still reads what follows a misspelled flag', () => {
    expect(said('docker run --nmae web alpine:3', 'en')).toMatch(/the image `alpine`/);
  });
});

describe('a secret in it', () => {
  it.each(['docker run -e API_TOKEN=abcdefgh12345678 alpine:3', 'docker login -u me -p hunter2hunter2'])(
    'is not repeated: %s',
    (code) => {
      const secret = /abcdefgh12345678|hunter2hunter2/;
      for (const lang of ['en', 'zh'] as const) expect(said(code, lang)).not.toMatch(secret);
      expect(said(code, 'en')).toMatch(/revoke or change it/);
    },
  );
});

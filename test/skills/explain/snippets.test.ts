/** Dockerfiles and Compose files: each part, the whole in a sentence, and what is dangerous in them. */
import { plainBlocks, plainText } from '../../../src/answer';
import { explain } from '../../../src/skills/explain';
import type { Lang } from '../../../src/types';
import { shipped } from '../../support/knowledge';
import { growth } from '../../support/growth';

const knowledge = shipped();

function said(code: string, lang: Lang): string {
  const answer = explain(code, knowledge, lang);
  return `${plainText(answer)}\n${plainBlocks(answer.more ?? [])}`;
}

/** All that is shown on the pages of "All parts", dangers included. */
function pages(code: string, lang: Lang): string {
  return [0, 1, 2].map((page) => plainText(explain(code, knowledge, lang, { page }))).join('\n');
}

const dockerfile = `# syntax=docker/dockerfile:1
FROM --platform=linux/amd64 node AS build
WORKDIR /app
COPY . .
RUN apt-get install -y curl && \\
    # a comment in between
    curl -s https://x.example/a.sh | sh
RUN --mount=type=cache,target=/root/.npm npm ci
FROM nginx:1.27
MAINTAINER me
ENV API_KEY=geheim
ADD https://example.com/a.tar.gz /opt/
COPY --from=build --chown=app:app /app/dist /usr/share/nginx/html
EXPOSE 80
CMD ["nginx", "-g", "daemon off;"]`;

const compose = `version: "3"
services:
  web:
    image: nginx
    ports: ["8080:80", { target: 443, published: 8443 }]
    privileged: true
    volumes:
      - /var/run/docker.sock:/var/run/docker.sock
      - { type: bind, source: /, target: /host, read_only: true }
    depends_on: { db: { condition: service_healthy } }
  db:
    image: postgres:16
    environment:
      POSTGRES_PASSWORD: geheim
    restart: unless-stopped
    deploy: { resources: { limits: { memory: 512M } } }
volumes:
  data:
`;

describe('a Dockerfile', () => {
  it.each<[lang: Lang, sentence: string]>([
    [
      'en',
      'Builds an image on `nginx:1.27` in 2 stages, of which only the last is kept; its containers run `nginx -g daemon off;`.',
    ],
    [
      'zh',
      '以 `nginx:1.27` 为基础构建镜像，分 2 个阶段，只保留最后一个；容器启动后运行 `nginx -g daemon off;`。',
    ],
  ])('is told in one sentence: %s', (lang, sentence) => {
    expect(said(dockerfile, lang)).toContain(sentence);
  });

  it('is explained instruction by instruction, flags and stages too', () => {
    const text = said(dockerfile, 'en');
    for (const part of [
      /• `FROM --platform=linux\/amd64 node AS build`: Begins a stage/,
      /↳ `--platform=linux\/amd64`: .*`linux\/amd64`/,
      /↳ `AS build`: The name of the stage/,
      /↳ `--mount=type=cache,target=\/root\/\.npm`: Mounts something for this one step/,
      /↳ `--from=build`: Takes the files from the stage or image `build`/,
      /↳ `--chown=app:app`/,
      /• `EXPOSE 80`: Notes which port/,
      /• `CMD \["nginx", "-g", "daemon off;"\]`/,
    ])
      expect(text).toMatch(part);
    expect(said(dockerfile, 'zh')).toMatch(/• `EXPOSE 80`：声明程序监听的端口/);
  });

  it.each<[why: string, en: RegExp, zh: RegExp]>([
    ['scripts run unseen', /unseen/, /事先看不到/],
    ['secrets in ENV', /stays readable in the image/, /会留在镜像里/],
    ['addresses taken unchecked', /unchecked/, /不做校验/],
    ['root', /runs as root/, /以 root 运行/],
    [
      'what is deprecated',
      /`MAINTAINER` is deprecated since Docker 1\.13/,
      /`MAINTAINER` 自 Docker 1\.13 起已弃用/,
    ],
  ])('warns of %s', (_why, en, zh) => {
    expect(pages(dockerfile, 'en')).toMatch(en);
    expect(pages(dockerfile, 'zh')).toMatch(zh);
  });

  it.each<[why: string, pattern: RegExp]>([
    ['latest', /`node` names no fixed version/],
    ['a whole directory copied', /\.dockerignore/],
    ['package lists that stay', /\/var\/lib\/apt\/lists/],
  ])('mentions %s', (_why, pattern) => {
    expect(said(dockerfile, 'en')).toMatch(pattern);
  });

  it('repeats no secret', () => {
    for (const lang of ['en', 'zh'] as const)
      expect(said(dockerfile, lang) + pages(dockerfile, lang)).not.toContain('geheim');
  });

  it('warns of nothing where all is well', () => {
    const good = `FROM node:22@sha256:0123abcd
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
COPY package.json ./
USER node
CMD ["node", "server.js"]`;
    expect(explain(good, knowledge, 'en').blocks.map(({ kind }) => kind)).toEqual(['text', 'text']);
  });

  it('may be a single instruction', () => {
    expect(said('COPY --from=build /app /app', 'en')).toMatch(/^Dockerfile: COPY --from=build/);
    expect(said('RUN echo hi', 'zh')).toContain('构建时执行命令');
  });
});

describe('a Compose file', () => {
  it.each<[lang: Lang, sentence: string]>([
    ['en', 'Describes the services `web` and `db`, which `docker compose up` starts.'],
    ['zh', '定义服务 `web`、`db`，用 `docker compose up` 启动。'],
  ])('is told in one sentence: %s', (lang, sentence) => {
    expect(said(compose, lang)).toContain(sentence);
  });

  it('is explained key by key, in the words of the flags that mean the same', () => {
    const text = said(compose, 'en');
    for (const part of [
      /↳ `ports: 8080:80`: Makes the container's port 80 reachable at port 8080/,
      /↳ `ports: 8443:443`/,
      /↳ `volumes: \/:\/host:ro`: .*read-only/,
      /↳ `depends_on: db`: Starts after `db`/,
      /↳ `restart: unless-stopped`/,
      /↳ `deploy\.resources\.limits\.memory: 512M`: At most 512M/,
      /• `volumes: data`: Volumes that Compose makes/,
    ])
      expect(text).toMatch(part);
  });

  it('warns first, and repeats no secret', () => {
    for (const [lang, label] of [
      ['en', 'Danger'],
      ['zh', '危险'],
    ] as const) {
      expect(explain(compose, knowledge, lang).blocks[0]).toMatchObject({ kind: 'warning', label });
      expect(said(compose, lang) + pages(compose, lang)).not.toContain('geheim');
    }
    expect(pages(compose, 'en')).toMatch(/host as root/);
    expect(said(compose, 'en')).toMatch(/Out of date: `version` has no effect/);
  });

  it('may be a part of a service, or of broken YAML', () => {
    expect(said('ports:\n  - "127.0.0.1:8080:80"\nrestart: always', 'en')).toMatch(
      /`ports: 127\.0\.0\.1:8080:80`: .*host itself only/,
    );
    expect(said('services:\n  web:\n    image: nginx\n   ports: [', 'en')).toMatch(/^Compose: services:/);
  });
});

describe('hostile snippets', () => {
  it.each([
    ['many instructions', 'RUN a && b\n'.repeat(400)],
    ['an endless continuation', `FROM a\nRUN ${'x \\\n'.repeat(1000)}`],
    [
      'anchors that multiply',
      `services:\n  a: &a { x: [1,2,3] }\n${Array.from({ length: 30 }, (_, i) => `  b${i}: &b${i} [*a, *a]`).join('\n')}`,
    ],
    ['deep nesting', `services:\n  a:\n    build: ${'{ build: '.repeat(300)}`],
    [
      'many keys',
      `services:\n${Array.from({ length: 300 }, (_, i) => `  s${i}:\n    image: i${i}`).join('\n')}`,
    ],
    ['emoji', `FROM ${'🐳'.repeat(1500)}\nCMD ${'🐳'.repeat(300)}`],
  ])('%s are explained within bounds, and without taking ever longer', (_what, code) => {
    for (const lang of ['en', 'zh'] as const)
      expect(plainText(explain(code, knowledge, lang)).length).toBeLessThan(1800);
    const explained = (text: string) => () => void explain(text, knowledge, 'en');
    expect(growth(explained(code.slice(0, code.length / 2)), explained(code))).toBeLessThan(8);
  });
});

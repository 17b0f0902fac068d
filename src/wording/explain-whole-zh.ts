/** Sentences about whole commands, in Chinese. */
import type { StartWords, WholeWords } from './explain';

/** With the spaces that stand between Chinese and Latin; `tidy` takes out those that should not be. */
export const code = (text: string) => ` \`${text}\` `;
/** No space beside Chinese punctuation or at the ends. */
export function tidy(text: string): string {
  return text
    .replace(/ *([，。；：、？！（）“”]) */g, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}

export function starts(what: StartWords): string {
  const kind = [what.removed && '用完即删', what.interactive && '交互式'].filter(Boolean).join('、');
  const mounts = what.mounts.map(({ host, inside }) =>
    host === undefined ? `在${code(inside)}挂一个空卷` : `把主机的${code(host)}挂载到容器的${code(inside)}`,
  );
  const volumes = what.volumes.map(({ volume, inside }) => `把卷${code(volume)}挂载到${code(inside)}`);
  const ports = what.ports.map(({ host, inside }) => `容器的 ${inside} 端口可通过 ${host} 访问`);
  const having = [...mounts, ...volumes, ...ports];
  const shown = having.slice(0, 3);
  if (having.length > 3) shown.push(`另有 ${having.length - 3} 项设置`);
  return tidy(
    [
      `用镜像${code(what.image)}${what.detached ? '在后台' : ''}${what.created ? '创建' : '启动'}一个${kind ? `${kind}的` : ''}容器`,
      what.name && `，名为${code(what.name)}`,
      shown.length > 0 && `，${shown.join('，')}`,
      what.command && `，${what.created ? '启动后' : '并在其中'}运行${code(what.command)}`,
    ]
      .filter(Boolean)
      .join(''),
  );
}

/** "10m", "1h30m": so long ago; anything else is a time. */
const isSpan = (since: string) => /^(?:\d+(?:ns|us|ms|[hms]))+$/.test(since);

export const wholeZh: WholeWords = {
  runsIn: ({ command, container, interactive }) =>
    tidy(`在正在运行的${code(container)}里${interactive ? '以交互方式' : ''}执行${code(command)}`),
  builds: ({ tags, context, file }) =>
    tidy(
      [
        context === '.' ? '用当前目录' : `以${code(context)}为构建上下文，用其中`,
        `的 Dockerfile ${file ? code(file) : ''}构建镜像`,
        tags.length > 0 && `，命名为${tags.map(code).join('、')}`,
      ]
        .filter(Boolean)
        .join(''),
    ),
  removes: ({ names, inner, running, volumes }) =>
    tidy(
      [
        inner === undefined ? `删除容器${code(names ?? '')}` : `删除${code(inner)}列出的容器`,
        running && '，正在运行的也不例外',
        volumes && '，连同它们的匿名卷',
      ]
        .filter(Boolean)
        .join(''),
    ),
  lists: ({ stopped, ids, filters }) =>
    tidy(
      [
        `列出${stopped ? '全部容器（含已停止的）' : '正在运行的容器'}${ids ? '的 ID' : ''}`,
        filters.length > 0 && `，只要符合${filters.map(code).join('、')}的`,
      ]
        .filter(Boolean)
        .join(''),
    ),
  logs: ({ container, follow, tail, since }) =>
    tidy(
      [
        `查看${code(container)}`,
        since && (isSpan(since) ? `最近 ${since} 内` : `自 ${since} 起`),
        tail && tail !== 'all' ? `最后 ${tail} 行日志` : '的日志',
        follow && '，并持续输出新日志',
      ]
        .filter(Boolean)
        .join(''),
    ),
  up: ({ files, services, build, detached }) =>
    tidy(
      [
        build && '先构建镜像，再',
        `创建并${detached ? '在后台' : ''}启动${files.length > 0 ? files.map(code).join('、') : ' Compose 文件'}中的${services ? `服务${code(services)}` : '全部服务'}`,
      ]
        .filter(Boolean)
        .join(''),
    ),
  down: ({ volumes, images }) =>
    [
      '停止项目，删除它的容器和网络',
      volumes && '，以及它的卷',
      images && (images === 'all' ? '，还有它用到的镜像' : '，还有为它构建的镜像'),
    ]
      .filter(Boolean)
      .join(''),
  prunes: ({ all, volumes }) =>
    [
      '删除所有已停止的容器、所有未使用的网络、',
      all ? '没有容器使用的全部镜像和全部未使用的构建缓存' : '悬空镜像和未使用的构建缓存',
      volumes && '，以及未使用的匿名卷',
    ]
      .filter(Boolean)
      .join(''),
  prunesImages: ({ all, filters }) =>
    tidy(
      [
        all ? '删除没有容器使用的全部镜像' : '删除没有标签且未被容器使用的悬空镜像',
        filters.length > 0 && `，只限符合${filters.map(code).join('、')}的`,
      ]
        .filter(Boolean)
        .join(''),
    ),
  copies: ({ from, to, container, into }) =>
    tidy(
      into
        ? `把主机的${code(from)}复制到容器${code(container)}的${code(to)}`
        : `把容器${code(container)}里的${code(from)}复制到主机的${code(to)}`,
    ),
  inspects: ({ template, names }) => tidy(`从${code(names)}的详情中按${code(template)}取值并输出`),
};

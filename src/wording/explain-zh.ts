import type { ExplainWording, ImagePlace, ImageWords } from './explain';
import { code, starts, tidy, wholeZh } from './explain-whole-zh';
import { snippetZh } from './explain-snippet-zh';

const use = (instead: string | undefined) => (instead === undefined ? '' : `，请改用${code(instead)}`);
const meantBy = (meant: string | undefined) => (meant === undefined ? '' : `；是不是想写${code(meant)}？`);

function origin({ registry, namespace }: ImageWords, place: ImagePlace): string {
  const of = namespace === undefined ? '' : `${code(namespace)}的`;
  if (registry !== undefined) return `镜像仓库${code(registry)}${namespace === undefined ? '的' : '中'}${of}`;
  if (place === 'here') return of;
  if (namespace !== undefined) return ` Docker Hub 上${of}`;
  return place === 'registry' ? ' Docker Hub 官方' : ' Docker Hub 官方（或本机构建的）';
}

function image(what: ImageWords, place: ImagePlace): string {
  const { name, tag, digest } = what;
  const parts = [
    `${place === 'either' ? '使用' : ''}${origin(what, place)}镜像${code(name)}`,
    tag && `标签${code(tag)}`,
    digest && `用摘要${code(digest)}锁定，内容不会再变`,
    !tag && !digest && `没写标签，即${code('latest')}`,
  ];
  return tidy(parts.filter(Boolean).join('；'));
}

export const explainZh: ExplainWording = {
  outdated: '已过时',
  strange: 'Docker 不认',
  hint: '提示',
  allParts: '全部参数',
  summary: '← 摘要',
  furtherParts: (count) => `……还有 ${count} 项，点“全部参数”查看。`,
  furtherRisks: (count) => `另有 ${count} 项，见“全部参数”`,
  forgotten: {
    title: '这条命令我已经不记得了',
    text: '解释过的命令只保留一段时间，请重新粘贴一次。',
  },

  isDeprecated: (what, version, instead) => tidy(`${code(what)}自 Docker ${version} 起已弃用${use(instead)}`),
  isRemoved: (what, version, instead) => tidy(`${code(what)}已在 Docker ${version} 中移除${use(instead)}`),
  oldCompose: tidy(`${code('docker-compose')}是旧的独立程序，Compose v2 的命令是${code('docker compose')}`),
  noSuchFlag: (flag, command, meant) => tidy(`${code(command)}没有${code(flag)}这个参数${meantBy(meant)}`),
  noSuchCommand: (word, parent, meant) => tidy(`${code(parent)}没有${code(word)}这个子命令${meantBy(meant)}`),
  needsValue: (flag) => tidy(`${code(flag)}后面要跟一个值`),
  badValue: (flag, type) => tidy(`${code(flag)}的值应为 ${type} 类型`),
  plugin: (name) => tidy(`插件${code(name)}的命令，它的参数我不了解`),
  broken: '有引号或括号没有闭合，后面只能尽量去读',

  sameAs: (path) => tidy(`即${code(path)}`),
  switchedOff: (text) => `已关闭；打开时的作用是：${text}`,
  plainFlag: '这个参数我还没有说明',
  plainArguments: '命令作用的对象',
  image,
  latest: (name) =>
    tidy(`${code(name)}没有固定版本：${code('latest')}是拉取时最新的那个。想每次得到相同的内容，请写明标签`),
  context: (value) =>
    value === '.'
      ? tidy(
          `这个点是构建上下文，即当前目录：${code('COPY')}只能取用这个目录里的文件，${code('.dockerignore')}列出的除外`,
        )
      : value === '-'
        ? '从标准输入读取 Dockerfile 或上下文'
        : tidy(`构建上下文，${code('COPY')}能取用的文件都在这个目录（或地址）里`),
  besides: '在容器里额外执行的命令，容器原有的进程照常运行',
  psOptions: '传给 `ps` 的选项，进程由它列出',
  inContainer: '在容器里运行的命令，代替镜像的默认命令',
  container: '容器的名称，或 ID 的开头几位',
  service: '服务名，与 Compose 文件中的一致',
  flagInside: '写在镜像名之后，所以传给容器里的程序，不是 Docker 的参数',
  endOfFlags: '参数到此为止，后面的内容按原样处理',

  joint: {
    '|': '把输出交给后面的命令',
    '|&': '把输出和错误信息交给后面的命令',
    '&&': '前面成功了才执行',
    '||': '前面失败了才执行',
    ';': '接着执行',
  },
  background: '放到 shell 的后台运行',
  assignment: (name, alone) =>
    tidy(alone ? `设置 shell 变量${code(name)}` : `只为这一条命令设置变量${code(name)}`),
  program: (name) => tidy(`运行程序${code(name)}`),
  prints: 'shell 先执行它，再把输出填到这里',
  runsFor: '对其中每一项重复执行后面的命令',
  workingFolder: 'shell 会换成当前目录',
  variable: 'shell 会换成这个变量的值',
  continued: '行末的续行符：命令在下一行继续',
  redirect: {
    write: (file) => tidy(`把输出写入文件${code(file)}，原有内容会被覆盖`),
    append: (file) => tidy(`把输出追加到文件${code(file)}`),
    errors: (file) => tidy(`把错误信息写入文件${code(file)}`),
    errorsAway: '丢弃错误信息',
    away: '丢弃输出',
    joinErrors: '错误信息也送到输出所去的地方',
    both: (file) => tidy(`把输出和错误信息写入文件${code(file)}`),
    read: (file) => tidy(`从文件${code(file)}读取输入`),
    here: '以后面的文本作为输入',
    other: '重定向输入或输出',
  },

  risk: {
    pipedScript: '网址返回什么就以你的权限执行什么，事先看不到。应先下载，看过再执行',
    removesFolders: (what) => tidy(`不经确认就彻底删除${code(what)}及其中的一切`),
  },

  starts,
  whole: wholeZh,
  snippet: snippetZh,
  does: (about, args) => tidy(args ? `${about}：${code(args)}` : about),
  steps: (sentences) =>
    sentences
      .map(({ joint, text }, i) =>
        i === 0
          ? text
          : ({ '|': '；再把输出交给下一条：', '&&': '；成功后：', '||': '；失败时：' }[joint ?? ''] ??
              '；然后：') + text,
      )
      .join(''),
  doesTo: (about, inner) => tidy(`${about}，对象是${code(inner)}输出的内容`),
  both: (first, second) => `${first}。${second}`,
};

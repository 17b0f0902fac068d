import type { SlackWording } from './slack';

export const slackZh: SlackWording = {
  share: '分享到频道',
  shared: { title: '已分享', text: '回答已发到频道，大家都能看到。' },
  refused: {
    title: '仅你可见',
    notMember: (name) => `我不是那个频道的成员，没法在那里回答。请在频道里用 \`/invite @${name}\` 邀请我。`,
    archived: '没法在那个频道里回答：它已归档，谁都不能再发消息。',
    restricted: '没法在那个频道里回答：那里只允许部分人发言。',
    missingScope: (scope) =>
      `没法在那里回答：我缺少权限 \`${scope}\`。请管理员用最新的 manifest 更新应用，然后重新安装。`,
    revoked: 'Slack 不再接受我的令牌。请管理员重新安装应用，并给我新的令牌。',
    other: (code) => `没法在那里回答：Slack 拒绝了（\`${code}\`）。`,
  },
  search: {
    title: '问 Docklore',
    close: '关闭',
    placeholder: '输入几个词，例如：删除镜像',
    hint: '输入想做的事，选一条结果。回答会显示在这里，别人看不到。',
  },
  home: {
    text: '解答 Docker 问题，给出的命令都实际运行过。可以在这里搜索，也可以在“消息”页用自己的话提问。',
    recent: '你最近问过',
    language: '语言',
    settings: '设置',
    ways: [
      '`/docker 怎么看日志`：回答只有你能看到，之后可以分享',
      '在频道或消息列里 @ 我：大家都能看到',
      '任意消息的菜单里选 `Ask Docklore`：解释或诊断那条消息',
    ],
  },
  prompts: {
    title: 'Docker 的问题尽管问，例如',
    each: [
      { title: '释放磁盘空间', message: '怎么释放磁盘空间' },
      { title: '查看日志', message: '怎么查看容器的日志' },
      { title: '解释一条命令', message: 'docker run --rm -it -v /data:/data alpine sh 是什么意思' },
      { title: '浏览速查表', message: '速查表' },
    ],
  },
  working: '正在查找…',
  doctor: {
    title: '我在 Slack 上的状态',
    token: (name, team, milliseconds) => `✓ 我是 ${team} 里的 ${name}；Slack 在 ${milliseconds} 毫秒内答复。`,
    refused: (code) =>
      `✗ Slack 不接受我的令牌（\`${code}\`）：请在 Install App 页重新安装应用，并给我新的令牌。`,
    scopes: '✓ 需要的权限都有。',
    missing: (scopes) =>
      `✗ 缺少权限：\`${scopes}\`。请在 App Manifest 页用最新的 manifest 更新应用，然后重新安装。`,
    member: '✓ 我是这个频道的成员。',
    notMember: (name) => `✗ 我不是这个频道的成员，收不到这里的 @：请用 \`/invite @${name}\` 邀请我。`,
    memberUnknown: (name) =>
      `? 我没有权限查询自己是否在这个频道里。如果 @ 我没有回应，请用 \`/invite @${name}\`。`,
    knowledge: '✓ 知识库已加载。',
    noKnowledge: '✗ 知识库是空的：请在运行我的机器上执行 `npm run knowledge:check`。',
    connected: '✓ 能收到消息。',
    notConnected: '✗ 与 Slack 的连接暂时断开，正在重连。',
    more: '其余的（配置、存储、其他平台）请在运行我的机器上用 `npm run doctor` 检查。',
  },
};

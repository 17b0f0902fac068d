import type { Wording } from './wording';

export const zh: Wording = {
  danger: '危险',
  lookFirst: (command) => `先看看会影响什么：\`${command}\``,
  notFilled: '您给的名称里有会被 shell 解释的字符，因此命令中对应的位置留空了。',
  changed: '有何变化',
  since: (version) => `Docker ${version} 起可用。`,
  source: '来源',
  seeAlso: '相关内容',
  more: '更多',
  less: '收起',
  back: (title) => `← ${title}`,
  nextPage: '下一页 →',
  previousPage: '← 上一页',
  allTopics: '全部主题',
  choices: {
    title: '你问的是哪一个？',
    text: '我没有十足的把握，请选一个。',
  },
  miss: {
    title: '这个我不知道',
    text: '我没有找到能回答它的内容，宁可直说也不乱猜。可以换个说法，或者选一个主题。',
    understood: (words) => `我看懂的部分：${words.join('、')}。`,
  },
  nothingInIt: {
    title: '这条消息里没有我能帮上忙的',
    text: '我没有从中看出 Docker 问题、命令或报错。如果是我看漏了，请直接用自己的话问我。',
  },
  topics: '速查主题',
  pickTopic: '选一个主题，看看我知道的全部内容。',
  topicText: (about, shown, all) =>
    shown === all ? `${about}。` : `${about}。共 ${all} 条，这里是 ${shown} 条：`,
  sheet: {
    title: 'Docker 最常用的 80 条命令',
    page: (number, all) => `第 ${number} 页，共 ${all} 页`,
    foot: '<尖括号> 里的内容请换成你自己的。由 Docklore 的知识库生成，Docklore 在聊天里回答 Docker 问题。',
    all: 'Docker 速查手册',
    intro: '按主题列出 Docklore 的全部知识。`<尖括号>` 里的内容请换成你自己的。',
  },
  help: {
    title: 'Docker 的问题，尽管问我',
    text: '用你自己的话提问就好，中文英文都行，也可以直接贴报错或命令。我会告诉你命令、它做什么、会破坏什么，以及出处。例如：',
    examples: [
      '怎么删除已退出的容器',
      '镜像和容器有什么区别',
      '怎么把主机目录挂载到容器里',
      'docker run --rm -it -v /home/data:/data alpine sh 是什么意思',
      'Error response from daemon: Bind for 0.0.0.0:8080 failed: port is already allocated',
    ],
  },
  tooOften: {
    title: '请稍等一下',
    text: '一分钟内的问题超过十个了。我先安静一会儿，之后很乐意继续。',
  },
  failed: {
    title: '抱歉，出错了',
    text: (reference) => `这是我的问题，不是你的。如果再次出现，请把这个编号告诉管理员：\`${reference}\``,
  },
  diagnosis: {
    check: '排查',
    fix: '解决',
    wrong: '别这样做',
    others: '文本里还有',
    secret:
      '你贴的内容里有令牌、密钥或密码。我不会复述它；请马上吊销或更换，因为能看到这个聊天的人都可能已经拿到。',
    unknown: {
      title: '这个报错我不认识',
      text: '我认为出错的是这一行，但不想乱猜原因：',
      ask: '请运行下面的命令，把输出发给我',
    },
  },
  gone: {
    title: '这个按钮已经过期',
    text: '它指向的内容已经不在了，请重新提问。',
  },
  slack: {
    post: '发到消息列',
    posted: { title: '已发布', text: '回答已发到那条消息的消息列里，大家都能看到。' },
    notPosted: {
      title: '没能发出去',
      notMember: (name) =>
        `我不是这个频道的成员。请用 \`/invite @${name}\` 邀请我，然后再点一次按钮。在此之前，我的回答只有你能看到。`,
      archived: '这个频道已归档，谁都不能再发消息。我的回答只有你能看到。',
      restricted: '我不能在这个会话里发言：它是别人之间的私聊，或者只允许部分人发言。我的回答只有你能看到。',
      other: (code) => `Slack 拒绝了（\`${code}\`）。如果再次出现，请告诉管理员。我的回答只有你能看到。`,
    },
  },
  feedback: {
    helpful: '有帮助',
    unhelpful: '没帮助',
    notMeant: '不是我要问的',
    none: '都不是',
    remove: '删除',
    thanks: { title: '谢谢', text: '能帮上忙就好。' },
    sorry: {
      title: '谢谢你告诉我',
      text: '我记下了，这条回答没帮上忙。如果是我理解错了，点“不是我要问的”看看其他回答，或者换个说法再问一次。',
    },
    others: {
      title: '你要问的是其中一个吗？',
      text: '我记下了，你问的不是刚才那个。如果这些也都不是，请换个说法再问。',
    },
    nothingElse: {
      title: '那我就不知道了',
      text: '我把你的问题记下了，团队可以据此教我。请换个说法试试。',
    },
    onlyAsker: { title: '只有提问的人可以这样做', text: '这条回答属于提问的人，只有本人能删除。' },
  },
  unasked: {
    why: '没有人叫我，我主动回答了',
    quiet: '安静一小时',
    off: '别再主动回答',
    quietNow: { title: '我先安静了', text: '接下来一小时，在这个频道里只有提到我时我才回答。' },
    offNow: { title: '我不再主动回答', text: '从现在起，在这个频道里只有提到我时我才回答。' },
  },
  settings: {
    title: '设置',
    forYou: (language) => `对你：我${language}回答。`,
    forChannel: ({ listens, threads, language, inPublic }) =>
      `在这个频道：主动回答明确的问题：${listens}；在消息列中继续对话：${threads}；我${language}回答；命令的回答${inPublic}可见。`,
    onlyAdmins: '只有管理这个工作区或服务器的人，才能修改频道的设置。',
    yourLanguage: '你的语言',
    channelLanguage: '频道的语言',
    languages: { en: '用英文', zh: '用中文', any: '用提问的语言' },
    listening: '主动回答明确的问题',
    on: '开',
    off: '关',
    threads: '在消息列中继续对话',
    threadModes: { mention: '提到我时', 'two-party': '只有一个人在和我聊时', always: '总是' },
    commands: '命令的回答',
    seenBy: { all: '所有人', asker: '仅提问者' },
    notAllowed: {
      title: '你不能在这里修改它',
      text: '需要由管理这个工作区或服务器的人，或者运维人员在 `ADMINS` 中指定的人来修改。',
    },
    notSaved: { title: '没能保存', text: '我暂时连不上存储，请过几分钟再试。' },
  },
  forgotten: {
    yes: {
      title: '已忘记',
      text: '你的设置、反馈，以及我留存的你的提问，都已删除。你教给团队的内容会保留，但不再与你关联。',
    },
    no: {
      title: '抱歉，现在还不行',
      text: '我暂时连不上存储，所以什么都还没删。请过几分钟再跟我说一次。',
    },
  },
  terminal: {
    noTokens: '没有设置 Slack 或 Discord 的令牌，我们就在终端里聊。要接入聊天平台，请看 docs/setup.zh.md。',
    welcome: '问我 Docker 的问题吧。输入编号可选择给出的选项；按 Ctrl+D 离开。',
    pick: (number) => `[${number}]`,
    noSuchButton: (number) => `上一条回答里没有选项 ${number}。`,
  },
  command: {
    docker: '问一个 Docker 问题',
    ask: '用自己的话问一个 Docker 问题',
    question: '你的问题，或从列表中选择',
    explain: '逐项解释一条命令、Dockerfile 或 Compose 文件',
    code: '要解释的命令，直接粘贴即可',
    askMessage: '问 Docklore',
    explainMessage: '让 Docklore 解释',
    help: '我能做什么',
    usage: '怎么删除已退出的容器',
  },
};

import type { OnboardingWording } from './onboarding';

export const onboardingZh: OnboardingWording = {
  progress: (step, all) => `第 ${step} 步，共 ${all} 步`,
  tryIt: '动手试试',
  question: '考考你',
  right: '答对了',
  wrong: '不太对',
  start: '十步学会 Docker',
  back: '← 上一步',
  next: '下一步 →',
  later: '以后再说',
  finish: '完成',
  resume: (step) => `继续第 ${step} 步`,
  readAgain: '← 再看一遍这一步',
  onceMore: '从头再来一遍',
  paused: {
    title: '回头见',
    text: (step) =>
      `第 ${step} 步给你留着：点下面的按钮，或者说一声 \`继续教程\`。如果我能给你发私信，两天后会提醒你一次。`,
  },
  finished: {
    title: '十步走完，恭喜！',
    text: '从“容器是什么”到把自己的应用放进容器，你已经学会了：',
  },
  sheet: {
    label: '我的速查表',
    title: '你的速查表',
    text: (steps) =>
      steps === 1 ? '第一步里试过的命令。' : `这 ${steps} 步里试过的命令，点下面的按钮可以看详细说明：`,
  },
  welcome: {
    title: '欢迎！Docker 的问题可以问我',
    text: 'Docker 把程序和它需要的一切打成一个包，在你的电脑上、测试环境里、服务器上跑起来都一样。用自己的话提问就行，也可以直接贴报错。刚接触？十步入门，每步两分钟。',
    questions: '大家常问',
    quiet: '不要主动给我发消息',
    quieted: { title: '好的', text: '以后只在你提问时回答你。随时欢迎来问。' },
    notQuieted: { title: '抱歉，现在还不行', text: '我暂时连不上存储，没能记下来。请过几分钟再点一次。' },
  },
  tip: { title: (title) => `小贴士：${title}`, more: '详细说明' },
  nudge: {
    title: '接着学 Docker 吗？',
    text: (step, all, title) =>
      `上次停在第 ${step} 步（共 ${all} 步）：${title}。只要两分钟。我不会再提醒第二次。`,
  },
};

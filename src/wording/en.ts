import type { Wording } from './wording';

export const en: Wording = {
  danger: 'Danger',
  lookFirst: (command) => `Look first: \`${command}\``,
  notFilled: 'A name you gave holds characters that a shell would act on, so I left its place open.',
  changed: 'What changed',
  since: (version) => `Since Docker ${version}.`,
  source: 'Source',
  seeAlso: 'See also',
  more: 'More',
  less: 'Less',
  back: (title) => `← ${title}`,
  nextPage: 'Next →',
  previousPage: '← Previous',
  allTopics: 'All topics',
  choices: {
    title: 'Which of these do you mean?',
    text: 'I am not sure enough to pick one for you.',
  },
  miss: {
    title: "I don't know that one",
    text: 'I found nothing that answers it, and I would rather say so than guess. Try other words, or pick a topic.',
    understood: (words) => `What I understood of it: ${words.join(', ')}.`,
  },
  nothingInIt: {
    title: 'Nothing for me in that message',
    text: 'I see no Docker question, command or error in it that I could help with. If I missed it, please ask me in your own words.',
  },
  topics: 'Cheat-sheet topics',
  pickTopic: 'Pick a topic to see everything I know about it.',
  topicText: (about, shown, all) => (shown === all ? `${about}.` : `${about}. ${shown} of ${all}:`),
  sheet: {
    title: 'Docker: the 80 most needed commands',
    page: (number, all) => `Page ${number} of ${all}`,
    foot: 'Replace what stands in <angle brackets>. Made from the knowledge of Docklore, which answers Docker questions in chat.',
    all: 'Docker cheat sheet',
    intro: 'All that Docklore knows, by topic. Replace what stands in `<angle brackets>`.',
  },
  help: {
    title: 'Ask me anything about Docker',
    text: 'Ask in your own words, in English or Chinese, or paste an error or a command. I answer with the command, what it does, what it would destroy and where that is written. For example:',
    examples: [
      'how do I delete exited containers',
      'what is the difference between an image and a container',
      'mount a folder of my machine into a container',
      'what does docker run --rm -it -v /home/data:/data alpine sh do',
      'Error response from daemon: Bind for 0.0.0.0:8080 failed: port is already allocated',
    ],
  },
  tooOften: {
    title: 'One moment, please',
    text: 'That is more than ten questions in a minute. I will be quiet for a little and then gladly go on.',
  },
  failed: {
    title: 'Sorry, that went wrong',
    text: (reference) =>
      `It is my fault, not yours. If it happens again, please give my operator this reference: \`${reference}\``,
  },
  diagnosis: {
    check: 'Check',
    fix: 'Fix',
    wrong: 'Not this way',
    others: 'Also in this text',
    secret:
      'Your text holds a token, key or password. I do not repeat it; revoke or change it now, because everyone who can read this chat may have it.',
    unknown: {
      title: "I don't know this error",
      text: 'This is the line that I take for the error, and I would rather not guess what causes it:',
      ask: 'Please run this and send me what it prints',
    },
  },
  gone: {
    title: 'That button is out of date',
    text: 'What it led to is no longer there. Please ask again.',
  },
  slack: {
    post: 'Post in thread',
    posted: { title: 'Posted', text: 'The answer is in the thread of that message, for everybody to read.' },
    notPosted: {
      title: 'I could not post it',
      notMember: (name) =>
        `I am not a member of this channel. Invite me with \`/invite @${name}\` and press the button again. Until then only you see my answer.`,
      archived: 'This channel is archived, so nobody can write in it any more. Only you see my answer.',
      restricted:
        'I am not allowed to write in this conversation: it is between others, or limited to certain people. Only you see my answer.',
      other: (code) =>
        `Slack refused it (\`${code}\`). Please tell my operator if it happens again. Only you see my answer.`,
    },
  },
  feedback: {
    helpful: 'Helpful',
    unhelpful: 'Not helpful',
    notMeant: 'Not what I meant',
    none: 'None of these',
    remove: 'Delete',
    thanks: { title: 'Thank you', text: 'Good to know that it helped.' },
    sorry: {
      title: 'Thank you for saying so',
      text: 'I have noted that it did not help. If I misunderstood you, press "Not what I meant" to see other answers, or ask again in other words.',
    },
    others: {
      title: 'Did you mean one of these?',
      text: 'I have noted that it was something else. If none of them fits either, please ask in other words.',
    },
    nothingElse: {
      title: 'Then I do not know it',
      text: 'I have noted your question, so that my team can teach me. Please try other words.',
    },
    onlyAsker: {
      title: 'Only who asked can do that',
      text: 'The answer belongs to the person who asked for it; only they can delete it.',
    },
  },
  unasked: {
    why: 'I answered without being asked',
    quiet: 'Quiet for an hour',
    off: 'Stop answering here',
    quietNow: {
      title: 'I am quiet now',
      text: 'For the next hour I only answer in this channel when somebody mentions me.',
    },
    offNow: {
      title: 'I no longer listen here',
      text: 'From now on I only answer in this channel when somebody mentions me.',
    },
  },
  settings: {
    title: 'Settings',
    forYou: (language) => `For you: I answer ${language}.`,
    forChannel: ({ listens, threads, language, inPublic }) =>
      `In this channel: answering clear questions unasked is ${listens}; in threads I go on ${threads}; I answer ${language}; an answer to a command is seen ${inPublic}.`,
    onlyAdmins: 'Only those who manage this workspace or server can change what holds for the channel.',
    yourLanguage: 'Your language',
    channelLanguage: 'Language of the channel',
    languages: { en: 'in English', zh: 'in Chinese', any: 'in the language of the question' },
    listening: 'Answer clear questions unasked',
    on: 'on',
    off: 'off',
    threads: 'Go on in threads',
    threadModes: {
      mention: 'when I am mentioned',
      'two-party': 'with the one person I talk to there',
      always: 'always',
    },
    commands: 'Answers to commands',
    seenBy: { all: 'by everybody', asker: 'by the asker alone' },
    notAllowed: {
      title: 'You cannot change that here',
      text: 'It takes someone who manages this workspace or server, or whom my operator named in `ADMINS`.',
    },
    notSaved: {
      title: 'I could not save that',
      text: 'I cannot reach what I have stored. Please try again in a few minutes.',
    },
  },
  forgotten: {
    yes: {
      title: 'Forgotten',
      text: 'Your settings, your feedback and the questions of yours that I kept are erased. What you taught the team stays, no longer tied to you.',
    },
    no: {
      title: 'Not right now, sorry',
      text: 'I cannot reach what I have stored, so nothing is erased yet. Please tell me again in a few minutes.',
    },
  },
  terminal: {
    noTokens:
      'No Slack or Discord token is set, so we talk here in the terminal. To connect a chat, read docs/setup.md.',
    welcome: 'Ask me about Docker. A number picks one of the offered answers; Ctrl+D leaves.',
    pick: (number) => `[${number}]`,
    noSuchButton: (number) => `There is no choice ${number} in the last answer.`,
  },
  command: {
    docker: 'Ask a Docker question',
    ask: 'Ask a Docker question in your own words',
    question: 'Your question, or pick one from the list',
    explain: 'Explain a command, a Dockerfile or a Compose file, part by part',
    code: 'The command, as you would paste it',
    askMessage: 'Ask Docklore',
    explainMessage: 'Explain with Docklore',
    help: 'What I can do',
    usage: 'how do I delete exited containers',
  },
};

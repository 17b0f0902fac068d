import type { SlackWording } from './slack';

export const slackEn: SlackWording = {
  share: 'Share in channel',
  shared: { title: 'Shared', text: 'The answer is in the channel, for everybody to read.' },
  refused: {
    title: 'Only you see this',
    notMember: (name) =>
      `I could not answer in the channel, because I am not a member of it. Invite me there with \`/invite @${name}\`.`,
    archived: 'I could not answer in the channel: it is archived, so nobody can write in it any more.',
    restricted: 'I could not answer in the channel: only certain people may write there.',
    missingScope: (scope) =>
      `I could not answer there, because my permission \`${scope}\` is missing. Whoever manages me: update the app with the current manifest and install it again.`,
    revoked:
      'Slack no longer accepts my token. Whoever manages me: install the app again and give me its new token.',
    other: (code) => `I could not answer there: Slack refused it (\`${code}\`).`,
  },
  search: {
    title: 'Ask Docklore',
    close: 'Close',
    placeholder: 'Type a few words, such as: delete images',
    hint: 'Type what you want to do and pick a line. The answer appears here; nobody else sees it.',
  },
  home: {
    text: 'Docker questions, answered with commands that were run before they were written down. Search here, or ask in your own words under Messages.',
    recent: 'You asked lately',
    language: 'Language',
    settings: 'Settings',
    ways: [
      '`/docker how do I see logs`: only you see the answer, and can share it',
      'mention me in a channel or a thread: everybody sees it',
      '`Ask Docklore` in the menu of any message: explains or diagnoses it',
    ],
  },
  prompts: {
    title: 'Ask me about Docker, for example',
    each: [
      { title: 'Free disk space', message: 'how do I free disk space' },
      { title: 'See the logs', message: 'how do I see the logs of a container' },
      { title: 'Explain a command', message: 'what does docker run --rm -it -v /data:/data alpine sh do' },
      { title: 'Browse the cheat sheet', message: 'cheat sheet' },
    ],
  },
  working: 'is looking it up…',
  doctor: {
    title: 'How I am on Slack',
    token: (name, team, milliseconds) =>
      `✓ I am ${name} in ${team}; Slack answered in ${milliseconds} milliseconds.`,
    refused: (code) =>
      `✗ Slack does not accept my token (\`${code}\`): install the app again under Install App and give me the new token.`,
    scopes: '✓ I have every permission that I need.',
    missing: (scopes) =>
      `✗ Missing permissions: \`${scopes}\`. Update the app with the current manifest under App Manifest and install it again.`,
    member: '✓ I am a member of this channel.',
    notMember: (name) =>
      `✗ I am not a member of this channel, so I see no mention here: invite me with \`/invite @${name}\`.`,
    memberUnknown: (name) =>
      `? Whether I am a member here I may not ask. If a mention stays unanswered: \`/invite @${name}\`.`,
    knowledge: '✓ My knowledge is loaded.',
    noKnowledge: '✗ My knowledge is empty: run `npm run knowledge:check` where I run.',
    connected: '✓ Messages reach me.',
    notConnected: '✗ My connection to Slack is down just now; I am connecting again.',
    more: 'The rest (configuration, store, the other platforms) is checked by `npm run doctor` where I run.',
  },
};

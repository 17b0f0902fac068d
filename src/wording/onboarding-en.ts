import type { OnboardingWording } from './onboarding';

export const onboardingEn: OnboardingWording = {
  progress: (step, all) => `${step} of ${all}`,
  tryIt: 'Try it',
  question: 'A question',
  right: 'Right',
  wrong: 'Not quite',
  start: 'Docker in ten steps',
  back: '← Back',
  next: 'Next →',
  later: 'Later',
  finish: 'Finish',
  resume: (step) => `Go on with step ${step}`,
  readAgain: '← Read the step again',
  onceMore: 'Once more from the start',
  paused: {
    title: 'See you later',
    text: (step) =>
      `Step ${step} waits for you: press the button, or say \`continue the tour\`. Where I can write to you, I remind you once, in two days.`,
  },
  finished: {
    title: 'You did it: ten steps of Docker',
    text: 'From what a container is to your own app in one. This is what you know now:',
  },
  sheet: {
    label: 'My cheat sheet',
    title: 'Your cheat sheet',
    text: (steps) =>
      steps === 1
        ? 'What you tried in the first step.'
        : `What you tried in ${steps} steps. More about each:`,
  },
  welcome: {
    title: 'Welcome! I answer questions about Docker',
    text: 'Docker packs a program with all it needs, so that it runs the same on your machine, in the tests and on the server. Ask me in your own words, or paste an error. New to it? Ten steps of two minutes show you the rest.',
    questions: 'Others ask',
    quiet: 'No messages I did not ask for',
    quieted: {
      title: 'Understood',
      text: 'I write to you only when you ask me. Your questions are as welcome as before.',
    },
    notQuieted: {
      title: 'Not right now, sorry',
      text: 'I cannot reach what I have stored, so I could not note it. Please press the button again in a few minutes.',
    },
  },
  tip: { title: (title) => `Tip: ${title}`, more: 'More about it' },
  nudge: {
    title: 'Shall we go on with the tour?',
    text: (step, all, title) =>
      `You stopped at step ${step} of ${all}: ${title}. It takes two minutes. I do not ask again.`,
  },
};

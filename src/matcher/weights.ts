/** Fitted by npm run tune (test/tune) to the fitting half of test/ranking; never edited by hand. */
export const weights = {
  score: {
    nearest: 4,
    near: 2,
    order: 0.6,
    title: 1,
    covered: 1.4,
    typical: 2.6,
    core: 1,
    commands: 0.3,
    strangeThings: -1,
    strangeActs: -0.5,
    strangeQualities: -0.4,
    missingThings: -0.6,
    missingActs: -0.4,
  },
  confidence: {
    constant: -7,
    score: 0.8,
    margin: 1.2,
    nearest: 2,
    covered: 2,
    length: 0,
  },
} as const;

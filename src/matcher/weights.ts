/** Fitted by npm run tune (test/tune) to the fitting half of test/ranking; never edited by hand. */
export const weights = {
  score: {
    nearest: 2.762,
    near: 0,
    order: 0.667,
    title: 0.865,
    covered: 2.2,
    typical: 2.082,
    core: 1.002,
    commands: 0.942,
    strangeThings: -2.828,
    strangeActs: -1.414,
    strangeQualities: -0.597,
    missingThings: -0.547,
    missingActs: -0.146,
  },
  confidence: {
    constant: -2.176,
    score: 0.235,
    margin: 0.936,
    nearest: -0.197,
    covered: 0.097,
    length: -0.035,
  },
} as const;

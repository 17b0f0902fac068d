import type { Lang } from '../types';
import { en } from './en';
import type { ExplainWording } from './explain';
import { explainEn } from './explain-en';
import { explainZh } from './explain-zh';
import type { OnboardingWording } from './onboarding';
import { onboardingEn } from './onboarding-en';
import { onboardingZh } from './onboarding-zh';
import type { Wording } from './wording';
import { zh } from './zh';

export type { ExplainWording, ImagePlace, ImageWords, StartWords } from './explain';
export type { Wording } from './wording';

const words: Record<Lang, Wording> = { en, zh };

export function wording(lang: Lang): Wording {
  return words[lang];
}

const explaining: Record<Lang, ExplainWording> = { en: explainEn, zh: explainZh };

/** The words for explaining commands. */
export function explainWording(lang: Lang): ExplainWording {
  return explaining[lang];
}

const onboarding: Record<Lang, OnboardingWording> = { en: onboardingEn, zh: onboardingZh };

/** The words of the tour. */
export function onboardingWording(lang: Lang): OnboardingWording {
  return onboarding[lang];
}

/** Answers are read in a chat window: the whole plain text stays short. */
import type { Entry } from '../schema';
import { entriesOf, problemOf, type Rule } from './rule';

const longest = 1200;
/** Walk-throughs carry a whole example. */
const longestSteps = 1800;

/** @param plain the answer as a person reads it, without sources and buttons. */
export function answersAreShort(plain: (entry: Entry, lang: 'en' | 'zh') => string): Rule {
  return (parsed) =>
    entriesOf(parsed).flatMap((entry) => {
      const limit = entry.topic === 'walkthroughs' ? longestSteps : longest;
      return (['en', 'zh'] as const)
        .map((lang) => ({ lang, length: plain(entry, lang).length }))
        .filter(({ length }) => length > limit)
        .map(({ lang, length }) =>
          problemOf(
            parsed,
            entry,
            ['summary', lang],
            `the answer has ${length} characters, ${limit} are allowed; move details to "more"`,
          ),
        );
    });
}

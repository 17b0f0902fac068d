/** Every rule that an entry must keep, by name: what `npm run knowledge:check` asks, and whoever teaches an answer. */
import type { Reference } from '../command-reference';
import type { Entry } from '../schema';
import { commandsAreKnown, commandsAreProven, destroyersWarn, mentionsAreKnown } from './commands';
import { answersAreShort } from './length';
import { placeholdersExist, relatedExist, topicsExist } from './links';
import type { Rule } from './rule';
import { sourcesAreWellFormed } from './sources';
import { phrasingsAreUnique, titlesAreUnique } from './unique';

/** @param plain the answer as a person reads it, without sources and buttons */
export function entryRules(reference: Reference, plain: (entry: Entry, lang: 'en' | 'zh') => string) {
  return {
    topicsExist,
    relatedExist,
    placeholdersExist,
    titlesAreUnique,
    phrasingsAreUnique,
    answersAreShort: answersAreShort(plain),
    commandsAreKnown: commandsAreKnown(reference),
    mentionsAreKnown: mentionsAreKnown(reference),
    destroyersWarn: destroyersWarn(reference),
    commandsAreProven,
    sourcesAreWellFormed,
  } satisfies Record<string, Rule>;
}

export type EntryRule = keyof ReturnType<typeof entryRules>;

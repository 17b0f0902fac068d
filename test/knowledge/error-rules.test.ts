/** Each fault of a family of errors is told to its author, by the rule that looks for it. */
import {
  errorsAreComplete,
  errorFixesWarn,
  errorPhrasingsAreUnique,
  examplesAreRecognised,
  patternsAreSafe,
  slotsAreFilled,
  errorCommandsAreKnown,
  errorAnswersAreShort,
} from '../../src/knowledge/rules/errors';
import type { Rule } from '../../src/knowledge/rules/rule';
import { riskOf, stableWords } from '../../src/matcher/pattern';
import { createRecognise } from '../../src/matcher/recognise';
import { fillSlots, slotNames } from '../../src/slots';
import { shipped, tiny } from '../support/knowledge';

const { reference } = shipped();

const good = `
port-taken:
  title: { en: "Port {port} is taken", zh: "端口 {port} 被占用" }
  match: ['port (?<port>\\d{1,5}) is taken']
  means: { en: Somebody has it., zh: 已被占用。 }
  usual: { port: "8080" }
  causes:
    - why: { en: A container has it., zh: 被容器占用。 }
      check: docker ps --filter publish={port}
      fix: docker stop web
  sources: [https://docs.docker.com/]
  utterances: { en: [a, b, c], zh: [甲, 乙, 丙] }
  examples: [port 80 is taken]
  unproduced: kernel
`;

const recognised: Rule = examplesAreRecognised((text, { knowledge }) =>
  createRecognise(knowledge.errors.values())(text).map(({ family }) => family.id),
);

function told(rule: Rule, change: readonly [string, string] = ['', '']): string[] {
  const parsed = tiny({ 'errors/ports.yaml': good.replace(...change) });
  expect(parsed.problems).toEqual([]);
  return rule(parsed).map(({ advice }) => advice);
}

const rules: Record<string, Rule> = {
  safe: patternsAreSafe({ risk: riskOf, stableWords }),
  recognised,
  filled: slotsAreFilled(slotNames),
  known: errorCommandsAreKnown(reference, (line, { usual }) => fillSlots(line, {}, usual, 'en')),
  warned: errorFixesWarn(reference),
  short: errorAnswersAreShort(({ means }, _, lang) => means[lang]),
  complete: errorsAreComplete,
  unique: errorPhrasingsAreUnique,
};

it.each(Object.entries(rules))('a family without faults passes: %s', (_name, rule) => {
  expect(told(rule)).toEqual([]);
});

it.each([
  ['safe', '\\d{1,5}) is taken', '\\d+)+ is taken', /repeats what itself repeats/],
  ['safe', 'port (?<port>\\d{1,5}) is taken', '\\d{1,5}', /needs 3 letters/],
  ['recognised', 'examples: [port 80 is taken]', 'examples: [port 80 is free]', /recognised as nothing/],
  ['filled', 'publish={port}', 'publish={number}', /\{number\} needs a value/],
  ['known', 'docker ps --filter', 'docker ps --fliter', /no flag --fliter/],
  ['warned', 'docker stop web', 'docker rm -f web', /say under `danger`/],
  ['warned', 'docker ps --filter publish={port}', 'docker system prune -f', /only look here/],
  ['short', 'Somebody has it.', `${'very '.repeat(300)}long`, /1200 are allowed/],
  ['complete', '  unproduced: kernel\n', '', /one of both/],
  ['complete', 'sources:', 'related: [nobody]\n  sources:', /no entry or other error nobody/],
  ['complete', 'port-taken:', 'remove-exited:', /is an entry's/],
  ['complete', '  utterances: { en: [a, b, c], zh: [甲, 乙, 丙] }\n', '', /three ways in each language/],
  ['complete', 'https://docs', 'http://docs', /must begin with https/],
  ['unique', '[a, b, c]', '[a, b, show all images]', /is asked of list-images already/],
])('%s notices a change of %j', (rule, from, to, advice) => {
  expect(told(rules[rule] as Rule, [from, to])).toEqual([expect.stringMatching(advice)]);
});

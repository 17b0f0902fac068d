/** The gate of the meanings: every command and flag has one, and none is about what does not exist. */
import { parseKnowledge } from '../../src/knowledge/parse';
import {
  everythingHasMeaning,
  meaningsAreOfCommands,
  valueSlotsAreFilled,
} from '../../src/knowledge/rules/flags';
import { longestValue } from '../../src/skills/explain/meaning';
import { shipped } from '../support/knowledge';
import { growth } from '../support/growth';

const reference = {
  deprecated: [],
  commands: {
    'docker cook': { flags: { '--salt': { type: 'string' }, '--quiet': { short: '-q', type: 'bool' } } },
  },
};

function parsed(text: string) {
  return parseKnowledge([{ path: 'flags/cook.yaml', text }], [], reference);
}

const said = (
  problems: readonly { entry?: string | undefined; field?: string | undefined; advice: string }[],
) =>
  problems.map(({ entry, field, advice }) =>
    [entry, field, advice.split(';')[0]].filter(Boolean).join(' · '),
  );

describe('the meanings', () => {
  it('are complete when every command and flag has one, of its own or shared', () => {
    const text = `
shared: { flags: { --quiet: { en: Says less, zh: 少说 } } }
docker cook: { about: { en: Cooks, zh: 做饭 }, flags: { --salt: { en: "Adds {value}", zh: "加 {value}" } } }`;
    expect(parsed(text).problems).toEqual([]);
    expect(everythingHasMeaning(reference)(parsed(text))).toEqual([]);
    expect(meaningsAreOfCommands(reference)(parsed(text))).toEqual([]);
  });

  it('lack what has none', () => {
    expect(said(everythingHasMeaning(reference)(parsed('docker cook: {}')))).toEqual([
      'docker cook · has no meaning',
      'docker cook · --salt · has no meaning',
      'docker cook · --quiet · has no meaning',
    ]);
  });

  it('name nothing that does not exist, except programs that are not of Docker', () => {
    const text = `
grep: { about: { en: Keeps lines, zh: 保留行 }, flags: { -v: { en: Others, zh: 其他 } } }
docker eat: { about: { en: Eats, zh: 吃 } }
shared: { flags: { --nothing: { en: Nothing, zh: 无 } } }
docker cook: { flags: { --pepper: { en: Hot, zh: 辣 }, --help: { en: Help, zh: 帮助 } } }`;
    expect(said(meaningsAreOfCommands(reference)(parsed(text)))).toEqual([
      'docker eat · is no command of the reference',
      'shared · --nothing · is no flag of it in the reference',
      'docker cook · --pepper · is no flag of it in the reference',
    ]);
  });

  it('have nothing in braces that no value fills', () => {
    const text = `
docker cook:
  flags:
    --salt:
      en: Adds {amount}
      zh: 加盐
      values:
        - { match: '^(?<grams>\\d+)$', en: 'Adds {grams} of {value}, not {{.Names}}', zh: '加 {spoons}' }`;
    expect(said(valueSlotsAreFilled(parsed(text)))).toEqual([
      'docker cook · --salt · nothing fills {amount}',
      'docker cook · --salt.values.0 · nothing fills {spoons}',
    ]);
  });
});

describe('patterns of values', () => {
  const patterns = [...shipped().meanings.values()].flatMap(({ flags }) =>
    Object.values(flags).flatMap(({ values = [] }) => values.map(({ match }) => match)),
  );
  const parts = [
    'a',
    '/',
    ':',
    '=',
    ',',
    '.',
    '-',
    '1',
    'a:',
    'a=b,',
    '/a',
    'type=bind,',
    'src=/',
    ' ',
    '[',
    '::1',
    '🐳',
    '中',
  ];

  it('are many', () => {
    expect(patterns.length).toBeGreaterThan(300);
  });

  it('take no more than their share for values as long as they may get, whatever stands in them', () => {
    const values = parts.flatMap((part) => {
      const body = part.repeat(longestValue).slice(0, longestValue - 1);
      return [body, `${body}\n`, `/${body}`, `type=bind,${body}`];
    });
    const slow = new Set<string>();
    for (const source of new Set(patterns)) {
      const pattern = new RegExp(source, 'u');
      for (const value of values) {
        const half = value.slice(0, value.length / 2);
        const grows = growth(
          () => void pattern.test(half),
          () => void pattern.test(value),
        );
        if (grows > 10) slow.add(source);
      }
    }
    expect([...slow]).toEqual([]);
  });
});

/** Hundreds of generated answers against the local Discord's validator and the builders of discord.js. */
import {
  ActionRowBuilder,
  ComponentType,
  ContainerBuilder,
  TextDisplayBuilder,
  type APIMessageTopLevelComponent,
} from 'discord.js';
import type { Answer, Block, Button, ButtonGroup } from '../../../src/answer';
import { allTopics, cheatSheet } from '../../../src/skills/cheat-sheet';
import { pressedError } from '../../../src/skills/diagnose';
import { lookUp } from '../../../src/skills/look-up';
import { inTraditional } from '../../../src/traditional';
import { shipped } from '../../support/knowledge';
import { diagnosedAnswers } from '../../support/diagnosed-answers';
import { explainedAnswers } from '../../support/explained-answers';
import { validateMessage } from '../../support/discord/validate-message';
import { pagesOf } from './pages-of';
import { shownText } from './scene';

/** A small linear congruential generator: the same answers in every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const WORDS = [
  'docker',
  '`docker ps -a`',
  '*',
  '```',
  '@everyone',
  '\n\n',
  '🐳',
  '镜像',
  '<@1>',
  '# x',
  '_'.repeat(90),
  'https://a.b/c_d',
];
const LENGTHS = [0, 1, 5, 40, 300, 1500];

function generateAnswer(seed: number): Answer {
  const below = generator(seed);
  const words = (count: number) => Array.from({ length: count }, () => WORDS[below(WORDS.length)]).join(' ');
  const long = () => (below(12) === 0 ? 'x'.repeat(below(9000)) : words(LENGTHS[below(LENGTHS.length)] ?? 0));
  const block = (): Block => {
    const kind = below(3);
    if (kind === 0) return { kind: 'text', text: long() };
    if (kind === 1) return { kind: 'warning', label: 'Danger', text: long() };
    return { kind: 'code', code: long(), language: 'sh', caption: below(2) ? words(4) : undefined };
  };
  const button = (): Button => ({ action: `show:e-${below(60)}:en`, label: words(below(30)) });
  const group = (): ButtonGroup => ({
    label: below(2) ? words(below(40)) : undefined,
    buttons: Array.from({ length: below(11) }, button),
  });
  return {
    kind: 'answer',
    id: 'generated',
    lang: 'en',
    title: words(below(60)),
    blocks: Array.from({ length: below(16) }, block),
    groups: Array.from({ length: below(7) }, group),
    sourceLabel: 'Source',
    sources: Array.from({ length: below(40) }, (_, n) => ({
      label: 'docs',
      url: `https://docs.docker.com/${n}`,
    })),
  };
}

function build(component: APIMessageTopLevelComponent): unknown {
  if (component.type === ComponentType.ActionRow) return ActionRowBuilder.from(component).toJSON();
  if (component.type === ComponentType.Container) return new ContainerBuilder(component).toJSON();
  if (component.type === ComponentType.TextDisplay) return new TextDisplayBuilder(component).toJSON();
  throw new Error(`An answer has no component of type ${component.type}.`);
}

const seeds = Array.from({ length: 200 }, (_, seed) => seed + 1);
const payloads = seeds.flatMap((seed) => pagesOf(generateAnswer(seed)).map((payload) => ({ seed, payload })));

it('the generated answers are long enough to matter', () => {
  expect(payloads.length).toBeGreaterThan(seeds.length * 1.5);
});

it('Discord accepts every message of every answer', () => {
  const refused = payloads.filter(({ payload }) => {
    try {
      return validateMessage({ ...payload }) === undefined;
    } catch {
      return true;
    }
  });
  expect(refused.map(({ seed }) => seed)).toEqual([]);
});

it('the builders of discord.js accept every component', () => {
  const components = payloads.flatMap(({ payload }) => payload.components);
  expect(components.map(build)).toEqual(components);
});

/** The content of every text display, wherever it stands. */
function textsIn(payload: unknown): string[] {
  return [...JSON.stringify(payload).matchAll(/"content":("(?:[^"\\]|\\.)*")/g)].map(
    ([, json]) => JSON.parse(json ?? '""') as string,
  );
}

it('every fence that is opened is closed in the same text', () => {
  const open = payloads.filter(({ payload }) =>
    textsIn(payload).some((text) => (text.match(/```/g) ?? []).length % 2 === 1),
  );
  expect(open.map(({ seed }) => seed)).toEqual([]);
});

describe('an explained command', () => {
  const answers = explainedAnswers();

  it('is one message that Discord accepts', () => {
    for (const answer of answers) {
      const messages = pagesOf(answer);
      expect(messages.length).toBe(1);
      for (const payload of messages) expect(() => validateMessage({ ...payload })).not.toThrow();
    }
  });

  it('has every part of it in that message', () => {
    for (const answer of answers) {
      const [payload] = pagesOf(answer);
      const shown = payload?.components.map(shownText).join('') ?? '';
      const lines = answer.blocks.flatMap((block) => (block.kind === 'text' ? block.text.split('\n') : []));
      expect(shown.match(/^[•↳]/gm)?.length ?? 0).toBeGreaterThanOrEqual(
        lines.filter((line) => /^[•↳]/.test(line)).length,
      );
    }
  });
});

describe('a diagnosed error', () => {
  it('is one message that Discord accepts, with its line in a block that stays closed', () => {
    for (const answer of diagnosedAnswers()) {
      const messages = pagesOf(answer);
      expect(messages.length).toBe(1);
      for (const payload of messages) {
        expect(() => validateMessage({ ...payload })).not.toThrow();
        const shown = payload.components.map(shownText).join('\n');
        expect((shown.match(/```/g)?.length ?? 0) % 2).toBe(0);
      }
    }
  });
});

/** Every entry folded and unfolded, every family of errors and every topic, in both languages and some in Traditional characters. */
function everyAnswer(): Answer[] {
  const knowledge = shipped();
  const answers = (['en', 'zh'] as const).flatMap((lang) => [
    ...[...knowledge.entries.values()].flatMap((entry) => [
      lookUp(entry, knowledge, lang),
      lookUp(entry, knowledge, lang, { unfolded: true }),
    ]),
    ...[...knowledge.errors.keys()].flatMap((id) => pressedError(id, knowledge, lang) ?? []),
    ...knowledge.topics.map((topic) => cheatSheet(topic, knowledge, lang)),
    allTopics(knowledge, lang),
  ]);
  return [...answers, ...answers.filter(({ lang }, at) => lang === 'zh' && at % 20 === 1).map(inTraditional)];
}

describe('the whole knowledge', () => {
  const answers = everyAnswer();
  const pages = answers.flatMap((answer) => pagesOf(answer));

  it('is accepted, page by page, by the local Discord', () => {
    expect(answers.length).toBeGreaterThan(1000);
    // An expectation for each of thousands would take a minute.
    expect(pages.map((page) => validateMessage({ ...page }))).toHaveLength(pages.length);
  });

  it('is accepted by the builders of discord.js', () => {
    const components = pages.filter((_, at) => at % 20 === 0).flatMap((page) => page.components);
    expect(JSON.stringify(components.map(build))).toBe(JSON.stringify(components));
  });

  it('fits on one page each, nearly always', () => {
    expect(pages.length / answers.length).toBeLessThan(1.02);
  });

  it('has a page to turn to behind every button that turns, and every action in it keeps its length', () => {
    const ids = [...JSON.stringify(pages).matchAll(/"(?:custom_id|value)":"([^"]+)"/g)].map(
      ([, id]) => id ?? '',
    );
    expect(ids.filter((id) => id.length > 100)).toEqual([]);
  });

  it('shows every command in a fence of its own', () => {
    const fences = pages.flatMap(textsIn).map((text) => (text.match(/```/g) ?? []).length);
    expect(fences.every((count) => count === 0 || count === 2)).toBe(true);
  });
});

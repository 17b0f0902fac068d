/** Hundreds of generated answers against the local Discord's validator and the builders of discord.js. */
import {
  ActionRowBuilder,
  ComponentType,
  ContainerBuilder,
  TextDisplayBuilder,
  type APIMessageTopLevelComponent,
} from 'discord.js';
import type { Answer, Block, Button, ButtonGroup } from '../../../src/answer';
import { render } from '../../../src/adapters/discord/render';
import { diagnosedAnswers } from '../../support/diagnosed-answers';
import { explainedAnswers } from '../../support/explained-answers';
import { validateMessage } from '../../support/discord/validate-message';
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
const payloads = seeds.flatMap((seed) => render(generateAnswer(seed)).map((payload) => ({ seed, payload })));

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

it('every fence that is opened is closed in the same text', () => {
  const open = payloads.filter(({ payload }) =>
    payload.components.some((one) => (shownText(one).match(/```/g) ?? []).length % 2 === 1),
  );
  expect(open.map(({ seed }) => seed)).toEqual([]);
});

describe('an explained command', () => {
  const answers = explainedAnswers();

  it('is one message that Discord accepts', () => {
    for (const answer of answers) {
      const messages = render(answer);
      expect(messages.length).toBe(1);
      for (const payload of messages) expect(() => validateMessage({ ...payload })).not.toThrow();
    }
  });

  it('has every part of it in that message', () => {
    for (const answer of answers) {
      const [payload] = render(answer);
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
      const messages = render(answer);
      expect(messages.length).toBe(1);
      for (const payload of messages) {
        expect(() => validateMessage({ ...payload })).not.toThrow();
        const shown = payload.components.map(shownText).join('\n');
        expect((shown.match(/```/g)?.length ?? 0) % 2).toBe(0);
      }
    }
  });
});

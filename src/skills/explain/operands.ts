/** What stands in a `docker …` beside its name and flags: images, containers, the command inside, the context. Pure. */
import type { Invocation } from '../../knowledge/command-parse';
import type { Word } from '../../shell/script';
import { explainWording, type ImagePlace } from '../../wording';
import { readImage } from './image';
import { phrase, shortened } from './phrase';
import type { Report } from './report';

export interface Operand {
  /** The word of the invocation it begins at. */
  readonly at: number;
  readonly code: string;
  readonly text: string;
}

/** Commands whose first operand is an image, and whether all are. */
const images: Readonly<Record<string, 'first' | 'all'>> = {
  'docker container run': 'first',
  'docker container create': 'first',
  'docker image pull': 'all',
  'docker image push': 'all',
  'docker image tag': 'all',
  'docker image rm': 'all',
  'docker image save': 'all',
  'docker image inspect': 'all',
  'docker history': 'all',
};
const places: Readonly<Record<string, ImagePlace>> = {
  'docker container run': 'either',
  'docker container create': 'either',
  'docker image pull': 'registry',
};
/** Commands whose first operand names where the rest of the words is run. */
const runners: Readonly<Record<string, 'container' | 'service'>> = {
  'docker container exec': 'container',
  'docker container top': 'container',
  'docker compose exec': 'service',
  'docker compose run': 'service',
};

/** What the rest of the words is where it is not run instead of the image's own command. */
const instead: Readonly<Record<string, 'besides' | 'psOptions'>> = {
  'docker container exec': 'besides',
  'docker compose exec': 'besides',
  'docker container top': 'psOptions',
};

function imageOperand(reference: string, at: number, report: Report, place: ImagePlace): Operand | undefined {
  const image = readImage(reference);
  if (!image) return undefined;
  const { words } = report;
  const floats = image.digest === undefined && (image.tag === undefined || image.tag === 'latest');
  if (place !== 'here' && floats) report.note(report.hints, undefined, words.latest(shortened(reference)));
  return { at, code: shortened(reference), text: words.image(image, place) };
}

/** The operands as typed, with their quotes. @param from the first of them that counts */
export function typed({ restAt, command: { path } }: Invocation, all: readonly Word[], from: number): string {
  const words = restAt.slice(from).map((at) => all[at]?.text ?? '');
  // Behind what runs it, `--` is the program's own: npm test -- --watch.
  const isPrograms = from > 0 && (path in runners || images[path] === 'first');
  return words.filter((word) => isPrograms || word !== '--').join(' ');
}

/** What is run inside, as one part; flags that were meant for Docker are told of. */
function insideOperand(invocation: Invocation, all: readonly Word[], report: Report): Operand[] {
  const { rest, restAt } = invocation;
  const inside = rest.slice(1);
  if (inside.length === 0) return [];
  const [first = ''] = inside;
  const { flagInside, inContainer } = report.words;
  const ran = instead[invocation.command.path];
  const text = ran ? report.words[ran] : first.startsWith('-') ? flagInside : inContainer;
  return [{ at: restAt[1] ?? 0, code: shortened(typed(invocation, all, 1)), text }];
}

function plainOperands(invocation: Invocation, all: readonly Word[], report: Report): Operand[] {
  const { rest, restAt, command } = invocation;
  const words = rest.filter((word) => word !== '--');
  if (words.length === 0) return [];
  const args = report.knowledge.meanings.get(command.path)?.args?.[report.lang];
  const code = shortened(typed(invocation, all, 0));
  const text = args === undefined ? report.words.plainArguments : withoutArgs(args);
  return [{ at: restAt[0] ?? 0, code, text }];
}

/** The words stand before the text already: "The containers: `{args}`" says them no second time. */
function withoutArgs(args: string): string {
  const text = phrase(args.replace(/\s*[:：]?\s*`?\{args\}`?\s*$/, ''), { args: '…' });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function operandsOf(invocation: Invocation, all: readonly Word[], report: Report): Operand[] {
  const { command, rest, restAt } = invocation;
  const { path } = command;
  const [first] = rest;
  if (first === undefined) return [];
  const at = restAt[0] ?? 0;
  const runner = runners[path];
  if (runner) {
    const where: Operand = { at, code: shortened(first), text: report.words[runner] };
    return [where, ...insideOperand(invocation, all, report)];
  }
  if (path === 'docker buildx build') {
    return [{ at, code: shortened(first), text: explainWording(report.lang).context(first) }];
  }
  const kind = images[path];
  const shown = kind === 'first' ? rest.slice(0, 1) : rest;
  const named = shown.map((word, i) => imageOperand(word, restAt[i] ?? at, report, places[path] ?? 'here'));
  if (!kind || named.includes(undefined)) {
    return kind === 'first'
      ? [
          { at, code: shortened(first), text: report.words.plainArguments },
          ...insideOperand(invocation, all, report),
        ]
      : plainOperands(invocation, all, report);
  }
  const good = named.filter((one) => one !== undefined);
  return kind === 'first' ? [...good, ...insideOperand(invocation, all, report)] : good;
}

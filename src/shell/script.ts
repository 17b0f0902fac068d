/** A shell text → its steps, left to right, as words with what the shell would replace in them. Pure. */
import type {
  Assignment,
  CompoundList,
  ParsedScript,
  Redirection,
  SyntaxNode,
  Word as WordNode,
  WordPart,
} from 'unbash';
import { readSource, restored, type Source } from './source';

/** What the shell replaces before the command runs: the output of inner steps, or a variable's value. */
export interface Expansion {
  readonly text: string;
  readonly steps: readonly Step[];
}

export interface Word {
  /** As typed, with its quotes. */
  readonly text: string;
  /** Without quotes; what the shell would replace stays as typed. */
  readonly value: string;
  readonly expansions: readonly Expansion[];
}

export interface Redirect {
  readonly text: string;
  readonly operator: string;
  /** What stands before it: 2 of `2>&1`. */
  readonly descriptor: number | undefined;
  readonly target: string;
}

export type Joint = '|' | '|&' | '&&' | '||' | ';';

/** One simple command. */
export interface Step {
  /** How it hangs on the step before it; undefined for the first. */
  readonly joint: Joint | undefined;
  readonly words: readonly Word[];
  /** `A=b` before the command. */
  readonly assignments: readonly string[];
  readonly redirects: readonly Redirect[];
  /** Ends in &. */
  readonly background: boolean;
  /** The first words of the loop or condition it stands in: `for id in $(…)`. */
  readonly inside: string | undefined;
}

export interface Script {
  readonly steps: readonly Step[];
  readonly continued: Source['continued'];
  /** A quote, bracket or the like that is opened and never closed. */
  readonly broken: boolean;
}

/** Loaded with the first command: answering questions starts without it. */
function unbash(): typeof import('unbash', { with: { 'resolution-mode': 'import' } }) {
  return require('unbash') as typeof import('unbash', { with: { 'resolution-mode': 'import' } });
}

/** Nobody nests deeper in earnest. */
const deepest = 4;

interface Place {
  readonly joint: Joint | undefined;
  readonly background: boolean;
  readonly inside: string | undefined;
  readonly source: string;
  readonly depth: number;
}

function expansionsOf(parts: readonly WordPart[] | undefined, place: Place): Expansion[] {
  return (parts ?? []).flatMap((part): Expansion[] => {
    switch (part.type) {
      case 'CommandExpansion':
      case 'ProcessSubstitution': {
        const steps =
          part.script && place.depth < deepest ? stepsOf(part.script, innerPlace(part.script, place)) : [];
        return [{ text: restored(part.text), steps }];
      }
      case 'SimpleExpansion':
      case 'ParameterExpansion':
        return [{ text: restored(part.text), steps: [] }];
      case 'DoubleQuoted':
      case 'LocaleString':
        return expansionsOf(part.parts, place);
      default:
        return [];
    }
  });
}

function innerPlace(script: ParsedScript, { source, depth }: Place): Place {
  const inner = { joint: undefined, background: false, inside: undefined, depth: depth + 1 };
  return { ...inner, source: script.source ?? source };
}

function wordOf(node: WordNode | Assignment, place: Place): Word {
  const parts = node.type === 'Word' ? node.parts : node.value.type === 'Word' ? node.value.parts : [];
  const value = node.type === 'Word' ? node.value : assigned(node);
  return { text: restored(node.text), value: restored(value), expansions: expansionsOf(parts, place) };
}

function assigned({ text, name, value }: Assignment): string {
  return value.type === 'Word' ? `${name}=${value.value}` : text;
}

function redirectOf(node: Redirection, { source }: Place): Redirect {
  const target = node.type === 'HereDoc' ? node.delimiter?.value : node.target?.value;
  return {
    text: restored(
      source.slice(node.pos, node.type === 'HereDoc' ? (node.delimiter?.end ?? node.end) : node.end),
    ),
    operator: node.operator,
    descriptor: node.descriptor?.type === 'FileDescriptor' ? node.descriptor.value : undefined,
    target: restored(target ?? ''),
  };
}

function simple(node: Extract<SyntaxNode, { type: 'Command' }>, place: Place): Step {
  const words = node.args.map((word) => wordOf(word, place));
  const before = node.prefix.flatMap((one) => (one.type === 'Assignment' ? [restored(one.text)] : []));
  return {
    joint: place.joint,
    words: node.name ? [wordOf(node.name, place), ...words] : words,
    assignments: before,
    redirects: node.redirects.map((redirect) => redirectOf(redirect, place)),
    background: place.background,
    inside: place.inside,
  };
}

/** Steps in a row: the first hangs on what was before them, each other one on the one before it. */
function inTurn(nodes: readonly SyntaxNode[], joints: readonly Joint[], place: Place): Step[] {
  return nodes.flatMap((node, i) =>
    stepsOf(node, { ...place, joint: i === 0 ? place.joint : (joints[i - 1] ?? ';') }),
  );
}

/** `for id in $(docker ps -q)` up to its body. */
function headOf(node: SyntaxNode, body: CompoundList, { source }: Place): string {
  return restored(source.slice(node.pos, body.pos))
    .replace(/[\s;]*\b(?:do|then)?\s*$/, '')
    .trim();
}

function compound(node: SyntaxNode, place: Place): Step[] {
  if (node.type === 'For') {
    const inside = headOf(node, node.body, place);
    const listed = (node.wordlist ?? []).flatMap(({ parts }) => expansionsOf(parts, place));
    return [...listed.flatMap(({ steps }) => steps), ...stepsOf(node.body, { ...place, inside })];
  }
  const inside = node.type === 'While' ? headOf(node, node.clause, place) : place.inside;
  const steps: Step[] = [];
  unbash().forEachChild(node, (child) => steps.push(...stepsOf(child, { ...place, inside })));
  return steps;
}

function stepsOf(node: SyntaxNode, place: Place): Step[] {
  switch (node.type) {
    case 'Script':
    case 'CompoundList':
      return inTurn(node.commands, [], place);
    case 'Statement':
      return stepsOf(node.command, { ...place, background: node.background ?? false });
    case 'AndOr':
    case 'Pipeline':
      return inTurn(node.commands, node.operators, place);
    case 'Command':
      return [simple(node, place)];
    case 'Word':
    case 'Assignment':
      return [];
    default:
      return compound(node, place);
  }
}

/** Never throws: what cannot be read is left out, and `broken` says that something was. */
export function readScript(pasted: string): Script {
  const { text, continued } = readSource(pasted);
  const script = unbash().parse(text);
  const place = { joint: undefined, background: false, inside: undefined, source: text, depth: 0 };
  const steps = stepsOf(script, place).filter(
    ({ words, assignments }) => words.length + assignments.length > 0,
  );
  return { steps, continued, broken: (script.errors ?? []).length > 0 };
}

/** A question's tokens, weighed against the index. Pure. */
import { cuesOf, type Cues } from './cues';
import { senseOf, type Sense } from './learned';
import { telling } from './read-entries';
import type { EntryIndex } from './index-entries';
import { pairsOf, type TokenNumber } from './pairs';
import type { FocusedToken } from './focus';
import { soundsTroubled, speaksOfDocker } from './listening';
import type { TokenKind } from './tokens';

export interface AskedToken {
  readonly id: string;
  /** Negative for a token that the index does not know: it fits no entry. */
  readonly number: TokenNumber;
  readonly kind: TokenKind;
  readonly weight: number;
}

export interface Asked {
  /** Each once, in order. */
  readonly tokens: readonly AskedToken[];
  /** Token number → weight, 0 for what it does not hold. */
  readonly weights: Float32Array;
  readonly pairs: ReadonlySet<number>;
  /** Sum of all weights. */
  readonly total: number;
  /** Length of the weighted vector, for the cosine. */
  readonly norm: number;
  /** Whether something is named that only Docker people name. */
  readonly telltale: boolean;
  /** What was named besides: container, ports, size. */
  readonly slots: readonly string[];
  /** Whether something went wrong: only then is an error asked about. */
  readonly troubled: boolean;
  /** As they stand in it. */
  readonly numbers: ReadonlySet<string>;
  readonly cues: Cues;
  /** Absent where nothing was learnt. */
  readonly sense?: Sense;
}

/** A value such as a port or a name says little about which entry is meant. */
const lightKinds: ReadonlySet<TokenKind> = new Set(['value', 'scrap']);
const lightWeight = 0.3;

export function askedOf(tokens: readonly FocusedToken[], slots: readonly string[], index: EntryIndex): Asked {
  const said = new Map<string, AskedToken>();
  const order: number[] = [];
  for (const { id, kind, importance } of telling(tokens)) {
    const number = said.get(id)?.number ?? index.numbers.get(id) ?? -1 - said.size;
    const full = (index.weights[number] ?? index.unheardOf) * (lightKinds.has(kind) ? lightWeight : 1);
    const weight = Math.max(full * importance, said.get(id)?.weight ?? 0);
    said.set(id, { id, number, kind, weight });
    order.push(number);
  }
  const each = [...said.values()];
  const weights = new Float32Array(index.weights.length);
  for (const { number, weight } of each) if (number >= 0) weights[number] = weight;
  const cues = cuesOf(
    tokens,
    each.map(({ id, weight }) => [id, weight] as const),
    slots,
  );
  return {
    tokens: each,
    weights,
    pairs: pairsOf(order),
    total: each.reduce((sum, { weight }) => sum + weight, 0),
    norm: Math.sqrt(each.reduce((sum, { weight }) => sum + weight ** 2, 0)),
    telltale: speaksOfDocker(tokens, index.vocabulary),
    slots,
    troubled: soundsTroubled(tokens),
    cues,
    sense: index.learned && senseOf(cues, index.learned),
    numbers: new Set(tokens.map(({ raw }) => raw).filter((raw) => /^\d+$/.test(raw))),
  };
}

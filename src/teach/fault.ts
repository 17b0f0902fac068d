/** Why something is not taught, so that every surface can say it beside the field it belongs to. */
import type { EntryRule } from '../knowledge/rules/entries';
import type { TeachField } from '../wording/teach';

/** What a person fills in. */
export type Field = TeachField;

export type Why =
  | EntryRule
  | 'missing'
  | 'malformed'
  | 'secret'
  | 'tooLong'
  | 'noWords'
  | 'asked'
  | 'noEntry'
  | 'taken'
  | 'notAllowed'
  | 'noMiss'
  | 'notPublished'
  | 'noDraft'
  | 'noFit';

export interface Fault {
  readonly field: Field;
  readonly why: Why;
  /** What exactly: a quotation, an id, or the gate's own sentence, which is English. */
  readonly detail: string;
}

export interface Refused {
  readonly kind: 'refused';
  /** At least one. */
  readonly faults: readonly Fault[];
}

export function refused(field: Field, why: Why, detail = ''): Refused {
  return { kind: 'refused', faults: [{ field, why, detail }] };
}

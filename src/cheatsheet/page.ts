/** What is drawn on a page, before anybody knows whether it becomes PDF or PNG. Types only. */
import type { Run } from '../pictures/measure';

/** Colours by what they are for, as #rrggbb. */
export interface Colours {
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly danger: string;
  /** Behind code. */
  readonly code: string;
}

/** A line of text. `x` is its left end, `y` its baseline. */
export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: keyof Colours;
  readonly runs: readonly Run[];
}

export interface BoxMark {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly colour: keyof Colours;
}

export type Mark = TextMark | BoxMark;

/** Marks in the order they are drawn; all lengths in units: points of a PDF, CSS pixels of a PNG. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

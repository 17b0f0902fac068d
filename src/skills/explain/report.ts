/** What is gathered while a command is walked from left to right. */
import type { Knowledge } from '../../knowledge/schema';
import type { Lang } from '../../types';
import { explainWording, type ExplainWording } from '../../wording';

/** One part of the command and what it means. */
export interface Line {
  /** As typed. */
  readonly code: string;
  /** The long name of a flag that was typed short. */
  readonly long?: string | undefined;
  readonly text: string;
  /** 0 for the command itself, 1 for what stands in its `$(…)`, and so on. */
  readonly depth: number;
  readonly risky: boolean;
}

export interface Note {
  /** The part it is about; undefined where the text names it. */
  readonly code: string | undefined;
  readonly text: string;
}

/** The first sentence of one step, and how the step hangs on the one before it. */
export interface Sentence {
  readonly joint: string | undefined;
  readonly text: string;
}

export class Report {
  readonly lines: Line[] = [];
  /** What is lost or exposed. */
  readonly risks: Note[] = [];
  readonly outdated: Note[] = [];
  /** What Docker would refuse. */
  readonly strange: Note[] = [];
  readonly hints: Note[] = [];
  /** Pages that describe the commands in it. */
  readonly pages = new Set<string>();
  readonly words: ExplainWording;

  constructor(
    readonly knowledge: Knowledge,
    readonly lang: Lang,
  ) {
    this.words = explainWording(lang);
  }

  line(
    code: string,
    text: string,
    depth: number,
    told: { risk?: string | undefined; long?: string | undefined } = {},
  ): void {
    const { risk, long } = told;
    const last = this.lines.at(-1);
    // What was said of `$(…)` as an argument, and then of what the shell does with it.
    if (last?.code === code && last.depth === depth) {
      const both = this.words.both(last.text, text);
      this.lines[this.lines.length - 1] = { ...last, text: both };
    } else this.lines.push({ code, long, text, depth, risky: risk !== undefined });
    if (risk !== undefined) this.note(this.risks, code, risk);
  }

  /** Each text once: five open ports are one warning. */
  note(notes: Note[], code: string | undefined, text: string): void {
    if (!notes.some((one) => one.text === text)) notes.push({ code, text });
  }
}

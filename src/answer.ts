/**
 * The neutral answer: what is said, not how a platform shows it. Every text in it may hold `code` in
 * backticks and nothing else; an adapter escapes the rest.
 */
import type { Lang } from './types';

export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
}

/** One thing to copy: a command, a Dockerfile, a compose file. `caption` stands above it. */
export interface CodeBlock {
  readonly kind: 'code';
  readonly code: string;
  /** The fence's language tag: sh, dockerfile, yaml, json, text. */
  readonly language: string;
  readonly caption?: string | undefined;
}

/** What is lost. `label` is the word that comes first: "Danger" or "危险". */
export interface WarningBlock {
  readonly kind: 'warning';
  readonly label: string;
  readonly text: string;
}

export type Block = TextBlock | CodeBlock | WarningBlock;

/** `action` is at most 100 characters of a-z, 0-9, `-`, `:`, `~` and `.` and carries all state. */
export interface Button {
  readonly action: string;
  readonly label: string;
}

/** Buttons that belong together, such as "See also". At most 10. */
export interface ButtonGroup {
  readonly label?: string | undefined;
  readonly buttons: readonly Button[];
}

export interface Link {
  readonly label: string;
  readonly url: string;
}

/** What can be said of an answer. A platform that has something of its own for the verdict shows that. */
export interface Feedback {
  readonly verdict?: { readonly helpful: Button; readonly unhelpful: Button } | undefined;
  /** "Not what I meant", "Delete". */
  readonly others: readonly Button[];
}

/** A drawing that belongs to the answer; the build leaves it as PNG under its id and the answer's language. */
export interface AnswerPicture {
  readonly id: string;
  readonly title: string;
  /** What it shows, in words. */
  readonly alt: string;
}

export type AnswerKind = 'answer' | 'choices' | 'miss' | 'topic' | 'help' | 'settings' | 'notice';

export interface Answer {
  readonly kind: AnswerKind;
  /** The entry's or topic's id; otherwise the same word as `kind`. */
  readonly id: string;
  readonly lang: Lang;
  readonly title: string;
  /** What is shown at first. */
  readonly blocks: readonly Block[];
  readonly groups: readonly ButtonGroup[];
  readonly feedback?: Feedback;
  /** The label that stands before the sources: "Source" or "来源". */
  readonly sourceLabel: string;
  readonly sources: readonly Link[];
  readonly picture?: AnswerPicture;
  /** "More" was pressed. */
  readonly unfolded?: boolean;
  /** The action that shows this answer again, where it is not `show` with the answer's id. */
  readonly again?: string;
  /** What a button of the answer unfolds, where no entry says so. */
  readonly more?: readonly Block[];
}

/** An answer of a title and one text. @param sourceLabel in its language */
export function plainAnswer(
  kind: AnswerKind,
  lang: Lang,
  { title, text }: { readonly title: string; readonly text: string },
  sourceLabel: string,
  groups: readonly ButtonGroup[] = [],
): Answer {
  return { kind, id: kind, lang, title, blocks: [{ kind: 'text', text }], groups, sourceLabel, sources: [] };
}

/** "Danger: …" or "危险：…": Chinese has a colon of its own. */
export function labelled(label: string, text: string): string {
  return /\p{Script=Han}/u.test(label) ? `${label}：${text}` : `${label}: ${text}`;
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'code':
      return block.caption ? `${block.caption}\n${block.code}` : block.code;
    case 'warning':
      return labelled(block.label, block.text);
  }
}

export function plainBlocks(blocks: readonly Block[]): string {
  return blocks.map(plainBlock).join('\n\n');
}

/** The answer as first shown, as plain text: no buttons, no sources. Also every platform's text fallback. */
export function plainText(answer: Answer): string {
  return [answer.title, plainBlocks(answer.blocks)].filter(Boolean).join('\n\n');
}

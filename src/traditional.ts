/** Traditional Chinese is read as Simplified and answered as Traditional; opencc-js converts. Pure. */
import { Converter as fromTraditional } from 'opencc-js/t2cn';
import { Converter as fromSimplified } from 'opencc-js/cn2t';
import type { Answer, Block, Button, Feedback } from './answer';

type Convert = (text: string) => string;

/** Dictionaries take a moment to load, so each is made when it is first needed. */
function whenNeeded(make: () => Convert): Convert {
  let convert: Convert | undefined;
  return (text) => (convert ??= make())(text);
}

/** Character by character: tells whether any is Traditional. */
const plainly = whenNeeded(() => fromTraditional({ from: 't', to: 'cn' }));
/** Taiwan's words too: 網路 is 网络, not 网路. */
const toSimplified = whenNeeded(() => fromTraditional({ from: 'twp', to: 'cn' }));
const toTraditional = whenNeeded(() => fromSimplified({ from: 'cn', to: 'tw' }));

/** The text in Simplified characters; undefined when nothing in it is Traditional. */
export function simplified(text: string): string | undefined {
  if (!/\p{Script=Han}/u.test(text) || plainly(text) === text) return undefined;
  return toSimplified(text);
}

/** All but what stands in backticks: that is to be copied. */
function convertedText(text: string): string {
  return text.replaceAll(/`[^`]*`|[^`]+/g, (part) => (part.startsWith('`') ? part : toTraditional(part)));
}

/** For words that no answer holds, such as the names of commands. */
export const textInTraditional: Convert = convertedText;

function convertedBlock(block: Block): Block {
  switch (block.kind) {
    case 'text':
      return { ...block, text: convertedText(block.text) };
    case 'code': {
      // Only what is to be replaced is ours to say: <容器>.
      const code = block.code.replaceAll(/<[^<>\n]*\p{Script=Han}[^<>\n]*>/gu, (part) => toTraditional(part));
      return { ...block, code, caption: block.caption && convertedText(block.caption) };
    }
    case 'warning':
      return { ...block, label: toTraditional(block.label), text: convertedText(block.text) };
  }
}

const simplifiedAction = /:zh(?=[:~]|$)/;
const traditionalAction = /:zht(?=[:~]|$)/;

function convertedButton({ action, label }: Button): Button {
  return { action: action.replace(simplifiedAction, ':zht'), label: convertedText(label) };
}

function convertedFeedback({ verdict, others }: Feedback): Feedback {
  return {
    verdict: verdict && {
      helpful: convertedButton(verdict.helpful),
      unhelpful: convertedButton(verdict.unhelpful),
    },
    others: others.map(convertedButton),
  };
}

/** The same answer in Traditional characters; its buttons remember that. */
export function inTraditional(answer: Answer): Answer {
  return {
    ...answer,
    title: convertedText(answer.title),
    blocks: answer.blocks.map(convertedBlock),
    groups: answer.groups.map(({ label, buttons }) => ({
      label: label && convertedText(label),
      buttons: buttons.map(convertedButton),
    })),
    sourceLabel: toTraditional(answer.sourceLabel),
    ...(answer.feedback && { feedback: convertedFeedback(answer.feedback) }),
    ...(answer.picture && {
      picture: {
        ...answer.picture,
        title: convertedText(answer.picture.title),
        alt: convertedText(answer.picture.alt),
      },
    }),
    ...(answer.again && { again: answer.again.replace(simplifiedAction, ':zht') }),
  };
}

/** A button's action without its characters, and whether they were Traditional. */
export function readCharacters(action: string): { readonly action: string; readonly traditional: boolean } {
  return { action: action.replace(traditionalAction, ':zh'), traditional: traditionalAction.test(action) };
}

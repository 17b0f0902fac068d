/** Answer → text for a terminal: bold and colour only when asked for, buttons as numbers. Pure. */
import { createColors } from 'picocolors';
import { labelled, type Answer, type Block, type Button } from '../../answer';
import { wording } from '../../wording';

type Colours = ReturnType<typeof createColors>;

function indented(code: string): string {
  return code.replace(/^/gm, '    ');
}

function inline(text: string, colours: Colours): string {
  return text.replace(/`([^`]+)`/g, (whole, code: string) =>
    colours.isColorSupported ? colours.cyan(code) : whole,
  );
}

function blockLines(block: Block, colours: Colours): string {
  switch (block.kind) {
    case 'text':
      return inline(block.text, colours);
    case 'code': {
      const code = colours.cyan(indented(block.code));
      return block.caption ? `${inline(block.caption, colours)}\n${code}` : code;
    }
    case 'warning':
      return colours.bold(colours.red(labelled(block.label, ''))) + inline(block.text, colours);
  }
}

function feedbackButtons({ feedback }: Answer): readonly Button[] {
  if (!feedback) return [];
  const { verdict, others } = feedback;
  return verdict ? [verdict.helpful, verdict.unhelpful, ...others] : others;
}

/** All buttons of an answer in the order of their numbers. */
export function buttonsOf(answer: Answer): Button[] {
  return [...answer.groups.flatMap(({ buttons }) => buttons), ...feedbackButtons(answer)];
}

function groupLines(answer: Answer, colours: Colours): string {
  const { pick } = wording(answer.lang).terminal;
  let number = 0;
  const lines = answer.groups.map(({ label, buttons }) => {
    const rows = buttons.map((button) => `  ${colours.dim(pick(++number))} ${button.label}`);
    return (label ? [colours.dim(labelled(label, '').trimEnd()), ...rows] : rows).join('\n');
  });
  const verdicts = feedbackButtons(answer).map(({ label }) => colours.dim(`${pick(++number)} ${label}`));
  // In one line, under every answer: it must not push the answer away.
  const verdictLine = verdicts.length > 0 ? `  · ${verdicts.join('   ')}` : '';
  return [lines.join('\n'), verdictLine].filter(Boolean).join('\n\n');
}

function sourceLines({ sourceLabel, sources }: Answer, colours: Colours): string {
  if (sources.length === 0) return '';
  return colours.dim(labelled(sourceLabel, sources.map(({ url }) => url).join(' ')));
}

/** A terminal has no pictures: who wants more reads what the picture shows. */
function pictureLines({ picture, unfolded }: Answer, colours: Colours): string {
  return picture && unfolded ? `${colours.bold(picture.title)}\n${picture.alt}` : '';
}

export function render(answer: Answer, colour: boolean): string {
  const colours = createColors(colour);
  const parts = [
    colours.bold(answer.title),
    ...answer.blocks.map((block) => blockLines(block, colours)),
    pictureLines(answer, colours),
    sourceLines(answer, colours),
    groupLines(answer, colours),
  ];
  return parts.filter(Boolean).join('\n\n');
}

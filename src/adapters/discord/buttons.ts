/** Button groups as action rows, or as a menu where they are many, each group's label above. */
import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
} from 'discord.js';
import type { Answer, Button, ButtonGroup, Feedback } from '../../answer';
import { escapeText } from './escape';
import { LIMITS, shorten } from './limits';

export type Below = APITextDisplayComponent | Row;
export type Row = APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>;

const GROUP_LABEL = 60;

/** A label is shown as it stands, so backticks would be seen instead of code. */
function plainLabel(label: string, limit: number): string {
  return shorten(label.replaceAll('`', '').trim() || '…', limit);
}

function toButton({ action, label }: Button): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    custom_id: action,
    label: plainLabel(label, LIMITS.buttonLabel),
  };
}

/** What is picked is an option's value; the menu's own id only has to differ from the others. */
function toMenu(buttons: readonly Button[], label: string | undefined, at: number): Row {
  const options = buttons.slice(0, LIMITS.options).map(({ action, label: shown }) => ({
    value: action,
    label: plainLabel(shown, LIMITS.optionLabel),
  }));
  const placeholder = label && plainLabel(label, LIMITS.placeholder);
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: `menu:${at}`,
    options,
    ...(placeholder && { placeholder }),
  };
  return { type: ComponentType.ActionRow, components: [menu] };
}

/** Discord refuses the whole message for two buttons with one custom_id: the first one stays. */
function usable(buttons: readonly Button[], seen: Set<string>): Button[] {
  return buttons.filter(({ action }) => {
    if (!action || action.length > LIMITS.customId || seen.has(action)) return false;
    seen.add(action);
    return true;
  });
}

/** More than two rows of buttons are a wall on a phone; groups without a label go on with the one before. */
function asMenus(groups: readonly ButtonGroup[]): ButtonGroup[] {
  const result: ButtonGroup[] = [];
  for (const group of groups) {
    const last = result.at(-1);
    const joined = [...(last?.buttons ?? []), ...group.buttons];
    const isMany = last !== undefined && isMenu(last.buttons) && isMenu(group.buttons);
    if (isMany && !group.label && joined.length <= LIMITS.options)
      result[result.length - 1] = { label: last.label, buttons: joined };
    else result.push(group);
  }
  return result;
}

function isMenu(buttons: readonly Button[]): boolean {
  return buttons.length > LIMITS.buttonsPerRow;
}

function toRow(buttons: readonly Button[], label: string | undefined, at: number): Row {
  if (isMenu(buttons)) return toMenu(buttons, label, at);
  return { type: ComponentType.ActionRow, components: buttons.map(toButton) };
}

function marked(mark: string, { action, label }: Button): Button {
  return { action, label: `${mark} ${label}` };
}

/** 👍 👎 and what else can be said of an answer, in one row. */
function verdicts(feedback: Feedback | undefined): ButtonGroup[] {
  if (!feedback) return [];
  const { verdict, others } = feedback;
  const buttons = [
    ...(verdict ? [marked('👍', verdict.helpful), marked('👎', verdict.unhelpful)] : []),
    ...others,
  ];
  return buttons.length > 0 ? [{ buttons: buttons.slice(0, LIMITS.buttonsPerRow) }] : [];
}

/** The components below an answer's text; the row of verdicts is the last of them. */
export function answerRows({ groups, feedback }: Answer, rows: number = LIMITS.rows): Below[] {
  const last = buttonRows(verdicts(feedback), rows);
  return [...buttonRows(groups, rows - last.length), ...last];
}

/** The components below an answer's text; groups beyond `rows` are left out. */
export function buttonRows(
  groups: readonly ButtonGroup[],
  rows: number = LIMITS.rows,
): (APITextDisplayComponent | Row)[] {
  const seen = new Set<string>();
  const kept = asMenus(groups)
    .map(({ label, buttons }) => ({ label, buttons: usable(buttons, seen) }))
    .filter(({ buttons }) => buttons.length > 0)
    .slice(0, Math.max(0, rows));
  return kept.flatMap(({ label, buttons }, at) => {
    const row = toRow(buttons, label, at);
    // A menu shows its label itself, in the place of what is not yet picked.
    if (!label || isMenu(buttons)) return [row];
    const content = `-# ${escapeText(shorten(label, GROUP_LABEL))}`;
    return [{ type: ComponentType.TextDisplay as const, content }, row];
  });
}

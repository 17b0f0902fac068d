/** Button groups as action rows, each group's label as a line of text above its rows. */
import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APITextDisplayComponent,
} from 'discord.js';
import type { Button, ButtonGroup } from '../../answer';
import { escapeText } from './escape';
import { LIMITS, shorten } from './limits';

type Row = APIActionRowComponent<APIButtonComponent>;

const GROUP_LABEL = 60;

function toButton({ action, label }: Button): APIButtonComponent {
  // A label is shown as it stands, so backticks would be seen instead of code.
  const words = label.replaceAll('`', '').trim() || '…';
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    custom_id: action,
    label: shorten(words, LIMITS.buttonLabel),
  };
}

/** As few rows as possible and all about the same length: three and three look better than five and one. */
function toRows(buttons: readonly Button[]): Row[] {
  const perRow = Math.ceil(buttons.length / Math.ceil(buttons.length / LIMITS.buttonsPerRow));
  const rows: Row[] = [];
  for (let at = 0; at < buttons.length; at += perRow) {
    const row = buttons.slice(at, at + perRow);
    rows.push({ type: ComponentType.ActionRow, components: row.map(toButton) });
  }
  return rows;
}

/** Discord refuses the whole message for two buttons with one custom_id: the first one stays. */
function usable(buttons: readonly Button[], seen: Set<string>): Button[] {
  return buttons.filter(({ action }) => {
    if (!action || action.length > LIMITS.customId || seen.has(action)) return false;
    seen.add(action);
    return true;
  });
}

/** The components below an answer's text; rows beyond Discord's five are left out. */
export function buttonRows(groups: readonly ButtonGroup[]): (APITextDisplayComponent | Row)[] {
  const seen = new Set<string>();
  const result: (APITextDisplayComponent | Row)[] = [];
  let left: number = LIMITS.rows;
  for (const group of groups) {
    const rows = toRows(usable(group.buttons, seen)).slice(0, left);
    if (rows.length === 0) continue;
    left -= rows.length;
    if (group.label) {
      const content = `-# ${escapeText(shorten(group.label, GROUP_LABEL))}`;
      result.push({ type: ComponentType.TextDisplay, content });
    }
    result.push(...rows);
  }
  return result;
}

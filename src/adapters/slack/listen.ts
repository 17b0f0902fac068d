/** What the bot listens to. */
import type { App } from '@slack/bolt';
import { listenToButtons } from './buttons';
import { listenToCommand } from './command';
import { listenToMessages } from './converse';
import { listenToHome } from './home';
import { listenToShortcut, type Taking } from './shortcut';
import { listenToSearch } from './window';

export function listen(app: App, listening: Taking): void {
  listenToMessages(app, listening);
  listenToCommand(app, listening);
  listenToShortcut(app, listening);
  listenToSearch(app, listening);
  listenToHome(app, listening);
  listenToButtons(app, listening);
}

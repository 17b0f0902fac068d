/** The global shortcut's search window, and presses in views: the answer appears in the window. */
import type { App, webApi } from '@slack/bolt';
import type { Answer } from '../../answer';
import type { Lang } from '../../types';
import { describeFailure } from './failures';
import { languageTyped, toOptions } from './search';
import type { Taking } from './shortcut';
import { recall, searchWindow } from './views';

/** As the manifests name it. */
export const searchShortcut = 'search_docklore';

export function listenToSearch(app: App, { handlers, log }: Taking): void {
  app.shortcut({ type: 'shortcut', callback_id: searchShortcut }, async ({ shortcut, ack, client }) => {
    await ack();
    await shown(log, () => client.views.open({ trigger_id: shortcut.trigger_id, view: searchWindow('en') }));
  });
  app.options<'block_suggestion'>({ type: 'block_suggestion' }, async ({ options, ack }) => {
    const typed = options.value;
    const lang = languageTyped(typed, recall(options.view?.private_metadata).lang);
    await ack({ options: toOptions(handlers.suggest(typed, lang, 100), lang) });
  });
}

/** A window that Slack does not show is a line in the log: there is no other place to say it. */
export async function shown(log: Taking['log'], show: () => Promise<unknown>): Promise<void> {
  try {
    await show();
  } catch (error) {
    log.warn(describeFailure(error), 'Slack refused the view');
  }
}

/** What is read of the view in which something was pressed. */
export interface PressedView {
  readonly id: string;
  readonly type: string;
  readonly private_metadata?: string;
}

export interface Showing {
  readonly client: webApi.WebClient;
  readonly view: PressedView;
  readonly trigger: string;
}

/** In the window that is open; from the Home tab in a new one. */
export async function showAnswer(
  { client, view, trigger }: Showing,
  answer: Answer,
  lang: Lang,
): Promise<void> {
  const next = searchWindow(lang, answer);
  // Without a hash: what was pressed last is what is wanted, whichever arrives first.
  await (view.type === 'modal'
    ? client.views.update({ view_id: view.id, view: next })
    : client.views.open({ trigger_id: trigger, view: next }));
}

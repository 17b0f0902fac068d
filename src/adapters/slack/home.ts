/** The Home tab: search, topics and what was asked lately. */
import type { App, webApi } from '@slack/bolt';
import type { Button, ButtonGroup } from '../../answer';
import type { Lang } from '../../types';
import { suggestPrompts } from './agent';
import type { Taking } from './shortcut';
import { homeView, recall } from './views';
import { shown } from './window';

interface Visit {
  readonly client: webApi.WebClient;
  readonly team: string;
  readonly user: string;
  readonly lang: Lang;
}

async function topicsFor(person: string, lang: Lang, { handlers }: Taking): Promise<readonly ButtonGroup[]> {
  const outcome = await handlers.press({ kind: 'press', person, action: `topics:all:${lang}` });
  return outcome.kind === 'reply' ? outcome.answer.groups : [];
}

function recentFor(_person: string, _lang: Lang, _taking: Taking): Promise<readonly Button[]> {
  return Promise.resolve([]);
}

/** One call to Slack and none before it: the tab is empty until then. */
export async function publishHome({ client, team, user, lang }: Visit, taking: Taking): Promise<void> {
  const person = `slack:${team}:${user}`;
  const [topics, recent] = await Promise.all([
    topicsFor(person, lang, taking),
    recentFor(person, lang, taking),
  ]);
  const view = homeView({ lang, topics, recent });
  await shown(taking.log, () => client.views.publish({ user_id: user, view }));
}

export function listenToHome(app: App, taking: Taking): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab !== 'home') {
      await suggestPrompts({ client, channel: event.channel, log: taking.log }, 'en');
      return;
    }
    // Opened before: its language was chosen there.
    const { lang } = recall(event.view?.private_metadata);
    await publishHome({ client, team: body.team_id, user: event.user, lang }, taking);
  });
}

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

async function recentFor(person: string, lang: Lang, { handlers }: Taking): Promise<readonly Button[]> {
  const asked = await handlers.recent(person, lang);
  return asked
    .slice(0, 5)
    .map(({ id, title }) => ({ action: `show:${id}:${lang}`, label: title.replaceAll('`', '') }));
}

/** One call to Slack: the tab is empty until then. */
export async function publishHome({ client, team, user, lang }: Visit, taking: Taking): Promise<void> {
  const person = `slack:${team}:${user}`;
  const [topics, recent] = await Promise.all([
    topicsFor(person, lang, taking),
    recentFor(person, lang, taking),
  ]);
  const view = homeView({ lang, topics, recent });
  await shown(taking.log, () => client.views.publish({ user_id: user, view }));
}

/** Opened before, its language was chosen there; otherwise it is the person's own, where Slack tells it. */
export async function languageFor(
  user: string,
  remembered: string | undefined,
  client: webApi.WebClient,
  { people }: Taking,
): Promise<Lang> {
  if (remembered) return recall(remembered).lang;
  const { locale } = await people(client, user);
  return locale?.startsWith('zh') ? 'zh' : 'en';
}

export function listenToHome(app: App, taking: Taking): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab !== 'home') {
      const lang = await languageFor(event.user, undefined, client, taking);
      await suggestPrompts({ client, channel: event.channel, log: taking.log }, lang);
      return;
    }
    const lang = await languageFor(event.user, event.view?.private_metadata, client, taking);
    await publishHome({ client, team: body.team_id, user: event.user, lang }, taking);
  });
}

/** Does Slack take the tokens, and may the bot do what it needs to? Nothing is connected, so nobody misses an event. */
import type { SlackConfig } from '../config';
import { ask, textOf, type Answered, type Unreachable } from './ask';
import { doubt, fault, well, type Finding } from './finding';

/** As in docs/slack-manifest-*.yaml, which a test compares with it. */
export const neededScopes = ['app_mentions:read', 'chat:write', 'commands', 'im:history'];

const about = 'slack';

const advice = {
  SLACK_BOT_TOKEN:
    'Copy the Bot User OAuth Token again from OAuth & Permissions of your Slack app, after installing it.',
  SLACK_APP_TOKEN:
    'Generate an app-level token with the scope connections:write on Basic Information of your Slack app.',
};

/** Undefined when Slack has said yes. */
function refusal(
  answer: Answered | Unreachable,
  variable: keyof typeof advice,
  apiUrl: string,
): Finding | undefined {
  const network = 'Check the network, and SLACK_API_URL if you set it.';
  if ('unreachable' in answer)
    return fault(about, `Slack cannot be reached at ${apiUrl} (${answer.unreachable}).`, network);
  if (answer.body['ok'] === true) return undefined;
  const code = textOf(answer.body['error']);
  if (code) return fault(about, `Slack does not accept ${variable} (${code}).`, advice[variable]);
  return fault(about, `${apiUrl} answers with HTTP ${answer.status}, not as Slack does.`, network);
}

function scopes({ headers }: Answered): Finding {
  const granted = headers.get('x-oauth-scopes');
  if (granted === null)
    return doubt(
      about,
      'Slack does not say what the bot may do.',
      `Compare OAuth & Permissions of your Slack app with: ${neededScopes.join(', ')}.`,
    );
  const has = new Set(granted.split(',').map((scope) => scope.trim()));
  const missing = neededScopes.filter((scope) => !has.has(scope));
  if (missing.length === 0) return well(about, `may do all it needs to: ${neededScopes.join(', ')}`);
  return fault(
    about,
    `The bot may not do all it needs to: ${missing.join(', ')} is missing.`,
    'Add it on OAuth & Permissions of your Slack app and press Reinstall to Workspace.',
  );
}

async function bot({ botToken, apiUrl }: SlackConfig): Promise<Finding[]> {
  const answer = await ask(`${apiUrl}auth.test`, 'POST', `Bearer ${botToken}`);
  const refused = refusal(answer, 'SLACK_BOT_TOKEN', apiUrl);
  if (refused || 'unreachable' in answer) return refused ? [refused] : [];
  const { user, team } = answer.body;
  return [well(about, `SLACK_BOT_TOKEN is ${textOf(user)} of ${textOf(team)}`), scopes(answer)];
}

async function socket(appToken: string, apiUrl: string): Promise<Finding> {
  const answer = await ask(`${apiUrl}apps.connections.open`, 'POST', `Bearer ${appToken}`);
  const refused = refusal(answer, 'SLACK_APP_TOKEN', apiUrl);
  return refused ?? well(about, 'SLACK_APP_TOKEN opens a socket');
}

/** Every token is asked about, also when another one is refused. */
export async function checkSlack(config: SlackConfig): Promise<Finding[]> {
  const { appToken, apiUrl, port = 0 } = config;
  const findings = await bot(config);
  if (appToken) return [...findings, await socket(appToken, apiUrl)];
  return [
    ...findings,
    well(about, `waits for Slack on port ${port}; whether the signing secret is right, only Slack can show`),
  ];
}

/** Does Discord take the token, and will it send what the bot needs? Nothing is connected. */
import type { DiscordConfig } from '../config';
import { ask, textOf, type Answered } from './ask';
import { fault, well, type Finding } from './finding';

const about = 'discord';

const network = 'Check the network, and DISCORD_API_URL if you set it.';

const portal = 'https://discord.com/developers/applications → your application';

/** What Discord answers to a GET, or the finding that it does not. */
async function get(path: string, { token, apiUrl }: DiscordConfig): Promise<Answered | Finding> {
  const answer = await ask(`${apiUrl}/v10${path}`, 'GET', `Bot ${token}`);
  if ('unreachable' in answer)
    return fault(about, `Discord cannot be reached at ${apiUrl} (${answer.unreachable}).`, network);
  if (answer.status === 401)
    return fault(
      about,
      'Discord does not accept DISCORD_TOKEN.',
      `Copy the bot token again: ${portal} → Bot → Reset Token.`,
    );
  if (answer.status === 200) return answer;
  return fault(about, `${apiUrl}${path} answers with HTTP ${answer.status}.`, network);
}

function applicationOf({ body }: Answered): Finding {
  const name = textOf(body['name']);
  if (!textOf(body['interactions_endpoint_url']))
    return well(about, `the application ${name} gets its commands over the gateway`);
  return fault(
    about,
    `The application ${name} sends commands and buttons to an Interactions Endpoint URL, so the bot never sees them.`,
    `Empty that field: ${portal} → General Information.`,
  );
}

interface StartLimit {
  readonly remaining?: unknown;
  readonly reset_after?: unknown;
}

function gatewayOf({ body }: Answered): Finding {
  const { remaining, reset_after: wait } = (body['session_start_limit'] ?? {}) as StartLimit;
  if (remaining !== 0)
    return well(about, `the gateway is open, ${Number(remaining)} more starts are allowed today`);
  return fault(
    about,
    'The bot has started too often today, and Discord lets it connect no more.',
    `Leave it stopped for ${Math.ceil(Number(wait) / 60_000)} minutes, and find out what restarts it.`,
  );
}

/** No privileged intent is asked for, so none is looked for. */
export async function checkDiscord(config: DiscordConfig): Promise<Finding[]> {
  const self = await get('/users/@me', config);
  if ('state' in self) return [self];
  const [application, gateway] = [await get('/applications/@me', config), await get('/gateway/bot', config)];
  return [
    well(about, `DISCORD_TOKEN is ${textOf(self.body['username'])}`),
    'state' in application ? application : applicationOf(application),
    'state' in gateway ? gateway : gatewayOf(gateway),
  ];
}

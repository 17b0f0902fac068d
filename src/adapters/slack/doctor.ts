/** `/docker doctor`: what of the Slack side works, and what to click where it does not. */
import type { webApi } from '@slack/bolt';
import { type Answer, plainAnswer } from '../../answer';
import type { Lang } from '../../types';
import { wording } from '../../wording';
import { type SlackWording, slackWording } from '../../wording/slack';
import { describeFailure } from './failures';
import { missingScopes } from './scopes';
import type { Taking } from './shortcut';

interface Patient {
  readonly client: webApi.WebClient;
  readonly channel: string;
  readonly lang: Lang;
}

type Words = SlackWording['doctor'];

async function token({ client }: Patient, words: Words): Promise<string[]> {
  const started = performance.now();
  try {
    const { user = '', team = '', response_metadata: metadata } = await client.auth.test();
    const granted = metadata?.scopes ?? [];
    const missing = granted.length > 0 ? missingScopes(granted) : [];
    const scopes = missing.length > 0 ? words.missing(missing.join(', ')) : words.scopes;
    return [words.token(user, team, Math.round(performance.now() - started)), scopes];
  } catch (error) {
    return [words.refused(describeFailure(error).code)];
  }
}

async function membership({ client, channel }: Patient, words: Words, name: string): Promise<string[]> {
  if (channel.startsWith('D')) return [];
  try {
    const { channel: found } = await client.conversations.info({ channel });
    return [found?.is_member ? words.member : words.notMember(name)];
  } catch (error) {
    const hidden = describeFailure(error).code === 'channel_not_found';
    return [hidden ? words.notMember(name) : words.memberUnknown(name)];
  }
}

export async function examine(patient: Patient, { handlers, self, connected }: Taking): Promise<Answer> {
  const words = slackWording(patient.lang).doctor;
  const [known, member] = await Promise.all([
    token(patient, words),
    membership(patient, words, self.name ?? 'docklore'),
  ]);
  const knows = handlers.suggest('docker', patient.lang, 1).length > 0;
  const lines = [
    ...known,
    ...member,
    connected() ? words.connected : words.notConnected,
    knows ? words.knowledge : words.noKnowledge,
    words.more,
  ];
  const said = { title: words.title, text: lines.join('\n') };
  return plainAnswer('notice', patient.lang, said, wording(patient.lang).source);
}

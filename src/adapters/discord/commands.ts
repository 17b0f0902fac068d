/** The slash commands and their registration. */
import { isDeepStrictEqual } from 'node:util';
import {
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  Routes,
  SlashCommandBuilder,
  type REST,
} from 'discord.js';
import { wording } from '../../wording';

export const COMMAND = 'docker';
export const ASK = 'ask';
export const HELP = 'help';
export const QUESTION = 'question';

const QUESTION_LENGTH = 2000;
const words = wording('en').command;
const chinese = wording('zh').command;

/** Discord has no "any Chinese": both of its Chinese locales get the same words. */
function inChinese(text: string): Partial<Record<Locale, string>> {
  return { [Locale.ChineseCN]: text, [Locale.ChineseTW]: text };
}

function dockerCommand() {
  return new SlashCommandBuilder()
    .setName(COMMAND)
    .setDescription(words.docker)
    .setDescriptionLocalizations(inChinese(chinese.docker))
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    )
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
    .addSubcommand((ask) =>
      ask
        .setName(ASK)
        .setDescription(words.ask)
        .setDescriptionLocalizations(inChinese(chinese.ask))
        .addStringOption((question) =>
          question
            .setName(QUESTION)
            .setDescription(words.question)
            .setDescriptionLocalizations(inChinese(chinese.question))
            .setMaxLength(QUESTION_LENGTH)
            .setRequired(true)
            .setAutocomplete(true),
        ),
    )
    .addSubcommand((help) =>
      help.setName(HELP).setDescription(words.help).setDescriptionLocalizations(inChinese(chinese.help)),
    );
}

/** The commands as Discord is told them. */
export const definitions = [dockerCommand().toJSON()];

/** The fields the project decides on; the rest (ids, versions, permissions) is Discord's or its administrators'. */
const OWN_FIELDS = [
  'type',
  'name',
  'description',
  'name_localizations',
  'description_localizations',
  'required',
  'autocomplete',
  'max_length',
  'contexts',
  'integration_types',
  'options',
] as const;

/** Discord reads a default back as null, as false or not at all: all three are left out. */
function isDefault(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Only the decided fields, without defaults; sets where order means nothing. */
function canonical(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return key === 'options' ? value.map((item) => canonical(item)) : new Set(value);
  if (typeof value !== 'object' || value === null) return value;
  if (key.endsWith('_localizations')) return { ...value };
  const fields = new Map(Object.entries(value));
  const kept = OWN_FIELDS.filter((field) => !isDefault(fields.get(field)));
  return Object.fromEntries(kept.map((field) => [field, canonical(fields.get(field), field)]));
}

function byName(commands: readonly object[]): Map<unknown, unknown> {
  return new Map(
    commands.map((command) => ['name' in command ? command.name : '', canonical({ type: 1, ...command })]),
  );
}

/** Whether Discord already has exactly these commands, whatever it adds to them and in whatever order. */
export function sameCommands(ours: readonly object[], theirs: readonly object[]): boolean {
  return isDeepStrictEqual(byName(ours), byName(theirs));
}

/** Writes the commands only where they differ: Discord allows few writes a day. @throws what Discord refuses. */
export async function registerCommands(rest: REST, applicationId: string): Promise<'written' | 'unchanged'> {
  const route = Routes.applicationCommands(applicationId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const present = await rest.get(route, { query });
  if (Array.isArray(present) && sameCommands(definitions, present)) return 'unchanged';
  await rest.put(route, { body: definitions });
  return 'written';
}

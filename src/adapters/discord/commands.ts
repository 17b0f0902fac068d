/** The commands, as Discord is told them: `/docker`, and two in the menu of every message. */
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  Locale,
  SlashCommandBuilder,
  type SlashCommandSubcommandBuilder,
} from 'discord.js';
import { textInTraditional } from '../../traditional';
import type { Text } from '../../types';
import { wording } from '../../wording';
import { commandAbout as about, commandNames as names } from '../../wording/discord';

export const COMMAND = 'docker';
export const CHEAT_SHEET = names.cheatsheet.en;
export const CONFIG = names.config.en;
export const DOCTOR = names.doctor.en;
export const QUESTION = names.question.en;
export const TOPIC = names.topic.en;
export const FOR = names.for.en;
export const PRIVATE = names.private.en;
/** What `/docker explain` explains. */
export const CODE = names.command.en;

const QUESTION_LENGTH = 2000;
const CODE_LENGTH = 4000;
const words = wording('en').command;
const chinese = wording('zh').command;
export const ASK_MESSAGE = words.askMessage;
export const EXPLAIN_MESSAGE = words.explainMessage;

const EVERYWHERE = [
  InteractionContextType.Guild,
  InteractionContextType.BotDM,
  InteractionContextType.PrivateChannel,
] as const;
const FOR_ALL = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall] as const;

/** Discord has no "any English" and no "any Chinese": what a locale lacks is shown in the default's words. */
function inAll({ en, zh }: Text): Partial<Record<Locale, string>> {
  return {
    [Locale.EnglishUS]: en,
    [Locale.EnglishGB]: en,
    [Locale.ChineseCN]: zh,
    [Locale.ChineseTW]: textInTraditional(zh),
  };
}

interface Described {
  setName(name: string): this;
  setNameLocalizations(names: Partial<Record<Locale, string>>): this;
  setDescription(text: string): this;
  setDescriptionLocalizations(texts: Partial<Record<Locale, string>>): this;
}

function described<T extends Described>(what: T, name: Text, text: Text): T {
  return what
    .setName(name.en)
    .setNameLocalizations(inAll(name))
    .setDescription(text.en)
    .setDescriptionLocalizations(inAll(text));
}

function said(word: 'docker' | 'ask' | 'question' | 'explain' | 'code' | 'help'): Text {
  return { en: words[word], zh: chinese[word] };
}

/** Who else sees the answer; every sub-command that answers has both. */
function withAudience(command: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  return command
    .addUserOption((option) => described(option, names.for, about.for))
    .addBooleanOption((option) => described(option, names.private, about.private));
}

function ask(command: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  return withAudience(
    described(command, names.ask, said('ask')).addStringOption((option) =>
      described(option, names.question, said('question'))
        .setMaxLength(QUESTION_LENGTH)
        .setRequired(true)
        .setAutocomplete(true),
    ),
  );
}

function cheatSheet(command: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  return withAudience(
    described(command, names.cheatsheet, about.cheatsheet).addStringOption((option) =>
      described(option, names.topic, about.topic).setMaxLength(100).setAutocomplete(true),
    ),
  );
}

function explain(command: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  return withAudience(
    described(command, names.explain, said('explain')).addStringOption((option) =>
      described(option, names.command, said('code')).setMaxLength(CODE_LENGTH).setRequired(true),
    ),
  );
}

function dockerCommand() {
  return new SlashCommandBuilder()
    .setName(COMMAND)
    .setDescription(words.docker)
    .setDescriptionLocalizations(inAll(said('docker')))
    .setContexts(...EVERYWHERE)
    .setIntegrationTypes(...FOR_ALL)
    .addSubcommand(ask)
    .addSubcommand(cheatSheet)
    .addSubcommand(explain)
    .addSubcommand((config) => described(config, names.config, about.config))
    .addSubcommand((doctor) => described(doctor, names.doctor, about.doctor))
    .addSubcommand((help) => described(help, names.help, said('help')));
}

function messageCommand(name: string, inChinese: string) {
  return new ContextMenuCommandBuilder()
    .setType(ApplicationCommandType.Message)
    .setName(name)
    .setNameLocalizations(inAll({ en: name, zh: inChinese }))
    .setContexts(...EVERYWHERE)
    .setIntegrationTypes(...FOR_ALL);
}

export const definitions = [
  dockerCommand().toJSON(),
  messageCommand(ASK_MESSAGE, chinese.askMessage).toJSON(),
  messageCommand(EXPLAIN_MESSAGE, chinese.explainMessage).toJSON(),
];

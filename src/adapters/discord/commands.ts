/** The commands, as Discord is told them: `/docker`, and two in the menu of every message. */
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  Locale,
  SlashCommandBuilder,
} from 'discord.js';
import { wording } from '../../wording';

export const COMMAND = 'docker';
export const ASK = 'ask';
export const HELP = 'help';
export const QUESTION = 'question';

export const EXPLAIN = 'explain';
/** What `/docker explain` explains. */
export const CODE = 'command';

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

/** Discord has no "any Chinese": both of its Chinese locales get the same words. */
function inChinese(text: string): Partial<Record<Locale, string>> {
  return { [Locale.ChineseCN]: text, [Locale.ChineseTW]: text };
}

function dockerCommand() {
  return new SlashCommandBuilder()
    .setName(COMMAND)
    .setDescription(words.docker)
    .setDescriptionLocalizations(inChinese(chinese.docker))
    .setContexts(...EVERYWHERE)
    .setIntegrationTypes(...FOR_ALL)
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
    .addSubcommand((explain) =>
      explain
        .setName(EXPLAIN)
        .setDescription(words.explain)
        .setDescriptionLocalizations(inChinese(chinese.explain))
        .addStringOption((code) =>
          code
            .setName(CODE)
            .setDescription(words.code)
            .setDescriptionLocalizations(inChinese(chinese.code))
            .setMaxLength(CODE_LENGTH)
            .setRequired(true),
        ),
    )
    .addSubcommand((help) =>
      help.setName(HELP).setDescription(words.help).setDescriptionLocalizations(inChinese(chinese.help)),
    );
}

function messageCommand(name: string, inChineseName: string) {
  return new ContextMenuCommandBuilder()
    .setType(ApplicationCommandType.Message)
    .setName(name)
    .setNameLocalizations(inChinese(inChineseName))
    .setContexts(...EVERYWHERE)
    .setIntegrationTypes(...FOR_ALL);
}

export const definitions = [
  dockerCommand().toJSON(),
  messageCommand(ASK_MESSAGE, chinese.askMessage).toJSON(),
  messageCommand(EXPLAIN_MESSAGE, chinese.explainMessage).toJSON(),
];

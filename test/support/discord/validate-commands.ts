/** A bulk overwrite of application commands. */
import { ApplicationCommandOptionType, ApplicationCommandType, Locale } from 'discord.js';
import { form, FormErrors, isForm, type Form, type Path } from './form';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES: readonly string[] = Object.values(Locale);
const GROUPS: readonly unknown[] = [
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
];
const COMMAND_CHARACTERS = 8000;

function validateName(errors: FormErrors, path: Path, name: unknown): void {
  if (typeof name !== 'string' || !NAME.test(name) || name !== name.toLowerCase())
    errors.add(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
}

function validateLocalizations(errors: FormErrors, path: Path, value: unknown, max: number): void {
  for (const [locale, text] of Object.entries(form(value))) {
    if (!LOCALES.includes(locale)) errors.add([...path, locale], 'BASE_TYPE_CHOICES', 'Unknown locale.');
    errors.text([...path, locale], text, 1, max);
  }
}

function validateWords(errors: FormErrors, path: Path, command: Form): void {
  validateName(errors, [...path, 'name'], command['name']);
  errors.text([...path, 'description'], command['description'], 1, 100);
  validateLocalizations(errors, [...path, 'name_localizations'], command['name_localizations'], 32);
  validateLocalizations(
    errors,
    [...path, 'description_localizations'],
    command['description_localizations'],
    100,
  );
}

/** A command of a menu has a name that may hold capitals and spaces, and neither a description nor options. */
function validateMenu(errors: FormErrors, path: Path, command: Form): void {
  errors.text([...path, 'name'], command['name'], 1, 32);
  validateLocalizations(errors, [...path, 'name_localizations'], command['name_localizations'], 32);
  const { description, options } = command;
  if (description)
    errors.add(
      [...path, 'description'],
      'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION',
      'Context menu commands cannot have a description',
    );
  if (Array.isArray(options) && options.length > 0)
    errors.add(
      [...path, 'options'],
      'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS',
      'Context menu commands cannot have options',
    );
}

function isMenu({ type }: Form): boolean {
  return type === ApplicationCommandType.User || type === ApplicationCommandType.Message;
}

function validateOne(errors: FormErrors, path: Path, command: Form): void {
  if (isMenu(command)) return validateMenu(errors, path, command);
  validateWords(errors, path, command);
  validateOptions(errors, [...path, 'options'], command['options']);
}

/** How many of a kind an application may have everywhere. */
const MOST: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

function validateCounts(errors: FormErrors, commands: readonly Form[]): void {
  for (const [type, most] of Object.entries(MOST)) {
    const count = commands.filter((command) => (command['type'] ?? 1) === Number(type)).length;
    if (count > most) errors.add([], 'APPLICATION_COMMANDS_MAX', `At most ${most} commands of type ${type}.`);
  }
}

function validateOrder(errors: FormErrors, path: Path, options: readonly Form[]): void {
  const firstOptional = options.findIndex(
    (option) => !option['required'] && !GROUPS.includes(option['type']),
  );
  if (firstOptional >= 0 && options.slice(firstOptional).some((option) => option['required']))
    errors.add(
      path,
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      'Required options must come before optional ones',
    );
  const groups = options.filter((option) => GROUPS.includes(option['type'])).length;
  if (groups > 0 && groups < options.length)
    errors.add(
      path,
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-commands and other options cannot be mixed',
    );
}

function validateOptions(errors: FormErrors, path: Path, value: unknown): void {
  const options = errors.list(path, value, 0, 25);
  validateOrder(errors, path, options);
  options.forEach((option, index) => {
    const at = [...path, index];
    validateWords(errors, at, option);
    const choices = errors.list([...at, 'choices'], option['choices'], 0, 25);
    if (choices.length > 0 && option['autocomplete'])
      errors.add(
        [...at, 'autocomplete'],
        'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
        'Choices and autocomplete exclude each other',
      );
    if (typeof option['max_length'] === 'number' && (option['max_length'] < 1 || option['max_length'] > 6000))
      errors.add([...at, 'max_length'], 'NUMBER_TYPE_MAX', 'int value should be between 1 and 6000.');
    validateOptions(errors, [...at, 'options'], option['options']);
  });
}

function validateSet(errors: FormErrors, path: Path, value: unknown, highest: number): void {
  if (value === undefined) return;
  const valid = (item: unknown) => typeof item === 'number' && item >= 0 && item <= highest;
  if (!Array.isArray(value) || !value.every(valid))
    errors.add(path, 'BASE_TYPE_CHOICES', `Values must be 0 to ${highest}.`);
}

function characters(command: Form): number {
  const own = [command['name'], command['description']].join('').length;
  const options = Array.isArray(command['options']) ? command['options'].filter(isForm) : [];
  return options.reduce((sum, option) => sum + characters(option), own);
}

/** @throws Refusal 50035. */
export function validateCommands(body: unknown): void {
  const errors = new FormErrors();
  const names = new Set<unknown>();
  const commands = errors.list([], body, 0, 130);
  validateCounts(errors, commands);
  commands.forEach((command, index) => {
    validateOne(errors, [index], command);
    validateSet(errors, [index, 'contexts'], command['contexts'], 2);
    validateSet(errors, [index, 'integration_types'], command['integration_types'], 1);
    if (characters(command) > COMMAND_CHARACTERS)
      errors.add([index], 'APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)');
    const name = JSON.stringify([command['type'] ?? 1, command['name']]);
    if (names.has(name))
      errors.add(
        [index, 'name'],
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique',
      );
    names.add(name);
  });
  errors.refuse();
}

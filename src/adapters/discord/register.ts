/** Registering the commands, only where Discord has others. */
import { isDeepStrictEqual } from 'node:util';
import { Routes, type REST } from 'discord.js';
import { definitions } from './commands';

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

/** Discord reads a default back as null, as false, as '' or not at all: all of them are left out. */
function isDefault(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
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
    commands.map((command) => {
      const whole = { type: 1, name: '', ...command };
      return [`${whole.type} ${whole.name}`, canonical(whole)];
    }),
  );
}

/** Whether Discord already has exactly these commands, whatever it adds to them and in whatever order. */
export function sameCommands(ours: readonly object[], theirs: readonly object[]): boolean {
  return isDeepStrictEqual(byName(ours), byName(theirs));
}

/** Where a command of one server can be used needs no saying, so Discord takes no word on it. */
function forOneServer(command: (typeof definitions)[number]): object {
  const { contexts: _contexts, integration_types: _types, ...rest } = command;
  return rest;
}

/** Writes the commands only where they differ: Discord allows few writes a day. @throws what Discord refuses. */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  guildId?: string,
): Promise<'written' | 'unchanged'> {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const wanted = guildId ? definitions.map(forOneServer) : definitions;
  const query = new URLSearchParams({ with_localizations: 'true' });
  const present = await rest.get(route, { query });
  if (Array.isArray(present) && sameCommands(wanted, present)) return 'unchanged';
  await rest.put(route, { body: wanted });
  return 'written';
}

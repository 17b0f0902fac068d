/** The body of a message that is sent or edited. */
import { MessageFlags } from 'discord.js';
import { form, FormErrors, type Form, type Path } from './form';
import { refusal } from './refusal';
import { validateComponents } from './validate-components';

const EMBED_TOTAL = 6000;
const SETTABLE_FLAGS =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.Ephemeral |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;

/** Fields of a message that Components V2 replaces. */
const LEGACY = ['content', 'embeds', 'poll', 'sticker_ids'] as const;

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : 0;
}

/** Checks one embed and returns the characters that count against the sum of all. */
function validateEmbed(errors: FormErrors, path: Path, embed: Form): number {
  const footer = form(embed['footer'])['text'];
  const author = form(embed['author'])['name'];
  errors.text([...path, 'title'], embed['title'], 0, 256);
  errors.text([...path, 'description'], embed['description'], 0, 4096);
  errors.text([...path, 'footer', 'text'], footer, 0, 2048);
  errors.text([...path, 'author', 'name'], author, 0, 256);
  const fields = errors.list([...path, 'fields'], embed['fields'], 0, 25);
  fields.forEach((field, index) => {
    errors.text([...path, 'fields', index, 'name'], field['name'], 1, 256);
    errors.text([...path, 'fields', index, 'value'], field['value'], 1, 1024);
  });
  const texts = [embed['title'], embed['description'], footer, author];
  const all = [...texts, ...fields.flatMap((field) => [field['name'], field['value']])];
  return all.reduce<number>((sum, text) => sum + lengthOf(text), 0);
}

function validateEmbeds(errors: FormErrors, value: unknown, path: Path): void {
  const at = [...path, 'embeds'];
  const embeds = errors.list(at, value, 0, 10);
  const total = embeds.reduce((sum, embed, index) => sum + validateEmbed(errors, [...at, index], embed), 0);
  if (total > EMBED_TOTAL)
    errors.add(at, 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${EMBED_TOTAL}`);
}

function validateAllowedMentions(errors: FormErrors, value: unknown, path: Path): void {
  const { parse, ...listed } = form(value);
  const at = [...path, 'allowed_mentions'];
  if (parse !== undefined && !Array.isArray(parse))
    errors.add([...at, 'parse'], 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
  if (!Array.isArray(parse)) return;
  if (!parse.every((kind) => kind === 'users' || kind === 'roles' || kind === 'everyone'))
    errors.add([...at, 'parse'], 'BASE_TYPE_CHOICES', "Value must be one of ('users', 'roles', 'everyone').");
  for (const [kind, ids] of Object.entries(listed))
    if (parse.includes(kind) && Array.isArray(ids) && ids.length > 0)
      errors.add(
        [...at, 'parse'],
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
}

function validateFlags(errors: FormErrors, value: unknown, path: Path): number {
  if (value === undefined || value === null) return 0;
  if (typeof value === 'number' && (value & ~SETTABLE_FLAGS) === 0) return value;
  errors.add([...path, 'flags'], 'MESSAGE_FLAGS_INVALID', 'Flags hold a bit that cannot be set.');
  return 0;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

export interface MessageRules {
  /** Where the message stands in the body: `data` in an interaction's response. */
  readonly path?: Path;
  /** The flags of the message that is edited. The V2 flag can be added but never be taken away. */
  readonly editing?: number;
}

/** @returns the message's flags. @throws Refusal 50035 or, where nothing would be shown, 50006. */
export function validateMessage(body: Form, { path = [], editing }: MessageRules = {}): number {
  const errors = new FormErrors();
  const flags = validateFlags(errors, body['flags'], path) | (editing ?? 0);
  const isV2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  errors.text([...path, 'content'], body['content'], 0, 2000);
  validateEmbeds(errors, body['embeds'], path);
  validateComponents(errors, body['components'], isV2, path);
  validateAllowedMentions(errors, body['allowed_mentions'], path);
  if (isV2)
    for (const field of LEGACY.filter((name) => !isEmpty(body[name])))
      errors.add(
        [...path, field],
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      );
  errors.refuse();
  if (editing === undefined && [...LEGACY, 'components'].every((name) => isEmpty(body[name])))
    throw refusal(50006);
  return flags;
}

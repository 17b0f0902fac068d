import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PermissionsBitField } from 'discord.js';

function read(name: string): string {
  return readFileSync(join(__dirname, '../../../docs', name), 'utf8');
}

function inviteIn(text: string): URL {
  return new URL(/https:\/\/discord\.com\/oauth2\/\S+/.exec(text)?.[0] ?? '');
}

/** What may not differ between the languages: addresses, code and names in code. */
function untranslated(text: string): string[] {
  const found = text.match(/`[A-Z_]+`|https:\/\/[^\s>`]+|`\d{5}`/g) ?? [];
  return [...new Set(found)];
}

it.each(['discord.md', 'discord.zh.md'])(
  '%s invites the bot with the fewest permissions that it needs',
  (name) => {
    const { searchParams } = inviteIn(read(name));
    expect(searchParams.get('scope')).toBe('bot applications.commands');
    const permissions = new PermissionsBitField(BigInt(searchParams.get('permissions') ?? 0));
    expect(permissions.toArray()).toEqual([
      'ViewChannel',
      'SendMessages',
      'ReadMessageHistory',
      'SendMessagesInThreads',
    ]);
  },
);

it('both languages name the same addresses, variables and codes', () => {
  expect(untranslated(read('discord.zh.md'))).toEqual(untranslated(read('discord.md')));
});

/** A bot of the same framework that only says "hi": what discord.js, the gateway and JSON cost by themselves. */
import { Client, GatewayIntentBits } from 'discord.js';

const { DISCORD_TOKEN: token, DISCORD_API_URL: api } = process.env;

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  rest: { ...(api && { api }) },
});

client.on('interactionCreate', (interaction) => {
  if (interaction.isChatInputCommand()) void interaction.reply({ content: 'hi' });
});

void client.login(token);

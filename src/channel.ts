/**
 * npm run channel: how newcomers are greeted in one channel, and when tips are posted there. Without options it shows what
 * is set; with a fault it changes nothing and leaves with exit code 1.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readStore } from './config';
import { BotError } from './errors';
import { longestWelcome } from './skills/welcome';
import { openStore } from './store/open';
import type { ChannelSettings } from './store/store';
import { nextTime, parseSchedule } from './tips/schedule';

const usage = `Usage: npm run channel -- PLACE [options]
  PLACE              slack:TEAM:CHANNEL or discord:SERVER:CHANNEL
  --welcome TEXT     greets newcomers with this text; '' for the usual one
  --tips SCHEDULE    posts a tip: "weekdays 10:00 Europe/Berlin", "工作日 10:00 Asia/Shanghai"; '' for never
  --lang en|zh       the language of both`;

function refuse(why: string): never {
  throw new BotError('USAGE', `${why}\n\n${usage}`);
}

function readOptions() {
  const options = {
    welcome: { type: 'string' },
    tips: { type: 'string' },
    lang: { type: 'string' },
  } as const;
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (cause) {
    return refuse(cause instanceof Error ? cause.message : String(cause));
  }
}

function readChange(): { readonly place: string; readonly change: ChannelSettings } {
  const { positionals, values } = readOptions();
  const [place = ''] = positionals;
  const { welcome, tips, lang } = values;
  if (positionals.length !== 1 || !/^(slack|discord):\S+:\S+$/.test(place)) refuse('Name one place.');
  if (welcome !== undefined && welcome.length > longestWelcome)
    refuse(`--welcome has ${welcome.length} characters; ${longestWelcome} are allowed.`);
  if (tips && !parseSchedule(tips)) refuse(`--tips is "${tips}"; write days, a time and a time zone.`);
  if (lang !== undefined && lang !== 'en' && lang !== 'zh') refuse(`--lang is "${lang}"; use en or zh.`);
  return { place, change: { welcome, tips, lang } };
}

function shown({ lang, welcome, tips = '' }: ChannelSettings): string {
  const schedule = parseSchedule(tips);
  const next = schedule && nextTime(schedule, new Date());
  return [
    `Language: ${lang ?? 'as the person'}`,
    `Greeting: ${welcome ?? 'the usual one'}`,
    `Tips: ${tips ? `${tips}, next at ${next?.toISOString()}` : 'never'}`,
  ].join('\n');
}

async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { place, change } = readChange();
  const store = await openStore(readStore(process.env));
  try {
    await store.channels.set(place, change);
    console.log(shown(await store.channels.get(place)));
  } finally {
    await store.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof BotError ? error.message : error);
  process.exitCode = 1;
});

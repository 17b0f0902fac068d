#!/usr/bin/env node
/**
 * Makes cli.json and deprecated.json, the facts that every taught command is checked against.
 *
 *     node knowledge/reference/make.mjs cli.ndjson deprecated.ndjson
 *
 * cli.ndjson: one line per command of docker, buildx and compose, as their documentation data lists them:
 *   {"command", "aliases"?: [..], "subcommands"?: [..], "flags"?: [{"flag", "short"?, "type"?, "default"?}]}
 * deprecated.ndjson: one line per feature of https://docs.docker.com/engine/deprecated/:
 *   {"status", "feature", "deprecated_in", "removed_in"}
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [cli, deprecated] = process.argv.slice(2);
if (deprecated === undefined) throw new Error('usage: make.mjs cli.ndjson deprecated.ndjson');

/** Commands that BuildKit took over: the old page is still there, the flags are those of the new one. */
const TAKEN_OVER = { 'docker build': 'docker buildx build', 'docker bake': 'docker buildx bake' };
/** Listed as `docker build` by mistake of the data: they take the same flags but are commands of their own. */
const NO_ALIASES = new Set(['docker buildx debug build', 'docker buildx dap build']);

/** Flags that the client has and the data does not list. */
const VERSION = { flag: '--version', short: '-v', type: 'bool' };
const NOT_LISTED = { docker: [VERSION], 'docker compose': [VERSION] };

const rows = lines(cli);
const covered = new Set();
const commands = {};
for (const row of rows) {
  if (TAKEN_OVER[row.command] !== undefined || covered.has(row.command)) continue;
  const aliases = NO_ALIASES.has(row.command) ? [] : aliasesOf(row);
  for (const alias of aliases) covered.add(alias);
  commands[row.command] = {
    ...(aliases.length > 0 && { aliases }),
    ...(row.subcommands && { subcommands: row.subcommands }),
    ...flagsOf(row),
  };
}
for (const name of covered) delete commands[name];

write('cli.json', commands);
write(
  'deprecated.json',
  lines(deprecated).map(({ status, feature, deprecated_in, removed_in }) => ({
    feature: feature.replaceAll(/\s+/g, ' '),
    status: status.toLowerCase(),
    deprecated: version(deprecated_in),
    removed: version(removed_in),
  })),
);

function aliasesOf({ command, aliases = [] }) {
  const old = Object.keys(TAKEN_OVER).filter((name) => TAKEN_OVER[name] === command);
  return [...new Set([...aliases, ...old])].filter((name) => name !== command).sort();
}

function flagsOf({ command, flags = [] }) {
  const all = [...flags, ...(NOT_LISTED[command] ?? [])];
  const facts = all.map(({ flag, short, type, default: value }) => [flag, { short, type, default: value }]);
  return all.length > 0 && { flags: Object.fromEntries(facts) };
}

function version(text) {
  return text === '-' ? undefined : text.replace(/^v/, '');
}

function lines(file) {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** One fact per line, so that a new version of Docker is a small change. */
function write(name, facts) {
  const list = Array.isArray(facts);
  const rows = list
    ? facts.map((fact) => JSON.stringify(fact))
    : Object.entries(facts).map(([key, fact]) => `${JSON.stringify(key)}: ${JSON.stringify(fact)}`);
  const [open, close] = list ? '[]' : '{}';
  writeFileSync(
    path.join(import.meta.dirname, name),
    `${open}\n${rows.map((row) => `  ${row}`).join(',\n')}\n${close}\n`,
  );
}

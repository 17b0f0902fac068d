import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { endGroups, type Place } from './shell';

export interface Scene extends Place {
  /** HOME of everything that runs in the scene. */
  readonly home: string;
  /** Ends what still runs in it, and removes its folder. */
  remove(): Promise<void>;
}

/** What of the caller's environment says which engine to use, and where programs are found. */
const KEPT =
  /^(PATH|TMPDIR|TERM|SSL_CERT_FILE|SSL_CERT_DIR|DOCKER_(HOST|CONTEXT|TLS_VERIFY|CERT_PATH|API_VERSION))$/;

/** What entries may call to set their scenes, next to this file. */
const TOOLS = path.join(__dirname, 'bin');

/**
 * A fresh folder with a home and a client configuration of its own, so that contexts, logins and builders of one entry
 * neither meet nor outlive it. The folder is always called app: Compose names things after it.
 */
export function openScene(env: NodeJS.ProcessEnv = process.env): Scene {
  const root = mkdtempSync(path.join(tmpdir(), 'docklore-proof-'));
  const [folder, home] = [path.join(root, 'app'), path.join(root, 'home')];
  const config = path.join(home, '.docker');
  for (const made of [folder, config]) mkdirSync(made, { recursive: true });
  copyConfig(env['DOCKER_CONFIG'] ?? path.join(homedir(), '.docker'), config);
  const kept = Object.entries(env).filter(
    (pair): pair is [string, string] => KEPT.test(pair[0]) && pair[1] !== undefined,
  );
  const place = {
    folder,
    home,
    groups: [],
    env: {
      TERM: 'xterm',
      ...Object.fromEntries(kept),
      PATH: [TOOLS, env['PATH']].join(path.delimiter),
      HOME: home,
      // What an entry writes there holds for all that runs after it, as in the reader's own shell.
      BASH_ENV: path.join(home, '.bashrc'),
      DOCKER_CONFIG: config,
      LANG: 'C.UTF-8',
      DOCKER_CLI_HINTS: 'false',
    },
  };
  const remove = async () => {
    await endGroups(place);
    rmSync(root, { recursive: true, force: true });
  };
  return { ...place, remove };
}

/** Copies which engine and which plugins are used, but no logins: a scene must not touch the user's credentials. */
function copyConfig(from: string, to: string): void {
  for (const part of ['contexts', 'cli-plugins']) {
    const source = path.join(from, part);
    if (existsSync(source)) cpSync(source, path.join(to, part), { recursive: true, verbatimSymlinks: true });
  }
  const file = path.join(from, 'config.json');
  if (!existsSync(file)) return;
  const config = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
  for (const secret of ['auths', 'credsStore', 'credHelpers']) delete config[secret];
  writeFileSync(path.join(to, 'config.json'), JSON.stringify(config));
}

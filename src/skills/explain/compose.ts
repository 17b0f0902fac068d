/** A Compose file, or a part of one, key by key. Where a key means what a flag of `docker run` means, its words are used. Pure. */
import { readCompose, type Setting } from '../../snippets/compose';
import { readImage } from './image';
import { flagMeaning, type Told } from './meaning';
import { phrase, shortened } from './phrase';
import type { Report } from './report';

/** Keys of a service that are flags of `docker run`. */
const asFlags: Readonly<Record<string, string>> = {
  ports: '--publish',
  volumes: '--volume',
  environment: '--env',
  env_file: '--env-file',
  restart: '--restart',
  container_name: '--name',
  hostname: '--hostname',
  network_mode: '--network',
  privileged: '--privileged',
  cap_add: '--cap-add',
  cap_drop: '--cap-drop',
  security_opt: '--security-opt',
  devices: '--device',
  user: '--user',
  pid: '--pid',
  ipc: '--ipc',
  userns_mode: '--userns',
  mem_limit: '--memory',
  cpus: '--cpus',
  pids_limit: '--pids-limit',
  shm_size: '--shm-size',
  ulimits: '--ulimit',
  sysctls: '--sysctl',
  working_dir: '--workdir',
  extra_hosts: '--add-host',
  dns: '--dns',
  labels: '--label',
  expose: '--expose',
  read_only: '--read-only',
  tmpfs: '--tmpfs',
  init: '--init',
  stdin_open: '--interactive',
  tty: '--tty',
  stop_signal: '--stop-signal',
  platform: '--platform',
  pull_policy: '--pull',
  gpus: '--gpus',
  runtime: '--runtime',
};

function told(
  { key, service }: Setting,
  value: string,
  report: Report,
  inService: boolean,
): Told | undefined {
  const flag = inService ? asFlags[key] : undefined;
  if (flag !== undefined) {
    const meant = flagMeaning(
      { command: 'docker container run', value },
      flag,
      report.knowledge,
      report.lang,
    );
    if (meant) return meant;
  }
  const own = report.knowledge.meanings.get(
    `compose ${inService || service !== undefined ? 'service ' : ''}${key}`,
  );
  const about = own?.about?.[report.lang];
  return about === undefined ? undefined : { text: phrase(about, { args: value || '…' }) };
}

function tellSetting(setting: Setting, report: Report, inService: boolean): void {
  const { key, values } = setting;
  // What a list holds is told one by one where each item has a meaning of its own.
  const each = inService && asFlags[key] !== undefined ? values : [values.join(', ')];
  for (const value of each.length > 0 ? each : ['']) {
    const meant = told(setting, value, report, inService);
    const secret = key === 'environment' && meant?.risk !== undefined;
    const shown = secret ? value.replace(/=.*/s, '=…') : value;
    const code = shortened(shown ? `${key}: ${shown}` : `${key}:`);
    report.line(code, meant?.text ?? report.words.plainFlag, inService ? 1 : 0, { risk: meant?.risk });
    if (key === 'image') tellImage(value, report);
  }
}

function tellImage(reference: string, report: Report): void {
  const image = readImage(reference);
  const floats = image && image.digest === undefined && (image.tag === undefined || image.tag === 'latest');
  if (floats) report.note(report.hints, undefined, report.words.latest(shortened(reference)));
}

/** @returns the sentence about the whole */
export function tellCompose(text: string, report: Report): string {
  const { services, settings } = readCompose(text);
  const { snippet } = report.words;
  let service: string | undefined;
  for (const setting of settings.slice(0, 400)) {
    if (setting.service !== undefined && setting.service !== service) {
      report.line(`${shortened(setting.service, 40)}:`, snippet.service, 0);
    }
    service = setting.service;
    tellSetting(setting, report, setting.service !== undefined || services.length === 0);
    if (setting.key === 'version' && setting.service === undefined) {
      report.note(report.outdated, undefined, snippet.version);
    }
  }
  report.pages.add('https://docs.docker.com/reference/compose-file/');
  return services.length > 0
    ? snippet.compose(services.slice(0, 6).map((name) => shortened(name, 30)))
    : snippet.settings;
}

/** A Compose file or a part of one → its settings in order. Pure; reads broken YAML as far as it can. */

export interface Setting {
  /** The service it belongs to; undefined for the top of the file and where only a service's inside was pasted. */
  readonly service: string | undefined;
  /** "ports", "build.context", "healthcheck.test", at the top "volumes". */
  readonly key: string;
  /** One for each item of a list or map; in the short form where there is one: "8080:80", "A=b", "data:/x:ro". */
  readonly values: readonly string[];
}

export interface ComposeFile {
  readonly services: readonly string[];
  readonly settings: readonly Setting[];
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(' ');
  if (isFields(value)) return JSON.stringify(value);
  return typeof value === 'string'
    ? value
    : value === null || value === undefined
      ? ''
      : JSON.stringify(value);
}

/** The long form of a port or mount as the short one says it. */
function short(key: string, item: Fields): string {
  const of = (name: string) => plain(item[name]);
  if (key === 'ports') {
    const host = [of('host_ip'), of('published')].filter(Boolean).join(':');
    return [host, of('target')].filter(Boolean).join(':');
  }
  if (key !== 'volumes') return plain(item);
  const from = of('source') ? `${of('source')}:` : '';
  return `${from}${of('target')}${item['read_only'] === true ? ':ro' : ''}`;
}

const maps = new Set(['environment', 'labels', 'args', 'extra_hosts', 'sysctls']);
/** Keys whose own keys are told one by one. */
const deep = new Set([
  'build',
  'healthcheck',
  'deploy',
  'logging',
  'develop',
  'resources',
  'limits',
  'reservations',
]);

function settingsOf(service: string | undefined, fields: Fields, above = ''): Setting[] {
  return Object.entries(fields).flatMap(([key, value]): Setting[] => {
    const path = `${above}${key}`;
    if (isFields(value) && deep.has(key))
      return [{ service, key: path, values: [] }, ...settingsOf(service, value, `${path}.`)];
    if (isFields(value)) {
      const values = Object.entries(value).map(([name, inner]) =>
        maps.has(key) ? `${name}=${plain(inner)}` : name,
      );
      return [{ service, key: path, values }];
    }
    const items =
      Array.isArray(value) && key !== 'command' && key !== 'entrypoint' && key !== 'test' ? value : [value];
    return [
      {
        service,
        key: path,
        values: items.map((item) => (isFields(item) ? short(key, item) : plain(item))).filter(Boolean),
      },
    ];
  });
}

/** Loaded with the first Compose file. */
function yaml(): typeof import('yaml') {
  return require('yaml') as typeof import('yaml');
}

function parsed(text: string): unknown {
  try {
    return yaml().parseDocument(text, { strict: false, merge: true }).toJS({ maxAliasCount: 50 });
  } catch {
    return undefined;
  }
}

const inService =
  /^(?:image|build|ports|environment|depends_on|restart|command|healthcheck|env_file|container_name|deploy|privileged|network_mode|entrypoint|user)$/;

export function readCompose(text: string): ComposeFile {
  const file = parsed(text);
  if (!isFields(file)) return { services: [], settings: [] };
  const { services, ...top } = file;
  if (isFields(services)) {
    const named = Object.entries(services);
    const each = named.flatMap(([name, fields]) => (isFields(fields) ? settingsOf(name, fields) : []));
    const rest = Object.entries(top).map(([key, value]) => ({
      service: undefined,
      key,
      values: isFields(value) ? Object.keys(value) : [plain(value)].filter(Boolean),
    }));
    return { services: named.map(([name]) => name), settings: [...each, ...rest] };
  }
  const keys = Object.keys(file);
  if (keys.some((key) => inService.test(key)) || !Object.values(file).every(isFields)) {
    return { services: [], settings: settingsOf(undefined, file) };
  }
  const each = Object.entries(file).flatMap(([name, fields]) =>
    isFields(fields) ? settingsOf(name, fields) : [],
  );
  return { services: keys, settings: each };
}

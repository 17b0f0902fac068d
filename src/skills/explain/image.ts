/** An image reference taken apart as the engine does. Pure. */
import type { ImageWords } from '../../wording';

/** Undefined for what is no reference, such as `$IMAGE` or an id prefix with strange letters. */
export function readImage(reference: string): ImageWords | undefined {
  const [named = '', digest, ...more] = reference.split('@');
  const slash = named.lastIndexOf('/');
  const colon = named.indexOf(':', slash + 1);
  const path = colon === -1 ? named : named.slice(0, colon);
  const tag = colon === -1 ? undefined : named.slice(colon + 1);
  if (more.length > 0 || !/^[\w.\-/:[\]]+$/.test(path) || /^[-/]|\/\/|\/$/.test(path)) return undefined;
  if (tag !== undefined && !/^[\w][\w.-]{0,127}$/.test(tag)) return undefined;
  const parts = path.split('/');
  const [first = ''] = parts;
  // The first part is a registry only when it cannot be a user's name.
  const hasRegistry = parts.length > 1 && (/[.:]/.test(first) || first === 'localhost');
  const registry = hasRegistry ? first : undefined;
  const rest = hasRegistry ? parts.slice(1) : parts;
  const namespace = rest.slice(0, -1).join('/');
  const onHub = registry === undefined || registry === 'docker.io';
  return {
    registry: onHub ? undefined : registry,
    namespace: namespace === '' || (onHub && namespace === 'library') ? undefined : namespace,
    name: rest.at(-1) ?? '',
    tag,
    digest,
  };
}

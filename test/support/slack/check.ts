/** The small vocabulary of the Block Kit rules: each check returns the faults it found, with a pointer. */

export type Json = Readonly<Record<string, unknown>>;
export type Check = (value: unknown, at: string) => string[];

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A JSON object off the wire; an empty one where it is something else. */
export function parseObject(raw: string): Json {
  const value: unknown = JSON.parse(raw);
  return isObject(value) ? value : {};
}

/** A field that should be a string. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A non-empty string of at most `limit` UTF-16 units. */
export function string(limit: number): Check {
  return (value, at) => {
    if (typeof value !== 'string' || value === '') return [`${at}: must be a non-empty string`];
    return value.length > limit ? [`${at}: ${value.length} characters, at most ${limit}`] : [];
  };
}

export function oneOf(...allowed: readonly unknown[]): Check {
  return (value, at) => (allowed.includes(value) ? [] : [`${at}: must be one of ${allowed.join(', ')}`]);
}

export function optional(check: Check): Check {
  return (value, at) => (value === undefined ? [] : check(value, at));
}

/** From 1 to `limit` items, each of which passes. */
export function list(limit: number, check: Check): Check {
  return (value, at) => {
    if (!Array.isArray(value) || value.length === 0) return [`${at}: must be a non-empty list`];
    const tooMany = value.length > limit ? [`${at}: ${value.length} items, at most ${limit}`] : [];
    return [...tooMany, ...value.flatMap((item, index) => check(item, `${at}/${index}`))];
  };
}

/** An object with these fields and no others. */
export function shape(fields: Readonly<Record<string, Check>>): Check {
  return (value, at) => {
    if (!isObject(value)) return [`${at}: must be an object`];
    const unknown = Object.keys(value).filter((key) => !(key in fields));
    return [
      ...unknown.map((key) => `${at}/${key}: unknown field`),
      ...Object.entries(fields).flatMap(([key, check]) => check(value[key], `${at}/${key}`)),
    ];
  };
}

/** Chooses the rule by the object's `type`. */
export function byType(rules: Readonly<Record<string, Check>>): Check {
  return (value, at) => {
    const type = isObject(value) && typeof value['type'] === 'string' ? value['type'] : '';
    const rule = Object.hasOwn(rules, type) ? rules[type] : undefined;
    return rule ? rule(value, at) : [`${at}: unsupported type "${type}"`];
  };
}

export const boolean: Check = oneOf(true, false);

/** YAML as the knowledge is written in it. Pure. */
import { CORE_SCHEMA, load, Type, YAMLException } from 'js-yaml';

const merge = new Type('tag:yaml.org,2002:merge', { kind: 'scalar', resolve: (text) => text === '<<' });
/** Dates stay the text they are, which is also quicker to read; `<<` still merges. */
const schema = CORE_SCHEMA.extend({ implicit: [merge] });

export type Yaml =
  { readonly data: unknown } | { readonly reason: string; /** From 1. */ readonly line: number | undefined };

/** @returns what the text holds, an empty one nothing; or why it is not YAML */
export function readYaml(text: string): Yaml {
  try {
    return { data: load(text, { schema }) ?? {} };
  } catch (error) {
    const fault = error instanceof YAMLException ? error : undefined;
    return { reason: fault?.reason ?? String(error), line: fault?.mark ? fault.mark.line + 1 : undefined };
  }
}

/** What the schema finds wrong, said to whoever wrote the YAML: what is wrong there and what to do. */
import type { z } from 'zod';

const shapes: Readonly<Record<string, string>> = {
  string: 'text; put it in quotes if it looks like something else',
  object: 'a group of fields',
  record: 'a group of fields',
  array: 'a list: [one, two]',
  number: 'a number',
  boolean: 'true or false',
};

function ofType(expected: string, input: unknown): string {
  if (input === undefined) return 'is missing; add it';
  return input === null ? 'is empty; fill it in' : `must be ${shapes[expected] ?? expected}`;
}

function tooSmall(origin: string, least: number): string {
  if (origin === 'string') return 'is empty; fill it in';
  return origin === 'array' ? `holds too few; give at least ${least}` : `must be at least ${least}`;
}

function tooBig(origin: string, most: number): string {
  if (origin === 'string') return `is too long; ${most} characters are allowed`;
  return origin === 'array' ? `holds too many; keep the best ${most}` : `must be at most ${most}`;
}

/** @returns undefined where the schema's own words say it already */
export function adviceFor(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return ofType(String(issue.expected), issue.input);
    case 'unrecognized_keys':
      return 'is no field of this; correct its name or remove it';
    case 'too_small':
      return tooSmall(String(issue.origin), issue.minimum as number);
    case 'too_big':
      return tooBig(String(issue.origin), issue.maximum as number);
    case 'invalid_value':
      return `must be ${(issue.values as unknown[]).join(' or ')}`;
    case 'invalid_format':
      return issue.format === 'url' ? 'must be the address of a page: https://…' : undefined;
    default:
      return undefined;
  }
}

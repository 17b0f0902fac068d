/** Request bodies, which may hold anything, and what is found wrong in them. */
import { Refusal } from './refusal';

/** A part of a request body whose fields are still to be looked at. */
export type Form = Readonly<Record<string, unknown>>;

export type Path = readonly (string | number)[];

export function isForm(value: unknown): value is Form {
  return typeof value === 'object' && value !== null;
}

/** What is no object has no fields. */
export function form(value: unknown): Form {
  return isForm(value) ? value : {};
}

/** Discord's error tree: fields within fields, each with its own `_errors`. */
class ErrorNode {
  readonly fields = new Map<string, ErrorNode>();
  readonly errors: { code: string; message: string }[] = [];

  at(step: string | number): ErrorNode {
    const node = this.fields.get(String(step)) ?? new ErrorNode();
    this.fields.set(String(step), node);
    return node;
  }

  toJSON(): object {
    const own = this.errors.length > 0 ? { _errors: this.errors } : {};
    return { ...Object.fromEntries(this.fields), ...own };
  }
}

/** Collects everything that is wrong with a form, as Discord does, and refuses it as a whole. */
export class FormErrors {
  readonly #root = new ErrorNode();
  #count = 0;

  add(path: Path, code: string, message: string): void {
    const node = path.reduce<ErrorNode>((at, step) => at.at(step), this.#root);
    node.errors.push({ code, message });
    this.#count += 1;
  }

  /** @throws Refusal 50035 where anything was added. */
  refuse(): void {
    if (this.#count > 0) throw new Refusal(400, 50035, 'Invalid Form Body', this.#root);
  }

  /** A string of `min` to `max` characters, absent allowed where `min` is 0. */
  text(path: Path, value: unknown, min: number, max: number): void {
    if (value === undefined || value === null) {
      if (min > 0) this.add(path, 'BASE_TYPE_REQUIRED', 'This field is required');
    } else if (typeof value !== 'string') {
      this.add(path, 'STRING_TYPE_CONVERT', 'Could not interpret value as string.');
    } else if (value.length < min || value.length > max) {
      this.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    }
  }

  /** A list of `min` to `max` items; what is no list is reported and read as an empty one. */
  list(path: Path, value: unknown, min: number, max: number): Form[] {
    if (value === undefined || value === null) {
      if (min > 0) this.add(path, 'BASE_TYPE_REQUIRED', 'This field is required');
      return [];
    }
    if (!Array.isArray(value)) {
      this.add(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
      return [];
    }
    if (value.length < min || value.length > max)
      this.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    return value.map(form);
  }
}

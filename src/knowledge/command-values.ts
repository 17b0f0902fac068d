import { UNKNOWN } from './command-words';

const NUMBER = /^[+-]?\d+$/;
const SHAPES: Readonly<Record<string, RegExp>> = {
  bool: /^(?:true|false|1|0|t|f)$/i,
  bytes: /^-?\d+(?:\.\d+)? ?(?:[kmgtp]i?)?b?$/i,
  decimal: /^\d*\.?\d+$/,
  duration: /^(?:0|(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+)$/,
  float: /^[+-]?\d*\.?\d+$/,
  int: NUMBER,
  int64: NUMBER,
  uint: NUMBER,
  uint16: NUMBER,
  uint32: NUMBER,
  uint64: NUMBER,
};

/** Whether a value is of the flag's type. What only the shell or the reader can fill in fits everywhere. */
export function fits(value: string, type: string | undefined): boolean {
  if (value.includes(UNKNOWN) || /<[a-z-]+>/.test(value)) return true;
  return SHAPES[type ?? '']?.test(value) ?? true;
}

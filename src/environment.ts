/** One variable of the environment after the other, read and judged; every fault is kept, so that all are told at once. */
import { statSync } from 'node:fs';
import { delimiter } from 'node:path';
import { namesPerson } from './may';

export type Environment = Readonly<Record<string, string | undefined>>;

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

export class Reader {
  readonly faults: string[] = [];

  constructor(private readonly env: Environment) {}

  text(name: string): string | undefined {
    return this.env[name]?.trim() || undefined;
  }

  token(name: string, begins: string, where: string): string | undefined {
    const value = this.text(name);
    if (value && !value.startsWith(begins)) {
      this.faults.push(`${name} does not begin with ${begins}; copy it again from ${where}.`);
    }
    return value;
  }

  port(name: string): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const port = Number(value);
    if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
    this.faults.push(`${name} is ${JSON.stringify(value)}; it must be a number from 1 to 65535.`);
    return undefined;
  }

  /** Tokens travel to this address, so it is encrypted or does not leave the machine. */
  url(name: string, usual: string): string {
    const value = this.text(name) ?? usual;
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const loopback = url && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
    if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && loopback)))
      return value.replace(/\/+$/, '');
    this.faults.push(
      `${name} is ${JSON.stringify(value)}; it must be an https address (http only on this machine).`,
    );
    return usual;
  }

  yes(name: string): boolean {
    const value = this.text(name)?.toLowerCase();
    if (value !== undefined && !['yes', 'no'].includes(value))
      this.faults.push(`${name} is ${JSON.stringify(value)}; use yes or no.`);
    return value === 'yes';
  }

  folders(name: string): string[] {
    const folders = (this.env[name] ?? '').split(delimiter).map((folder) => folder.trim());
    const given = [...new Set(folders.filter(Boolean))];
    for (const folder of given) {
      if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) continue;
      this.faults.push(
        `${name} names ${JSON.stringify(folder)}, which is no folder; make it or correct the name.`,
      );
    }
    return given;
  }

  persons(name: string, usual: readonly string[]): readonly string[] {
    const given = (this.text(name) ?? '').split(/[\s,]+/).filter(Boolean);
    for (const person of given.filter((one) => !namesPerson(one))) {
      const shapes = 'terminal, slack:T1:U1 (workspace and member) or discord:123';
      this.faults.push(`${name} names ${JSON.stringify(person)}; a person is written as ${shapes}.`);
    }
    return given.length > 0 ? [...new Set(given)] : usual;
  }

  /** A whole number. */
  days(name: string, usual: number): number {
    const value = this.text(name);
    if (value === undefined) return usual;
    const days = Number(value);
    if (Number.isInteger(days) && days >= 1 && days <= 3650) return days;
    this.faults.push(`${name} is ${JSON.stringify(value)}; it must be a number of days from 1 to 3650.`);
    return usual;
  }

  level(usual: string): string {
    const value = this.text('LOG_LEVEL')?.toLowerCase() ?? usual;
    if (!levels.includes(value))
      this.faults.push(`LOG_LEVEL is ${JSON.stringify(value)}; use ${levels.join(', ')}.`);
    return value;
  }
}

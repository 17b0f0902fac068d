/** The built store, as a process of its own has it. argv[2]: its configuration as JSON. */
import { writeSync } from 'node:fs';
import open from '../../../dist/store/open.js';

export const store = await open.openStore(JSON.parse(process.argv[2]));

/** Written before the next statement: a process that is killed has said so, or has not. */
export function say(line) {
  writeSync(1, `${line}\n`);
}

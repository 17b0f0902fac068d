/** Holds SQLite's lock on the file argv[2] from "ready" until standard input ends. */
import Database from 'libsql';
import { once } from 'node:events';

const db = new Database(process.argv[2], { timeout: 60_000 });
db.exec('begin immediate');
console.log('ready');
process.stdin.resume();
await once(process.stdin, 'end');
db.exec('rollback');
db.close();

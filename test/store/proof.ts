/** npm run store:proof: ten thousand claims raced for, a thousand kills; DATABASE_URL_TEST has it done in PostgreSQL too. */
import { child } from './child';
import { emptyPostgres, sqliteDatabase, type TestDatabase } from './databases';
import { killing } from './killing';

const claims = Number(process.argv[2] ?? 10_000);
const kills = Number(process.argv[3] ?? 1000);

/** @returns how many of the claims had other than one winner */
async function race(database: TestDatabase): Promise<number> {
  const racers = [1, 2].map(() => child('claimer', database.config, String(claims)));
  await Promise.all(racers.map((racer) => racer.says('ready\n')));
  for (const racer of racers) racer.tell('go\n');
  await Promise.all(racers.map((racer) => racer.end()));
  const winners = Array<number>(claims).fill(0);
  for (const { out } of racers)
    for (const number of JSON.parse(out.split('\n')[1] ?? '') as number[]) winners[number]! += 1;
  return winners.filter((count) => count !== 1).length;
}

/** @returns whether both hold */
async function prove(name: string, database: TestDatabase): Promise<boolean> {
  await (await database.open()).close();
  const began = performance.now();
  const wrong = await race(database);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${name}: ${claims} claims raced for by two processes in ${seconds} s, ${wrong} without exactly one winner`,
  );
  const { acknowledged, lost } = await killing(database, kills);
  console.log(`${name}: ${kills} kills, ${acknowledged} writes acknowledged, ${lost.length} lost`);
  for (const line of lost) console.log(`  ${line}`);
  await database.drop();
  return wrong === 0 && lost.length === 0;
}

async function main(): Promise<void> {
  const server = process.env['DATABASE_URL_TEST'];
  const proven = [await prove('SQLite', sqliteDatabase())];
  if (server) proven.push(await prove('PostgreSQL', await emptyPostgres(server)));
  else console.log('PostgreSQL: not tried, for DATABASE_URL_TEST names no server');
  if (proven.includes(false)) process.exitCode = 1;
}

void main();

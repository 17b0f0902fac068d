/** Claims argv[3] keys in turn, once it is told to go, and says which it has won. */
import { once } from 'node:events';
import { say, store } from './open.mjs';

say('ready');
await once(process.stdin, 'data');
const won = [];
for (let number = 0; number < Number(process.argv[3]); number++) {
  if (await store.claim(`key ${number}`)) won.push(number);
}
say(JSON.stringify(won));
await store.close();
process.exit();

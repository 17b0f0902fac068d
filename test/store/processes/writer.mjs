/** Writes for as long as it lives, and says what was acknowledged. argv[3] makes its keys its own. */
import { say, store } from './open.mjs';

const understood = { confidence: 0, nearest: [], ideas: [] };
const miss = { kind: 'miss', person: 'p', lang: 'en', understood };
const phrasing = { kind: 'phrasing', about: 'x', lang: 'en', content: 'y' };

for (let number = 0; ; number++) {
  const key = `${process.argv[3]} ${number}`;
  if (await store.claim(key)) say(`claim ${key}`);
  say(`miss ${await store.misses.keep({ ...miss, question: key })}`);
  const taught = await store.teaching.draft(phrasing, 'p');
  if (await store.teaching.publish(taught, 'p')) say(`taught ${taught}`);
}

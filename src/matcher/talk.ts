/** The words of a message with those it begins and ends with, and each two in a row: how something is said. Pure. */

const word = /[a-z][a-z'-]*|[?!]|\p{Script=Han}+|\d+/gu;
const isHan = (text: string) => /\p{Script=Han}/u.test(text);

/** Chinese has no spaces: its characters, alone and in twos. */
function charactersOf(run: string): string[] {
  const characters = Array.from(run);
  return [...characters, ...characters.slice(1).map((character, i) => `${characters[i]}${character}`)];
}

function inTwos(words: readonly string[]): string[] {
  return words.slice(1).map((second, i) => `${words[i]} ${second}`);
}

/** Each once. Numbers are all alike. */
export function talkIn(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  const words = plain.match(word) ?? [];
  const said = words.flatMap((one) => (isHan(one) ? charactersOf(one) : /\d/.test(one) ? '#' : one));
  const latin = words.filter((one) => /^[a-z]/.test(one));
  const [first, second] = words;
  const opening = [first && `^${first}`, first && second && `^${first} ${second}`];
  const last = words.at(-1);
  return [...new Set([...said, ...inTwos(latin), ...opening, last && `${last}$`])].filter(
    (one) => one !== undefined && one !== '',
  ) as string[];
}

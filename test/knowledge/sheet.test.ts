/** What the gate says of the list of most needed commands. */
import { describe as say } from '../../src/knowledge/problem';
import { sheetIsComplete } from '../../src/knowledge/rules/sheet';
import { ownEntry, tiny } from '../support/knowledge';

function judged(list: string, more: Record<string, string> = {}): string[] {
  const parsed = tiny({ 'cheatsheet.yaml': list, ...more });
  return [...parsed.problems, ...sheetIsComplete(parsed)].map(say);
}

const many = Array.from({ length: 80 }, (_, i) => `many-${i}`);
const entries = many.map((id) => ownEntry(id, id, '  commands: [{ code: docker ps }]')).join('');

describe('the gate of the printed cheat sheet', () => {
  it('lets 80 commands pass', () => {
    expect(judged(`images: [${many.join(', ')}]`, { 'images/many.yaml': entries })).toEqual([]);
  });

  it('counts them', () => {
    expect(judged('images: [list-images]')).toEqual([
      'cheatsheet.yaml · lists 1 commands; the sheet has room for 80',
    ]);
  });

  it('names an entry, a block and a topic that do not exist', () => {
    expect(judged('images: [gone, list-images/2]\nbicycles: [list-images]')).toEqual([
      'cheatsheet.yaml:1 · images · 0 · there is no entry gone; correct or remove it',
      'cheatsheet.yaml:1 · images · 1 · the entry list-images has no block 2; choose another',
      'cheatsheet.yaml:2 · bicycles · is no topic of topics.yaml; correct it',
    ]);
  });

  it('names what stands there twice', () => {
    expect(judged('images: [list-images, list-images/1]')).toEqual([
      'cheatsheet.yaml:1 · images · 1 · stands in the list already; remove it',
    ]);
  });

  it('names what is too long to print', () => {
    const long = ownEntry('long', 'Long', `  commands: [{ code: "echo ${'x'.repeat(110)}" }]`);
    const high = ownEntry('high', 'High', '  commands: [{ code: "one\\ntwo\\nthree" }]');
    expect(judged('images: [long, high]', { 'images/more.yaml': long + high })).toEqual([
      'cheatsheet.yaml:1 · images · 0 · the command of long is too long to print; choose another',
      'cheatsheet.yaml:1 · images · 1 · block 1 of high has more than two lines; choose a shorter one',
    ]);
  });

  it('says how an id is written', () => {
    expect(judged('images: [List Images]')).toEqual([
      'cheatsheet.yaml:1 · images · 0 · must be the id of an entry, with / and the number of its block: list-images/2',
      'cheatsheet.yaml · lists 0 commands; the sheet has room for 80',
    ]);
  });
});

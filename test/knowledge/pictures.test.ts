/** What the gate says of pictures: file, line, picture, field and what to do. */
import { describe as say } from '../../src/knowledge/problem';
import { picturesAreDrawn, picturesBelong } from '../../src/knowledge/rules/pictures';
import { tiny } from '../support/knowledge';

const file = 'diagrams/boxes.yaml';

function picture(id: string, entries: string, alt = 'alt: { en: A box., zh: 一个盒子。 }'): string {
  return `
${id}:
  title: { en: Boxes, zh: 盒子 }
  ${alt}
  entries: [${entries}]
  sources: [https://docs.docker.com/]
  texts:
    lid: { en: Lid, zh: 盖子 }
`;
}

const all = ['title', 'lid'];

describe('the gate of pictures', () => {
  it('lets a complete picture pass, and everything knows it', () => {
    const parsed = tiny({ [file]: picture('boxes', 'list-images') });
    expect(parsed.problems).toEqual([]);
    expect([...picturesBelong(parsed), ...picturesAreDrawn(() => all)(parsed)]).toEqual([]);
    expect(parsed.knowledge.pictures.get('boxes')?.alt.zh).toBe('一个盒子。');
  });

  it('names a picture whose alternative text is missing, wholly or in one language', () => {
    expect(tiny({ [file]: picture('boxes', 'list-images', '') }).problems.map(say)).toEqual([
      'diagrams/boxes.yaml:2 · boxes · alt · is missing; add it',
    ]);
    const english = picture('boxes', 'list-images', 'alt: { en: A box. }');
    expect(tiny({ [file]: english }).problems.map(say)).toEqual([
      'diagrams/boxes.yaml:4 · boxes · alt.zh · is missing; add it',
    ]);
  });

  it('names a picture of an entry that does not exist', () => {
    const parsed = tiny({ [file]: picture('boxes', 'list-images, gone') });
    expect(picturesBelong(parsed).map(say)).toEqual([
      'diagrams/boxes.yaml:5 · boxes · entries.1 · there is no entry gone; correct or remove it',
    ]);
  });

  it('gives an entry one picture', () => {
    const two = picture('boxes', 'list-images') + picture('crates', 'list-images');
    expect(picturesBelong(tiny({ [file]: two })).map(say)).toEqual([
      'diagrams/boxes.yaml:13 · crates · entries.0 · the entry list-images has the picture boxes already; remove it',
    ]);
  });

  it('names a picture without a drawing, and texts that the drawing lacks or has beyond them', () => {
    const parsed = tiny({ [file]: picture('boxes', 'list-images') });
    expect(picturesAreDrawn(() => undefined)(parsed).map(say)).toEqual([
      'diagrams/boxes.yaml:2 · boxes · there is no drawing diagrams/boxes.svg; add it',
    ]);
    expect(picturesAreDrawn(() => ['title', 'floor'])(parsed).map(say)).toEqual([
      'diagrams/boxes.yaml:7 · boxes · texts.floor · stands in the drawing and has no text; add it',
      'diagrams/boxes.yaml:8 · boxes · texts.lid · does not stand in the drawing; remove it',
    ]);
  });
});

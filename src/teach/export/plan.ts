/** What was taught → the files it goes into, ready for review. Pure: nothing is written here. */
import { stringify } from 'yaml';
import type { SourceFile } from '../../knowledge/read';
import { alike } from '../../knowledge/rules/unique';
import type { Knowledge } from '../../knowledge/schema';
import type { Taught } from '../../store/store';
import { answerOf, dataOf } from '../answer';
import { withPhrasing } from './insert';

export interface Place {
  /** The folder as it was given; undefined: the project's own. */
  readonly folder?: string | undefined;
  readonly path: string;
}

export interface Change extends Place {
  /** What the file holds now; undefined: there is none. */
  readonly before?: string | undefined;
  readonly after: string;
}

export interface Noted {
  readonly taught: string;
  readonly did: 'merged' | 'added' | 'there' | 'lost' | 'by hand';
  /** The entry's id. */
  readonly about: string;
  readonly place?: Place | undefined;
}

export interface Plan {
  readonly changes: readonly Change[];
  readonly notes: readonly Noted[];
}

export interface Standing {
  /** Of the files alone, without what is taught. */
  readonly knowledge: Knowledge;
  /** Entry id → its file. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Every file that is there. */
  readonly all: readonly SourceFile[];
  /** Where new entries go. */
  readonly into?: string | undefined;
}

const heading = [
  '# Taught while the bot ran, for review. (wanted) marks what is still to be written: npm run knowledge:check names it.',
  '# When an entry is whole, move it to the file where it belongs.',
].join('\n');

/** The texts as they will be, by place; two lessons may change one file. */
class Texts {
  private readonly changed = new Map<string, Change>();

  private keyOf({ folder = '', path }: Place): string {
    return `${folder}\n${path}`;
  }

  constructor(private readonly all: readonly SourceFile[]) {}

  textOf(place: Place): string | undefined {
    const key = this.keyOf(place);
    return this.changed.get(key)?.after ?? this.all.find((file) => this.keyOf(file) === key)?.text;
  }

  set(place: Place, after: string): void {
    const before = this.all.find((file) => this.keyOf(file) === this.keyOf(place))?.text;
    this.changed.set(this.keyOf(place), { folder: place.folder, path: place.path, before, after });
  }

  changes(): readonly Change[] {
    return [...this.changed.values()];
  }
}

/** Appended, never put in the place of what stands there. */
function addEntry(taught: Taught, { into, knowledge }: Standing, texts: Texts): Noted {
  const { id, about, lang, content } = taught;
  const answer = answerOf(content);
  if (!answer) return { taught: id, did: 'lost', about };
  if (knowledge.entries.has(about)) return { taught: id, did: 'there', about };
  const place = { folder: into, path: `${answer.topic}/taught.yaml` };
  const before = texts.textOf(place)?.trimEnd() ?? heading;
  const entry = stringify({ [about]: dataOf(answer, lang) }, { lineWidth: 0 });
  texts.set(place, `${before}\n\n${entry}`);
  return { taught: id, did: 'added', about, place };
}

function isAsked({ about, content }: Taught, { entries }: Knowledge): boolean {
  const { en = [], zh = [] } = entries.get(about)?.utterances ?? {};
  return [...en, ...zh].some((text) => alike(text) === alike(content));
}

function addPhrasing(taught: Taught, place: Place | undefined, { knowledge }: Standing, texts: Texts): Noted {
  const { id, about, lang, content } = taught;
  const text = place && texts.textOf(place);
  if (!place || text === undefined) return { taught: id, did: 'lost', about };
  if (isAsked(taught, knowledge)) return { taught: id, did: 'there', about, place };
  const after = withPhrasing(text, about, lang, content);
  if (after === undefined) return { taught: id, did: 'by hand', about, place };
  texts.set(place, after);
  return { taught: id, did: 'merged', about, place };
}

/** @param published oldest first */
export function planExport(published: readonly Taught[], standing: Standing): Plan {
  const texts = new Texts(standing.all);
  const entries = published
    .filter(({ kind }) => kind === 'entry')
    .map((taught) => addEntry(taught, standing, texts));
  const added = new Map(
    entries.flatMap(({ about, did, place }) => (did === 'added' && place ? [[about, place]] : [])),
  );
  const phrasings = published
    .filter(({ kind }) => kind === 'phrasing')
    .map((taught) => {
      const place = added.get(taught.about) ?? standing.files.get(taught.about);
      return addPhrasing(taught, place, standing, texts);
    });
  return { changes: texts.changes(), notes: [...entries, ...phrasings] };
}

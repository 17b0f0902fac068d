import type { ExplainWording, ImagePlace, ImageWords } from './explain';
import { starts, wholeEn } from './explain-whole-en';
import { snippetEn } from './explain-snippet-en';

const code = (text: string) => `\`${text}\``;
const use = (instead: string | undefined) => (instead === undefined ? '' : `; use ${code(instead)} instead`);
const meantBy = (meant: string | undefined) => (meant === undefined ? '' : `; did you mean ${code(meant)}?`);

function origin({ registry, namespace }: ImageWords, place: ImagePlace): string {
  const of = namespace === undefined ? '' : ` of ${code(namespace)}`;
  if (registry !== undefined)
    return `${of} ${place === 'here' ? 'for' : 'from'} the registry ${code(registry)}`;
  if (place === 'here') return of;
  if (namespace !== undefined) return `${of} from Docker Hub`;
  return place === 'registry'
    ? ', an official one of Docker Hub'
    : ', an official one of Docker Hub unless it was built here';
}

function image(what: ImageWords, place: ImagePlace): string {
  const { name, tag, digest } = what;
  const parts = [
    `${place === 'either' ? 'Uses the' : 'The'} image ${code(name)}${origin(what, place)}`,
    tag && `tag ${code(tag)}`,
    digest && `pinned by the digest ${code(digest)}, so its content can never change`,
    !tag && !digest && `no tag, which means ${code('latest')}`,
  ];
  return parts.filter(Boolean).join('; ');
}

export const explainEn: ExplainWording = {
  outdated: 'Out of date',
  strange: 'Docker will not take this',
  hint: 'Good to know',
  allParts: 'All parts',
  summary: '← Summary',
  furtherParts: (count) => `… and ${count} more ${count === 1 ? 'part' : 'parts'}: press “All parts”.`,
  furtherRisks: (count) => `and ${count} more, under “All parts”`,
  forgotten: {
    title: 'I no longer have that command',
    text: 'I keep explained commands for a while only. Please paste it again.',
  },

  isDeprecated: (what, version, instead) =>
    `${code(what)} is deprecated since Docker ${version}${use(instead)}`,
  isRemoved: (what, version, instead) => `${code(what)} was removed in Docker ${version}${use(instead)}`,
  oldCompose: `${code('docker-compose')} is the old stand-alone program; Compose v2 is the command ${code('docker compose')}`,
  noSuchFlag: (flag, command, meant) => `${code(command)} has no flag ${code(flag)}${meantBy(meant)}`,
  noSuchCommand: (word, parent, meant) => `${code(parent)} has no command ${code(word)}${meantBy(meant)}`,
  needsValue: (flag) => `${code(flag)} needs a value behind it`,
  badValue: (flag, type) => `${code(flag)} takes a value of the kind ${type}`,
  plugin: (name) => `A command of the plug-in ${code(name)}, whose flags I do not know`,
  broken: 'A quote or bracket is opened and never closed; I read on as well as I could',

  sameAs: (path) => `short for ${code(path)}`,
  switchedOff: (text) => `Switched off; switched on it would mean: ${text}`,
  plainFlag: 'A flag that I have no words for',
  plainArguments: 'What the command works on',
  image,
  latest: (name) =>
    `${code(name)} names no fixed version: ${code('latest')} is whatever was newest when it was pulled. Pin a tag to get the same again`,
  context: (value) =>
    value === '.'
      ? `The dot is the build context: the current directory. Only files in it can be copied by ${code('COPY')}, except what ${code('.dockerignore')} names`
      : value === '-'
        ? 'Reads the Dockerfile or the context from standard input'
        : `The build context: the directory (or address) whose files ${code('COPY')} can take`,
  besides: 'Runs inside the container, beside what runs there already',
  psOptions: 'Options for `ps`, which lists the processes',
  inContainer: "Runs inside the container, instead of the image's own command",
  container: 'The container, by name or the beginning of its id',
  service: 'The service, as the Compose file names it',
  flagInside: 'Stands behind the image, so it goes to the program in the container, not to Docker',
  endOfFlags: 'Ends the flags: what follows is taken literally',

  joint: {
    '|': 'passes the output on to',
    '|&': 'passes output and errors on to',
    '&&': 'then, only if that succeeded',
    '||': 'only if that failed',
    ';': 'then',
  },
  background: 'Runs it in the background of the shell',
  assignment: (name, alone) =>
    alone ? `Sets the shell variable ${code(name)}` : `Sets the variable ${code(name)} for this one command`,
  program: (name) => `Runs the program ${code(name)}`,
  prints: 'The shell runs this first and puts its output here',
  runsFor: 'Repeats what follows for each of these',
  workingFolder: 'The shell puts the current directory here',
  variable: 'The shell puts the value of this variable here',
  continued: 'At the end of a line: the command goes on in the next',
  redirect: {
    write: (file) => `Writes the output to the file ${code(file)}, replacing what was in it`,
    append: (file) => `Appends the output to the file ${code(file)}`,
    errors: (file) => `Writes error messages to the file ${code(file)}`,
    errorsAway: 'Throws error messages away',
    away: 'Throws the output away',
    joinErrors: 'Sends error messages where the output goes',
    both: (file) => `Writes output and error messages to the file ${code(file)}`,
    read: (file) => `Reads its input from the file ${code(file)}`,
    here: 'Reads its input from the text that follows',
    other: 'Redirects its input or output',
  },

  risk: {
    pipedScript:
      'Runs whatever the address sends, unseen and with your rights. Download it, read it, then run it',
    removesFolders: (what) => `Deletes ${code(what)} with everything in it, without asking and for good`,
  },

  starts,
  whole: wholeEn,
  snippet: snippetEn,
  does: (about, args) => (args ? `${about}: ${code(args)}` : about),
  steps: (sentences) =>
    sentences
      .map(({ joint, text }, i) => {
        const lower = /^(?:[A-Z][a-z]|A )/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
        if (i === 0) return text;
        return (
          {
            '|': `; its output goes to the next, which ${lower}`,
            '&&': `; if that works, ${lower}`,
            '||': `; if that fails, ${lower}`,
          }[joint ?? ''] ?? `; then ${lower}`
        );
      })
      .join(''),
  doesTo: (about, inner) => `${about}: whatever ${code(inner)} prints`,
  both: (first, second) => `${first}. ${second}`,
};

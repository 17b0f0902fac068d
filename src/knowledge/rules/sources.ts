/** Where an entry says it has its facts from. That the pages still answer is for a separate check: it needs a network. */
import { entriesOf, isTeams, problemOf, type Rule } from './rule';

/** A team's pages may be on a machine of its own, reached by its bare name or without encryption. */
function faultOfTeams(source: string): string | undefined {
  const { protocol, username } = new URL(source);
  if (protocol !== 'https:' && protocol !== 'http:') return 'must begin with https:// or http://';
  return username === '' ? undefined : 'must be the plain address, without user';
}

/** What is wrong with an address, if anything. */
export function faultOf(source: string): string | undefined {
  const url = URL.canParse(source) ? new URL(source) : undefined;
  if (url === undefined || !url.hostname.includes('.')) return 'is no address of a page';
  if (url.protocol !== 'https:') return 'must begin with https://';
  if (url.username !== '' || url.port !== '' || url.search.includes('utm_'))
    return 'must be the plain address, without user, port or tracking';
  return source.trim() === source && !/\s/.test(source) ? undefined : 'must hold no spaces';
}

export const sourcesAreWellFormed: Rule = (parsed) =>
  entriesOf(parsed).flatMap((entry) =>
    entry.sources.flatMap((source, i) => {
      const twin = entry.sources.indexOf(source) < i;
      const judge = isTeams(parsed, entry) ? faultOfTeams : faultOf;
      const fault = twin ? 'stands here twice; remove one' : judge(source);
      return fault === undefined ? [] : [problemOf(parsed, entry, ['sources', i], `${source} ${fault}`)];
    }),
  );

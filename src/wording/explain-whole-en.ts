/** Sentences about whole commands, in English. */
import type { StartWords, WholeWords } from './explain';

const code = (text: string) => `\`${text}\``;

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

export function starts(what: StartWords): string {
  const kind = [what.removed && 'throw-away', what.interactive && 'interactive'].filter(Boolean).join(', ');
  const article = kind.startsWith('i') ? 'an' : 'a';
  const mounts = what.mounts.map(({ host, inside }) =>
    host === undefined
      ? `an empty volume at ${code(inside)}`
      : `the host's ${code(host)} visible as ${code(inside)}`,
  );
  const volumes = what.volumes.map(({ volume, inside }) => `the volume ${code(volume)} at ${code(inside)}`);
  const ports = what.ports.map(({ host, inside }) => `its port ${inside} reachable at ${host}`);
  const having = [...mounts, ...volumes, ...ports];
  const shown = having.slice(0, 3);
  if (having.length > 3) shown.push(`${having.length - 3} more`);
  return [
    `${what.created ? 'Creates' : 'Starts'} ${[article, kind].filter(Boolean).join(' ')} container`,
    what.name && ` named ${code(what.name)}`,
    ` from ${code(what.image)}`,
    what.detached && ' in the background',
    shown.length > 0 && `, with ${listed(shown)}`,
    what.command && `, ${what.created ? 'to run' : 'running'} ${code(what.command)}`,
  ]
    .filter(Boolean)
    .join('');
}

/** "10m", "1h30m": so long ago; anything else is a time. */
const isSpan = (since: string) => /^(?:\d+(?:ns|us|ms|[hms]))+$/.test(since);

export const wholeEn: WholeWords = {
  runsIn: ({ command, container, interactive }) =>
    `Runs ${code(command)} ${interactive ? 'interactively ' : ''}inside ${code(container)}, which is running already`,
  builds: ({ tags, context, file }) =>
    [
      'Builds an image',
      tags.length > 0 && `, named ${listed(tags.map(code))},`,
      ` from the ${file ? `Dockerfile ${code(file)}` : 'Dockerfile'}`,
      context === '.' ? ' in the current directory' : ` with ${code(context)} as its build context`,
    ]
      .filter(Boolean)
      .join(''),
  removes: ({ names, inner, running, volumes }) =>
    [
      inner === undefined
        ? `Removes the containers ${code(names ?? '')}`
        : `Removes the containers that ${code(inner)} lists`,
      running && ', even those that are running',
      volumes && ', with their anonymous volumes',
    ]
      .filter(Boolean)
      .join(''),
  lists: ({ stopped, ids, filters }) =>
    [
      `Lists ${ids ? 'only the IDs of ' : ''}${stopped ? 'all containers, stopped ones too' : 'the running containers'}`,
      filters.length > 0 && `${stopped ? ',' : ''} that fit ${listed(filters.map(code))}`,
    ]
      .filter(Boolean)
      .join(''),
  logs: ({ container, follow, tail, since }) =>
    [
      `Shows ${tail && tail !== 'all' ? `the last ${tail} lines of what` : 'what'} ${code(container)} has printed`,
      since && (isSpan(since) ? ` in the last ${since}` : ` since ${since}`),
      follow && ', and goes on as more comes',
    ]
      .filter(Boolean)
      .join(''),
  up: ({ files, services, build, detached }) =>
    [
      build ? 'Builds the images, then creates' : 'Creates',
      ` and starts ${services ? `the services ${code(services)}` : 'all services'} of ${files.length > 0 ? listed(files.map(code)) : 'the Compose file'}`,
      detached && ', in the background',
    ]
      .filter(Boolean)
      .join(''),
  down: ({ volumes, images }) => {
    const also = [
      volumes && 'its volumes',
      images && (images === 'all' ? 'its images' : 'the images built for it'),
    ];
    const gone = ['its containers', 'its networks', ...also.filter((one) => typeof one === 'string')];
    return `Stops the project and removes ${listed(gone)}`;
  },
  prunes: ({ all, volumes }) =>
    [
      'Removes all stopped containers, all unused networks, ',
      all
        ? 'every image that no container uses and all unused build cache'
        : 'dangling images and unused build cache',
      volumes && ', and unused anonymous volumes',
    ]
      .filter(Boolean)
      .join(''),
  prunesImages: ({ all, filters }) =>
    [
      all
        ? 'Removes every image that no container uses'
        : 'Removes every image without a tag that no container uses',
      filters.length > 0 && ` and that fits ${listed(filters.map(code))}`,
    ]
      .filter(Boolean)
      .join(''),
  copies: ({ from, to, container, into }) =>
    into
      ? `Copies ${code(from)} of the host to ${code(to)} in the container ${code(container)}`
      : `Copies ${code(from)} out of the container ${code(container)} to ${code(to)} on the host`,
  inspects: ({ template, names }) => `Prints what ${code(template)} picks from the details of ${code(names)}`,
};

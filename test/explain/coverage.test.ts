/** The script that tells what a newer Docker added or dropped, on clients made up for the purpose. */
import { shipped } from '../support/knowledge';
import { readHelp } from './client';
import { coverageOf, differenceOf } from './compare';

const help = `Usage:  docker cook [OPTIONS] COMMAND

Cooks

Aliases:
  docker cook, docker c

Common Commands:
  boil        Boils
  fry*        Fries
              and goes on on a second line

Options:
      --heat string      How hot
  -q, --quiet            Says
                         less
      --version          Version

Run 'docker cook COMMAND --help' for more.
`;

it('reads commands and flags from a help text', () => {
  expect(readHelp(help)).toEqual({ subcommands: ['boil', 'fry'], flags: ['--heat', '--quiet', '--version'] });
});

describe('the comparison', () => {
  const reference = {
    deprecated: [],
    commands: {
      'docker cook': { aliases: ['docker c'], flags: { '--heat': {}, '--gone': {} } },
      'docker eat': {},
      'docker compose': {},
      'docker compose up': { flags: { '--build': {} } },
    },
  };
  const client = new Map([
    ['docker c', { subcommands: [], flags: ['--help', '--heat', '--new'] }],
    ['docker wash', { subcommands: [], flags: [] }],
    ['docker scout', { subcommands: [], flags: ['--of-a-plug-in'] }],
  ]);

  it('tells what is new, what is gone, and what is not installed', () => {
    expect(differenceOf(client, reference)).toEqual({
      added: ['docker wash', 'docker cook --new'],
      dropped: ['docker cook --gone', 'docker eat'],
      skipped: ['docker compose', 'docker buildx'],
    });
  });

  it('counts what has no meaning', () => {
    const meanings = new Map([['docker cook', { about: { en: 'Cooks', zh: '做饭' }, flags: {} }]]);
    expect(coverageOf({ meanings, reference })).toEqual({
      commands: 4,
      flags: 3,
      missing: [
        'docker cook --heat',
        'docker cook --gone',
        'docker eat',
        'docker compose',
        'docker compose up',
        'docker compose up --build',
      ],
    });
  });
});

it('everything that ships is explained', () => {
  const { commands, flags, missing } = coverageOf(shipped());
  expect(missing).toEqual([]);
  expect(commands).toBeGreaterThan(200);
  expect(flags).toBeGreaterThan(1000);
});

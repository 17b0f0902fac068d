import { blank, holdsSecret, withoutSecrets } from '../src/secrets';

/** Made up, and put together here so that no scanner of this repository takes them for real. */
const made = (...parts: string[]) => parts.join('');

const secrets: readonly (readonly [string, string, string])[] = [
  ['a password in an address', 'pull https://bob:hunter2@registry.example/x failed', 'hunter2'],
  ['a GitHub token', `denied for ${made('ghp', '_16C7e42F292c6912E7710c838347Ae178B4a')}`, '16C7e42F'],
  ['a Docker token', `docker login -u me -p ${made('dckr', '_pat_', 'abcDEF123456-xyz')}`, 'abcDEF123456'],
  ['a Slack token', `SLACK=${made('xoxb', '-123456789012-abcdefABCDEF')} failed`, 'abcdefABCDEF'],
  ['an AWS key id', `using ${made('AKIA', 'IOSFODNN7EXAMPLE')}`, 'IOSFODNN7'],
  ['an AWS secret', 'AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG', 'wJalrXUtnFEMI'],
  ['a password variable', 'docker run -e POSTGRES_PASSWORD=geheim postgres', 'geheim'],
  ['a password in YAML', 'MYSQL_ROOT_PASSWORD: s3cr3tpass', 's3cr3tpass'],
  ['a password of docker login', 'docker login -u me -p swordfish registry.example', 'swordfish'],
  ['a token on the command line', 'helm login --token abc.def.ghi', 'abc.def'],
  ['a bearer token', `Authorization: Bearer ${'a1'.repeat(12)}`, 'a1a1a1'],
  ['a web token', `cookie eyJ${'hbGciOi'.repeat(4)}.eyJzdWIi.c2ln`, 'hbGciOi'],
  [
    'a swarm token',
    `docker swarm join --token ${made('SWMTKN', '-1-', 'a'.repeat(50), '-', 'b'.repeat(25))}`,
    'aaaa',
  ],
  ['a key', `-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----`, 'MIIEow'],
  ['a key that is cut off', '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNz\naC1rZXk', 'aC1rZXk'],
];

describe('secrets in what people paste', () => {
  it.each(secrets)('%s is blanked', (_name, text, secret) => {
    expect(holdsSecret(text)).toBe(true);
    expect(withoutSecrets(text)).not.toContain(secret);
    expect(withoutSecrets(text)).toContain(blank);
  });

  it('leaves what stands around it', () => {
    expect(withoutSecrets('pull https://bob:hunter2@registry.example/x failed')).toBe(
      `pull https://bob:${blank}@registry.example/x failed`,
    );
  });

  it.each([
    'unauthorized: incorrect username or password',
    'docker run -e POSTGRES_PASSWORD=$PASSWORD postgres',
    'docker login -u me -p <password>',
    'password: <your password>',
    'Error response from daemon: invalid join token',
    'no basic auth credentials',
    'docker login --password-stdin',
    'LABEL org.opencontainers.image.authors="Ada"',
    'POSTGRES_PASSWORD_FILE=/run/secrets/password',
    'secret k: not found',
    'time="2026-11-23T21:05:27Z" level=error msg="token expired"',
    'container 9e87f2c5f1a0978e858336a142e7d1b045d5a93928a621792f975e183806a482',
    'http://localhost:8080/path@2',
  ])('%s holds none', (text) => {
    expect(withoutSecrets(text)).toBe(text);
    expect(holdsSecret(text)).toBe(false);
  });
});

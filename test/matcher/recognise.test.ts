import { createRecognise } from '../../src/matcher/recognise';
import { shipped } from '../support/knowledge';

const { errors } = shipped();
const recognise = createRecognise(errors.values());
const idsIn = (text: string) => recognise(text).map(({ family }) => family.id);

const daemon =
  'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?';

describe('errors in a text', () => {
  const examples = [...errors.values()].flatMap(({ id, examples: texts }) => texts.map((text) => [id, text]));

  it.each(examples)('%s: %s', (id = '', text = '') => {
    expect(idsIn(text)).toEqual([id]);
  });

  it.each(examples)('%s in the middle of a log: %s', (id = '', text = '') => {
    expect(idsIn(`all is well\n${text}\nbye`)).toEqual([id]);
  });

  it('are found in a log of 4,000 lines', () => {
    const lines = Array.from({ length: 4000 }, (_, i) => `2026-11-24 12:00:00 INFO request ${i} took 12 ms`);
    lines[2600] = `2026-11-24 12:00:01 ${daemon}`;
    expect(recognise(lines.join('\n'))).toMatchObject([
      { family: { id: 'daemon-unreachable' }, line: lines[2600] },
    ]);
  });

  it('come in the order of the text, the first cause first', () => {
    const text = `client version 1.10 is too old. Minimum supported API version is 1.24\n${daemon}`;
    expect(idsIn(text)).toEqual(['api-too-old', 'daemon-unreachable']);
  });

  it('are consequences only where no cause is named', () => {
    expect(idsIn(`${daemon}\nweb-1 exited with code 137`)).toEqual(['daemon-unreachable']);
    expect(idsIn('web-1 exited with code 137')).toEqual(['exit-137']);
  });

  it('are found far out in one long line', () => {
    expect(idsIn(`${'x'.repeat(30_000)} ${daemon} ${'y'.repeat(30_000)}`)).toEqual(['daemon-unreachable']);
  });

  it('bring their changing parts', () => {
    expect(
      recognise('client version 1.99 is too new. Maximum supported API version is 1.51')[0]?.slots,
    ).toEqual({
      client: '1.99',
      server: '1.51',
    });
  });
});

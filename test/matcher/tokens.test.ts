import { tokensOf } from '../../src/matcher/tokens';
import { atomsOf, createVocabulary, stem } from '../../src/matcher/vocabulary';
import { tiny } from '../support/knowledge';

const vocabulary = createVocabulary(tiny().knowledge.lexicon);
const read = (text: string) => tokensOf(text, vocabulary).map(({ id, kind }) => `${id}/${kind}`);

describe('text is cut into atoms', () => {
  it.each([
    [
      'words, flags and paths stay whole',
      'docker run --rm -v /data:/data',
      ['docker', 'run', '--rm', '-v', '/data:/data'],
    ],
    ['each Han character is one', '删除container', ['删', '除', 'container']],
    ['punctuation ends a word', 'what is docker-compose.yml?', ['what', 'is', 'docker-compose.yml']],
    ['nothing is nothing', '?!…', []],
  ])('%s', (_why, text, atoms) => {
    expect(atomsOf(text)).toEqual(atoms);
  });
});

describe('endings are taken off', () => {
  it.each([
    ['containers', 'container'],
    ['removing', 'remov'],
    ['removed', 'remov'],
    ['remove', 'remov'],
    ['copies', 'copy'],
    ['stopped', 'stop'],
    ['running', 'run'],
    ['images', 'imag'],
    ['bus', 'bus'],
    ['--rm', '--rm'],
  ])('%s → %s', (word, stemmed) => {
    expect(stem(word)).toBe(stemmed);
  });
});

describe('text is read as ideas', () => {
  it.each([
    [
      'many words for one act meet',
      'get rid of stopped containers',
      ['remove/act', 'exited/quality', 'container/thing'],
    ],
    [
      'both languages meet',
      '怎么删除已退出的容器',
      ['how/noise', 'remove/act', 'exited/quality', 'filler/noise', 'container/thing'],
    ],
    ['a mixture is read like either', '怎么 delete 镜像', ['how/noise', 'remove/act', 'image/thing']],
    ['the longest phrase wins', 'how do I list', ['how/noise', 'list/act']],
    ['an instruction in capitals is one', 'RUN in it', ['RUN/instruction', 'run/word', 'in/word', 'it/word']],
    [
      'values are known by their shape',
      'port 8080:80 of 10.0.0.1',
      ['port/word', '#ports/value', 'of/word', '#address/value'],
    ],
    ['a flag stays itself', 'docker --rm', ['docker/word', '--rm/flag']],
    ['unknown Chinese is read in pairs', '苹果汁', ['苹果/word', '果汁/word']],
  ])('%s', (_why, text, tokens) => {
    expect(read(text)).toEqual(tokens);
  });
});

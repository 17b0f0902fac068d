/** Whatever is named in a question, what is shown is still a command that Docker takes. */
import { Filler } from '../../src/filling/fill';
import { createPatterns } from '../../src/filling/patterns';
import { readSlots } from '../../src/filling/read';
import { checkCommand } from '../../src/knowledge/commands';
import { everydayWords } from '../../src/matcher/everyday';
import { createVocabulary } from '../../src/matcher/vocabulary';
import { shipped } from '../support/knowledge';

const knowledge = shipped();
const patterns = createPatterns(knowledge.slots);
const isEveryday = everydayWords(createVocabulary(knowledge.lexicon), knowledge.slots.usual);
const shown = [...knowledge.entries.values()].flatMap(({ id, commands }) =>
  commands.flatMap(({ code, language }, i) =>
    language === 'sh' ? [{ id, code: code.trimEnd(), leading: i === 0 }] : [],
  ),
);

it.each([
  'run container web1 with 512 MB and 2 cpus on port 9000 in the background, last 20 lines since 2 hours',
  'a volume called uploads1',
  'image acme/api:1.2 to backup.tar as user bob',
  'run ls -la in container web1 as root',
  '后台跑 nginx，端口 8080，名字叫 web9',
])('%s', (asked) => {
  const slots = readSlots(asked, patterns, isEveryday);
  expect(slots.values.size).toBeGreaterThan(0);
  const faults = shown.flatMap(({ id, code, leading }) => {
    const filled = new Filler(slots, patterns, knowledge.reference).fill(code, leading);
    return checkCommand(filled, knowledge.reference).map(({ message }) => `${id}: ${filled}: ${message}`);
  });
  expect(faults).toEqual([]);
});

/** npm run knowledge:stats: what the knowledge holds, and the sentence about it that both READMEs quote. */
import { coverageRows } from '../support/coverage';
import { shipped } from '../support/knowledge';
import { countKnowledge } from './count';
import { quote, table } from './tell';

const stats = countKnowledge(shipped(), coverageRows());
console.log(`${table(stats)}\n\n${quote(stats, 'en')}\n\n${quote(stats, 'zh')}`);

/** A pasted command, Dockerfile or Compose file → Answer. Pure; nothing of what is explained is ever run. */
import { plainAnswer, type Answer } from '../../answer';
import type { Knowledge } from '../../knowledge/schema';
import { withoutSecrets, holdsSecret } from '../../secrets';
import { readScript } from '../../shell/script';
import { kindOf } from '../../snippets/kind';
import type { Lang } from '../../types';
import { explainWording, wording } from '../../wording';
import { briefAnswer, partsAnswer, type Explained } from './answer';
import { tellCompose } from './compose';
import { tellDockerfile } from './dockerfile';
import { shortened } from './phrase';
import { Report } from './report';
import { tellSteps } from './steps';

/** Short, the same for the same text, of letters and digits: what a button carries. */
export function keyOf(code: string): string {
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (const char of code) {
    const point = char.codePointAt(0) ?? 0;
    low = Math.imul(low ^ point, 0x01000193) >>> 0;
    high = (Math.imul(high ^ low, 0x85ebca6b) + point) >>> 0;
  }
  return `${low.toString(36)}${high.toString(36)}`;
}

function explained(pasted: string, knowledge: Knowledge, lang: Lang): Explained {
  const code = withoutSecrets(pasted);
  const report = new Report(knowledge, lang);
  if (holdsSecret(pasted)) report.note(report.risks, undefined, wording(lang).diagnosis.secret);
  const kind = kindOf(code);
  if (kind !== 'shell') {
    const tell = kind === 'dockerfile' ? tellDockerfile : tellCompose;
    const first = code.split('\n').find((line) => line.trim() !== '') ?? '';
    const title = `${kind === 'dockerfile' ? 'Dockerfile' : 'Compose'}: ${shortened(first, 55)}`;
    return { title, key: keyOf(pasted), sentence: tell(code, report), report };
  }
  const script = readScript(code);
  const sentence = report.words.steps(tellSteps(script.steps, report).slice(0, 4));
  if (script.continued && code.includes('\n')) {
    report.line(script.continued === '`' ? "'" : script.continued, report.words.continued, 0);
  }
  if (script.broken) report.note(report.hints, undefined, report.words.broken);
  return { title: shortened(code, 70), key: keyOf(pasted), sentence, report };
}

/** @param view which page of all parts; absent: the summary, as first shown */
export function explain(
  code: string,
  knowledge: Knowledge,
  lang: Lang,
  view?: { readonly page: number },
): Answer {
  const all = explained(code, knowledge, lang);
  return view ? partsAnswer(all, view.page) : briefAnswer(all);
}

/** A button of an explanation whose command is remembered no longer. */
export function forgotten(lang: Lang): Answer {
  return plainAnswer('notice', lang, explainWording(lang).forgotten, wording(lang).source);
}

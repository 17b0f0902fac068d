/** The settings of a person and of a channel, shown and changed. */
import { settingOf, settingsAnswer, settingsNotice, type Setting } from '../skills/settings';
import type { Lang, Outcome, Press } from '../types';
import type { Asking } from './asking';
import type { Surroundings } from './surroundings';

type Who = Pick<Press, 'person' | 'place' | 'admin'>;

async function shown({ person, place, admin }: Who, lang: Lang, around: Surroundings) {
  const { memory } = around;
  const channel = place === undefined ? undefined : await memory.channel(place);
  const mayChange = around.may(person, admin);
  return settingsAnswer({ person: await memory.person(person), channel, mayChange }, lang);
}

/** A change is said in the language that holds after it. */
function langAfter({ of, change }: Setting, lang: Lang): Lang {
  return of === 'person' && change.lang ? change.lang : lang;
}

function save({ of, change }: Setting, { person, place }: Who, { memory }: Surroundings): Promise<boolean> {
  if (of === 'person') return memory.setPerson(person, { lang: change.lang });
  return place === undefined ? Promise.resolve(false) : memory.setChannel(place, change);
}

export async function showSettings({ message, question }: Asking, around: Surroundings): Promise<Outcome> {
  if (!(await around.memory.claim(message.key))) return { kind: 'silent', reason: 'answered already' };
  return { kind: 'reply', answer: await shown(message, question.lang, around), show: 'privately' };
}

/** @param choice what the button carried */
export async function changeSettings(
  who: Who,
  choice: string,
  lang: Lang,
  around: Surroundings,
): Promise<Outcome> {
  const setting = settingOf(choice);
  const allowed = setting?.of !== 'channel' || around.may(who.person, who.admin);
  if (!allowed) return { kind: 'reply', answer: settingsNotice('notAllowed', lang), show: 'privately' };
  if (setting && !(await save(setting, who, around)))
    return { kind: 'reply', answer: settingsNotice('notSaved', lang), show: 'privately' };
  if (setting) around.log.info({ event: 'setting', of: setting.of, choice }, 'a setting was changed');
  return { kind: 'reply', answer: await shown(who, setting ? langAfter(setting, lang) : lang, around) };
}

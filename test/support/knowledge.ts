import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load';
import { parseKnowledge } from '../../src/knowledge/parse';
import type { Knowledge } from '../../src/knowledge/schema';

export const knowledgeFolder = join(__dirname, '..', '..', 'knowledge');

/** The shipped knowledge, read once per test file. */
export function shipped(): Knowledge {
  return loadKnowledge(knowledgeFolder);
}

const entry = (title: string, titleZh: string, more: string) => `
  title: { en: ${title}, zh: ${titleZh} }
  summary: { en: Summary of ${title}., zh: ${titleZh}的说明。 }
  sources: [https://docs.docker.com/]
${more}`;

/** An entry of ours that is complete: 8 lines after an empty one, then `more`. */
export function ownEntry(id: string, title: string, more = '', asked = id): string {
  return `
${id}:
  title: { en: ${title}, zh: ${title}中 }
  summary: { en: S., zh: 说。 }
  sources: [https://docs.docker.com/]
  utterances:
    en: [${[1, 2, 3, 4, 5, 6].map((n) => `${asked} ${n}`).join(', ')}]
    zh: [${['一', '二', '三', '四'].map((n) => `${asked}${n}`).join(', ')}]
${more}`;
}

/** The files of a tiny knowledge of two entries. */
export const tinyFiles = {
  'topics.yaml': `
- id: cleanup
  title: { en: Clean-up, zh: 清理 }
  about: { en: What to remove, zh: 删除什么 }
- id: images
  title: { en: Images, zh: 镜像 }
  about: { en: Pull and list, zh: 拉取和列出 }`,
  'placeholders.yaml': 'container: { en: container, zh: 容器, example: web }',
  'lexicon/words.yaml': `
remove: { kind: act, en: [remove, delete, get rid of], zh: [删除, 删掉] }
list: { kind: act, en: [list, show all], zh: [列出, 查看] }
container: { kind: thing, telltale: true, en: [container], zh: [容器] }
image: { kind: thing, en: [image], zh: [镜像] }
exited: { kind: quality, en: [exited, stopped], zh: [已退出] }
how: { kind: noise, en: [how do I, how to], zh: [怎么, 如何] }
filler: { kind: noise, en: [the, all, a, my, please], zh: [的, 请] }
help: { kind: bot, en: [help], zh: [帮助] }
cheat sheet: { kind: bot, en: [cheat sheet], zh: [速查表] }`,
  'cleanup/containers.yaml': `
remove-exited:${entry(
    'Remove exited containers',
    '删除已退出的容器',
    `
  commands:
    - code: docker rm <container>
      note: { en: One, zh: 一个 }
  danger: { en: Logs are gone., zh: 日志会丢失。, preview: docker ps -a }
  more: { en: More about it., zh: 更多说明。 }
  since: "1.13"
  related: [list-images]
  utterances:
    en: [delete exited containers, get rid of stopped containers, remove every exited container, container cleanup, dead containers away, exited container rm]
    zh: [删掉已退出的容器, 怎么删除容器, 容器删除, 已退出容器清理]`,
  )}`,
  'images/list.yaml': `
list-images:${entry(
    'List images',
    '列出镜像',
    `
  commands: [{ code: docker image ls }]
  related: [remove-exited]
  utterances:
    en: [show all images, which images do I have, images list, docker images, local images, what images are there]
    zh: [查看镜像, 有哪些镜像, 镜像列表, 本地镜像]`,
  )}`,
};

/** A tiny knowledge of two entries, for tests of the machinery. */
export function tiny(changes: Partial<Record<string, string>> = {}): ReturnType<typeof parseKnowledge> {
  const all: Record<string, string | undefined> = { ...tinyFiles, ...changes };
  return parseKnowledge(Object.entries(all).map(([path, text]) => ({ path, text: text ?? '' })));
}

import type { Answer } from '../../src/answer';
import { explain } from '../../src/skills/explain';
import { shipped } from './knowledge';

const everyday =
  "sudo docker run -d --name web --restart unless-stopped --privileged -p 8080:80 -p 8443:443 -v /:/host -v data:/data:ro -e DB_PASSWORD=hunter22 -m 512m --network host --health-cmd 'curl -f localhost' ghcr.io/acme/app:1.2 npm start -- --port 80 > out.log 2>&1 && docker ps --format '{{.Names}}' | grep web";

/** Commands whose explanations are long, odd, or full of what a platform reads as markup. */
const commands = [
  everyday,
  `docker run ${Array.from({ length: 60 }, (_, i) => `-e VAR_${i}=v${i} --unknown-${i} -p ${i}:${i}`).join(' ')} alpine sh`,
  `docker run --name ${'🐳'.repeat(500)} -v ${'/a'.repeat(800)}:/b <@U1> <!channel> *x* _y_ ~z~ @everyone alpine`,
  'docker rm -f $(docker ps -aq) && docker system prune -a --volumes -f; '.repeat(20),
  `docker run -e "A=\`id\`" -e 'B=\`\`\`' alpine`,
];

/** Each explained in both languages: as first shown, and the first pages of all parts. */
export function explainedAnswers(): Answer[] {
  const knowledge = shipped();
  return commands.flatMap((code) =>
    (['en', 'zh'] as const).flatMap((lang) => [
      explain(code, knowledge, lang),
      ...[0, 1, 99].map((page) => explain(code, knowledge, lang, { page })),
    ]),
  );
}

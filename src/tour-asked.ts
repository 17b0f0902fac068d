/** "start the tour", 继续教程: a request for the tour, not a question about Docker. Pure. */

const english =
  /^(?:(?:please|can you|could you|can i|let's|let us|i want to|i'd like to) )?(?:(start|begin|take|do|show me|give me|open|restart)|(?:continue|resume|go on|pick up|back))(?: with| to)?(?: the| a| your| my)?(?: docker| guided)?(?: tour| docker in (?:ten|10) steps)(?: of docker)?(?:,? please)?[ .!?]*$/i;
const englishName = /^(?:the )?(?:(?:docker )?tour(?: of docker)?|docker in (?:ten|10) steps)[ .!?]*$/i;
const chinese =
  /^请?(?:我想|我要|帮我)?(?:(开始|打开|参加|来个|来一个|重新开始)|(?:继续|接着))(?:看|学|学习|上)?(?:这个|一下)? ?(?:docker ?)?(?:新手|入门|十步)?(?:教程|导览|引导)吧?[ .!?]*$/i;
const chineseName = /^(?:docker ?)?(?:(?:新手|十步)(?:教程|导览|引导)|十步学会 ?docker)[ .!?]*$/i;

/**
 * Only the whole of it counts.
 * @param text as a question has it: cleaned, in Simplified characters
 * @returns `continue` also for the mere name: who has begun goes on
 */
export function asksForTour(text: string): 'start' | 'continue' | undefined {
  const asked = english.exec(text) ?? chinese.exec(text);
  if (asked) return asked[1] === undefined ? 'continue' : 'start';
  return englishName.test(text) || chineseName.test(text) ? 'continue' : undefined;
}

/** "forget me", 忘记我: a request about the person, not about Docker. Pure. */

const english =
  /^(?:please |can you |could you )?(?:forget|erase|delete) (?:(?:all |everything )?about )?me(?:,? please)?[ .!?]*$/i;
const chinese = /^请?(?:你)?(?:忘记|忘了|忘掉)我(?:吧|的一切)?[ .!?]*$/;

/** @param text as a question has it: cleaned, in Simplified characters. Only the whole of it counts. */
export function asksToBeForgotten(text: string): boolean {
  return english.test(text) || chinese.test(text);
}

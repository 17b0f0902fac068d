/** Whether somebody typed Chinese, where there is no question that would tell. */
export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

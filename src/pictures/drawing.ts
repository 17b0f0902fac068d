/** A picture's SVG template and its texts → the SVG in one language. Pure. */
import type { Picture } from '../knowledge/schema-pictures';
import type { Lang } from '../types';

/** Of the letters' height. */
const lineHeight = 1.3;

/** Every {{name}} of a template, once. */
export function namesIn(template: string): string[] {
  return [...new Set([...template.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))];
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Several lines stand around where one line would stand. */
function lines(text: string, x: string): string {
  const all = text.split('\n');
  if (all.length === 1) return escaped(text);
  const first = (-(all.length - 1) / 2) * lineHeight;
  return all
    .map((line, i) => `<tspan x="${x}" dy="${i === 0 ? first : lineHeight}em">${escaped(line)}</tspan>`)
    .join('');
}

/**
 * @param template with {{name}} where a text goes, alone or beside others; {{title}} is the picture's title
 * @param common an SVG whose styles and definitions all pictures share
 */
export function drawing(template: string, common: string, picture: Picture, lang: Lang): string {
  const texts: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
    ...picture.texts,
    title: picture.title,
  };
  const said = (text: string) =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => texts[name]?.[lang] ?? whole);
  const shared = common.replace(/^[^]*?<svg[^>]*>|<\/svg>\s*$/g, '');
  return template
    .replaceAll(
      /(<text[^>]*\bx="([^"]*)"[^>]*>)([^<]*\{\{[^<]*)/g,
      (_, tag: string, x: string, text: string) => `${tag}${lines(said(text), x)}`,
    )
    .replace(/<svg[^>]*>/, (tag) => tag + shared);
}

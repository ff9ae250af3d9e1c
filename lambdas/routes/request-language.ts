import type { Context } from 'hono';
import { isLanguage, type Language, languages } from '../domain/watch/language';

/** Begins the pattern of every page: only our languages are served. Ungrouped, the router would let `|` split the whole address. */
export const languagePattern = `/:language{(?:${languages.join('|')})}`;

/** The language a page's address asks for; for other addresses, the browser's first choice that we write. */
export function languageOf(c: Context): Language {
  const [, first] = new URL(c.req.url).pathname.split('/');
  return isLanguage(first) ? first : preferred(c.req.header('accept-language') ?? '');
}

/** Reads `Accept-Language` (RFC 9110, section 12.5.4); English where it names none of ours. */
function preferred(header: string): Language {
  const ranges = header.split(',', 20).map((range) => {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const quality = parameters.map((parameter) => /^\s*q=([01](\.\d{0,3})?)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return { language: tag.split('-')[0], quality: Number(quality ?? 1) };
  });
  const wanted = ranges.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
  return wanted.map(({ language }) => language).find(isLanguage) ?? 'en';
}

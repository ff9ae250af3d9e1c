import type { Edition } from '../../domain/digests/digest';
import type { Language } from '../../domain/watch/language';
import { languages } from '../../domain/watch/language';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { xml } from './xml';

/** Every page that search engines may list, in each language with its translations (sitemaps.org, Google's `xhtml:link`). */
export function sitemap({ siteUrl, watch }: PageContext, editions: readonly Edition[]): string {
  const pages: readonly ((language: Language) => string)[] = [
    paths.home,
    paths.editions,
    paths.archive,
    paths.sources,
    paths.subscribe,
    paths.method,
    paths.privacy,
    paths.data,
    ...watch.clauses.map(
      ({ id }) =>
        (language: Language) =>
          paths.clause(language, id),
    ),
    ...watch.concerns.map(
      ({ id }) =>
        (language: Language) =>
          paths.concern(language, id),
    ),
    ...editions.map(
      ({ week }) =>
        (language: Language) =>
          paths.edition(language, week),
    ),
  ];
  const links = (page: (language: Language) => string) =>
    languages
      .map((one) => `<xhtml:link rel="alternate" hreflang="${one}" href="${xml(siteUrl + page(one))}"/>`)
      .join('');
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.flatMap((page) =>
      languages.map((language) => `  <url><loc>${xml(siteUrl + page(language))}</loc>${links(page)}</url>`),
    ),
    '</urlset>',
    '',
  ].join('\n');
}

/**
 * What crawlers are asked: a replay is no record and stays out; searches of the archive are endless and left alone. Stories
 * and pages for one person are not forbidden here: whoever may not fetch them never reads their `noindex`.
 */
export function robots({ siteUrl, notice }: PageContext): string {
  if (notice === 'replay') return 'User-agent: *\nDisallow: /\n';
  const searches = languages.map((language) => `Disallow: ${paths.archive(language)}?\n`);
  return `User-agent: *\n${searches.join('')}Sitemap: ${siteUrl}/sitemap.xml\n`;
}

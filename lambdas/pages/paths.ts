import type { Period, Rest } from '../domain/digests/digest';
import type { Language } from '../domain/watch/language';

function restQuery({ after, concerns, languages }: Rest): string {
  const lists = { concerns, languages };
  const query = Object.entries(lists).map(([name, ids]) =>
    ids ? `&${name}=${ids.map(encodeURIComponent).join(',')}` : '',
  );
  return `&after=${after}${query.join('')}`;
}

/** Every address of the site, without its host: views link by these, routes listen on them. */
export const paths = {
  root: '/',
  stylesheet: '/site.css',
  home: (language: Language) => `/${language}`,
  clause: (language: Language, id: string) => `/${language}/clauses/${encodeURIComponent(id)}`,
  /** With a period, exactly the stories of those days; with a rest, of these exactly what a mail could not hold. */
  concern: (language: Language, id: string, period?: Period, rest?: Rest) =>
    `/${language}/concerns/${encodeURIComponent(id)}${period ? `?from=${period.from}&until=${period.until}` : ''}${period && rest ? restQuery(rest) : ''}`,
  /** The concepts of a concern's rules, with their terms: in the page's language, or in another. */
  words: (language: Language, id: string, terms = language) =>
    `/${language}/concerns/${encodeURIComponent(id)}/words${terms === language ? '' : `?terms=${terms}`}`,
  editions: (language: Language) => `/${language}/editions`,
  /** `week` is an ISO 8601 week, `2021-W05`. */
  edition: (language: Language, week: string) => `/${language}/editions/${encodeURIComponent(week)}`,
  sources: (language: Language) => `/${language}/sources`,
  story: (language: Language, id: string) => `/${language}/stories/${encodeURIComponent(id)}`,
  archive: (language: Language) => `/${language}/archive`,
  method: (language: Language) => `/${language}/method`,
  privacy: (language: Language) => `/${language}/privacy`,
  data: (language: Language) => `/${language}/data`,
  opml: '/sources.opml',
  subscribe: (language: Language) => `/${language}/subscribe`,
  confirm: (language: Language, token: string) => `/${language}/confirm/${encodeURIComponent(token)}`,
  /** Behind the link in every mail; with an act, where its button leads. */
  preferences: (language: Language, token: string, act?: 'pause' | 'resume' | 'link') =>
    `/${language}/preferences/${encodeURIComponent(token)}${act ? `/${act}` : ''}`,
  /** Behind a fresh link. */
  access: (language: Language, token: string, act?: 'export' | 'erase' | 'move') =>
    `/${language}/access/${encodeURIComponent(token)}${act ? `/${act}` : ''}`,
  unsubscribe: (language: Language, token: string) => `/${language}/unsubscribe/${encodeURIComponent(token)}`,
} as const;

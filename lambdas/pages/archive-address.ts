import type { ArchiveQuery } from '../domain/search/archive-query';
import type { Language } from '../domain/watch/language';
import { paths } from './paths';

/** What an address of the archive carries beside the query: where the page begins, see `placeOf`. */
export interface ArchiveAddress extends ArchiveQuery {
  readonly before?: string;
}

/** Forms in which a search can be followed or taken away. */
export type ArchiveForm = 'page' | 'atom' | 'json' | 'csv';

const endings: Readonly<Record<ArchiveForm, string>> = {
  page: '',
  atom: '/feed.atom',
  json: '/feed.json',
  csv: '.csv',
};

/** The address that shows a search again, for anyone: it names no person. */
export function archiveAddress(language: Language, query: ArchiveAddress, form: ArchiveForm = 'page'): string {
  const { words, ...filters } = query;
  const search = new URLSearchParams(words.trim() === '' ? {} : { q: words.trim() });
  for (const [name, value] of Object.entries(filters)) search.set(name, value);
  search.sort();
  return `${paths.archive(language)}${endings[form]}${search.size > 0 ? `?${search.toString()}` : ''}`;
}

import { sourceKinds } from '../domain/feeds/feed';
import { isDate } from '../domain/stories/calendar';
import { isLanguage } from '../domain/watch/language';
import type { ArchiveAddress } from '../pages/archive-address';

/** Longer questions are no questions. */
const longestWords = 200;
/** Of a place: the day, then the id. */
const placePattern = /^(.{10})\.[\w-]{1,40}$/;

/** What an address asks of the archive. Empty parts, as a form sends them, ask nothing; a malformed one is said so. */
export function readArchiveQuery(
  read: (name: string) => string | undefined,
  concerns: ReadonlySet<string>,
): ArchiveAddress | 'malformed' {
  const given = (name: string) => (read(name)?.trim() === '' ? undefined : read(name)?.trim());
  const [concern, kindName, language, from, to, before] = ['concern', 'kind', 'language', 'from', 'to', 'before'].map(
    given,
  );
  const kind = sourceKinds.find((one) => one === kindName);
  const words = (given('q') ?? '').slice(0, longestWords);
  if ((concern !== undefined && !concerns.has(concern)) || kind !== kindName) return 'malformed';
  if (![from, to].every((date) => date === undefined || isDate(date)) || (from && to && from > to)) return 'malformed';
  if (before !== undefined && !isDate(placePattern.exec(before)?.[1] ?? '')) return 'malformed';
  if (language !== undefined && !isLanguage(language)) return 'malformed';
  return {
    words,
    ...(concern === undefined ? {} : { concern }),
    ...(kind === undefined ? {} : { kind }),
    ...(language === undefined ? {} : { language }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(before === undefined ? {} : { before }),
  };
}

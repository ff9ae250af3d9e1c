import { monthNumber } from './month-names';
import { zoneOffset } from './zone-names';

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** What stands behind the date: time of day and zone, if any. */
  readonly rest: string;
}

/** As we write it ourselves. */
const exact = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const isoDate = /^([+-]?\d{4})-?(\d{2})(?:-?(\d{2}))?(?!\d)(.*)$/s;
const yearFirst = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?!\d)(.*)$/s;
const dayFirst = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)(.*)$/s;
const shortYear = /^(\d{1,2})\.(\d{1,2})\.(\d{2})(?!\d)(.*)$/s;
const dayMonthName = /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]+(\p{L}{3,12})[.,]?[\s./-]+(\d{4}|\d{2})(?!\d)(.*)$/su;
/** As official Kazakh is written: `2021 жылғы 11 ақпан`. */
const yearBeforeDay = /^(\d{4})\s*(?:жылғы|жылы|жыл|ж)\.?,?\s+(\d{1,2})\s+(\p{L}{3,12})[.,]?(?!\p{L})(.*)$/su;
const monthNameDay = /^(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+)(\d{4})(?!\d)(.*)$/su;
/** As C's asctime prints, with or without a zone: `Feb 1 10:00:00 UTC 2021`. */
const yearLast =
  /^(\p{L}{3,12})\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?\s*(?:(?:\p{L}{1,5}|[+-]\d{2}:?\d{2})\s+)?)(\d{4})$/su;
const weekday = /^\p{L}{2,12}(?:\s*[.,]+\s*|\s+)(?=\d|\p{L})/u;
/** A word, a comma and a number begin no other spelling, so it goes before any is tried. */
const sureWeekday = /^\p{L}{2,12}, (?=\d)/u;
const timeFirst = /^(\d{1,2}:\d{2}(?::\d{2})?)[,|]?\s+(.+)$/;
/** `ж.` and `г.`: "year", behind Kazakh and Russian dates. */
const yearWord = /^\s*(?:года|год|г|жылы|жыл|ж)\.?(?!\p{L})/u;

/**
 * A date as a feed writes it → ISO 8601 UTC, to the second. RFC 822, ISO 8601 and their misspellings, month names in
 * English, Russian and Kazakh, zone names. A time without a zone is read as UTC, never in this machine's zone; a date
 * without a time is its midnight, UTC. Anything that cannot be read for certain is undefined.
 */
export function readDate(text: string): string | undefined {
  if (exact.test(text) && iso(Date.parse(text)) === text) return text;
  const written = text
    .slice(0, 100)
    .replace(/[\s"]+/g, ' ')
    .trim()
    .replace(sureWeekday, '')
    .replace(timeFirst, '$2 $1');
  if (/^\d{10}(?:\d{3})?$/.test(written)) return iso(Number(written.padEnd(13, '0')));
  const moment = readDay(written) ?? readDay(written.replace(weekday, ''));
  return moment && readMoment(moment);
}

function readDay(text: string): Moment | undefined {
  const isoFound = isoDate.exec(text) ?? yearFirst.exec(text);
  if (isoFound) return moment(isoFound[1], Number(isoFound[2]), isoFound[3] ?? '1', isoFound[4]);
  const numeric = dayFirst.exec(text);
  if (numeric) return readNumeric(numeric);
  const short = shortYear.exec(text);
  if (short) return moment(short[3], Number(short[2]), short[1], short[4]);
  const named = dayMonthName.exec(text);
  if (named) return moment(named[3], monthNumber(named[2] ?? ''), named[1], named[4]);
  const official = yearBeforeDay.exec(text);
  if (official) return moment(official[1], monthNumber(official[3] ?? ''), official[2], official[4]);
  const american = monthNameDay.exec(text);
  if (american) return moment(american[3], monthNumber(american[1] ?? ''), american[2], american[4]);
  const unix = yearLast.exec(text);
  if (unix) return moment(unix[4], monthNumber(unix[1] ?? ''), unix[2], unix[3]);
  return undefined;
}

/** The day comes first, unless only the other can be a month, or an American clock says so. */
function readNumeric([, first = '', sign, second = '', year, rest = '']: RegExpExecArray): Moment | undefined {
  const american = Number(second) > 12 || (sign === '/' && Number(first) <= 12 && /\d\s*[ap]\.?m\b/i.test(rest));
  return american ? moment(year, Number(first), second, rest) : moment(year, Number(second), first, rest);
}

function moment(year = '', month: number | undefined, day = '', rest = ''): Moment | undefined {
  if (month === undefined) return undefined;
  const short = Number(year);
  return { year: year.length === 2 ? short + (short < 70 ? 2000 : 1900) : short, month, day: Number(day), rest };
}

const timeOfDay =
  /^[T,\s]*(?:в |at |- )?(\d{1,2})(?::(\d{1,2}))?(?::(\d{1,2}))?(?:[.,]\d{1,12})?\s*([ap]\.?m\.?)?\s*/iu;

function readMoment({ year, month, day, rest }: Moment): string | undefined {
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const behind = rest.replace(yearWord, '');
  if (/^[\s.,TZ]*$/.test(behind)) return iso(midnight);
  const compact = behind.replace(/^T(\d{2})(\d{2})(\d{2})?(?!\d)/, (_, h, m, s) => `T${h}:${m}:${s ?? '00'}`);
  const time = timeOfDay.exec(compact);
  if (!time) return iso(zonelessDay(behind, midnight));
  const clock = secondsOfDay(time);
  if (clock === undefined) return undefined;
  const local = midnight + clock * 1000;
  const zone = compact.slice(time[0].length).replace(/\(.*$/s, '').trim();
  // A zone that no table knows is left out rather than guessed: the moment is then right to within a day.
  const offset = zone === '' ? 0 : (zoneOffset(zone, local) ?? zoneOffset(zone.split(' ')[0] ?? '', local) ?? 0);
  return iso(local - offset * 60_000);
}

/** A date followed by a bare zone (`2021-02-11+06:00`, `2021-02-11Z`). */
function zonelessDay(zone: string, midnight: number): number {
  return midnight - (zoneOffset(zone.trim(), midnight) ?? 0) * 60_000;
}

function secondsOfDay([, hourText, minuteText = '0', secondText = '0', half]: RegExpExecArray): number | undefined {
  let hour = Number(hourText);
  if (half) hour = (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  const minute = Number(minuteText);
  const second = Number(secondText);
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return undefined;
  return hour * 3600 + minute * 60 + second;
}

function iso(time: number): string | undefined {
  const date = new Date(time);
  if (Number.isNaN(time) || date.getUTCFullYear() < 1970 || date.getUTCFullYear() > 2200) return undefined;
  return `${date.toISOString().slice(0, 19)}Z`;
}

import type { Segment } from '../../lambdas/domain/digests/digest';
import { parseQuery } from '../../lambdas/domain/queries/parse-query';
import { addDays, isDate } from '../../lambdas/domain/stories/calendar';
import { isLanguage, type Language, languages } from '../../lambdas/domain/watch/language';
import type { Watch } from '../../lambdas/domain/watch/watch';

export const formats = ['html', 'text', 'eml'] as const;
export type Format = (typeof formats)[number];

/** What `digest preview` is asked for, as typed. */
export interface PreviewOptions {
  readonly concerns?: string;
  readonly languages?: string;
  readonly mailLanguage: string;
  readonly date?: string;
  readonly days: string;
  readonly format: string;
  readonly discreet?: boolean;
  readonly keywords?: string;
  readonly data: string;
}

/** An option that says nothing we can do, with what to do about it. */
export class WrongOption extends Error {}

export function readFormat(text: string): Format {
  const format = formats.find((one) => one === text);
  if (format === undefined) throw new WrongOption(`--format ${text}: choose one of ${formats.join(', ')}`);
  return format;
}

/** The segment asked for, once the last closed day is known: without a date, it is of the days up to it. */
export function readSegment(options: PreviewOptions, watch: Watch): (lastClosed: string) => Segment {
  const [date, days] = [readDate(options.date), Number(options.days)];
  if (!Number.isInteger(days) || days < 1 || days > 366)
    throw new WrongOption(`--days ${options.days}: choose from 1 to 366`);
  const chosen: Omit<Segment, 'period'> = {
    concerns: readConcerns(options.concerns, watch),
    storyLanguages: (listed(options.languages) ?? languages).map((one) => readLanguage('--languages', one)).sort(),
    mailLanguage: readLanguage('--mail-language', options.mailLanguage),
    ...(options.discreet === true ? { discreet: true } : {}),
    ...readKeywords(options.keywords),
  };
  return (lastClosed) => {
    const until = date ?? addDays(lastClosed, 1);
    return { period: { from: addDays(until, -days), until }, ...chosen };
  };
}

function readDate(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!isDate(text))
    throw new WrongOption(`--date ${text}: write the day of sending, one of the calendar, as YYYY-MM-DD`);
  return text;
}

function readLanguage(option: string, text: string): Language {
  if (!isLanguage(text)) throw new WrongOption(`${option} ${text}: choose from ${languages.join(', ')}`);
  return text;
}

/** What stands between commas. */
function listed(text: string | undefined): readonly string[] | undefined {
  return text?.split(',').map((one) => one.trim());
}

function readKeywords(text: string | undefined): Pick<Segment, 'keywords'> {
  if (text === undefined) return {};
  const read = parseQuery(text);
  if ('fault' in read) throw new WrongOption(`--keywords, character ${read.fault.at + 1}: ${read.fault.message}`);
  return { keywords: text };
}

function readConcerns(text: string | undefined, watch: Watch): readonly string[] {
  const known = watch.concerns.map(({ id }) => id);
  const asked = listed(text);
  if (asked === undefined) return known.toSorted();
  const unknown = asked.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    throw new WrongOption(`--concerns: no such concern: "${unknown.join('", "')}". There are: ${known.join(', ')}`);
  }
  return asked.toSorted();
}

const dayLength = 86_400_000;

/** The UTC calendar day of an instant, `YYYY-MM-DD`. */
export function dateOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`: 30 February is none, though it can be parsed. */
export function isDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(text) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && dateOf(day) === text;
}

/** How an ISO 8601 week is written, `2021-W05`. */
export const weekPattern = '\\d{4}-W\\d{2}';
const weekName = new RegExp(`^${weekPattern}$`);

/** Whether a text is written as a week is. */
export function isWeekName(text: string): boolean {
  return weekName.test(text);
}

/** A calendar day some days later (or earlier, when negative), `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  return dateOf(new Date(Date.parse(date) + days * dayLength));
}

/** Every day from `from` (inclusive) to `until` (exclusive). */
export function daysBetween(from: string, until: string): string[] {
  const dates: string[] = [];
  for (let date = from; date < until; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** ISO 8601 weekday of a calendar day, 1 is Monday. */
export function weekdayOf(date: string): number {
  return new Date(date).getUTCDay() || 7;
}

/** ISO 8601 week of a calendar day, `2021-W05`: the week belongs to the year of its Thursday. */
export function weekOf(date: string): string {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const year = thursday.slice(0, 4);
  const dayOfYear = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / dayLength;
  return `${year}-W${String(Math.floor(dayOfYear / 7) + 1).padStart(2, '0')}`;
}

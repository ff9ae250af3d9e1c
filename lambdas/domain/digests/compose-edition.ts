import { addDays, weekdayOf, weekOf } from '../stories/calendar';
import type { Day } from '../stories/day';
import type { Edition, Period } from './digest';

/** The ISO week that ends with a Sunday, or nothing for another day. */
export function weekEndingOn(date: string): Period | undefined {
  return weekdayOf(date) === 7 ? { from: addDays(date, -6), until: addDays(date, 1) } : undefined;
}

/** The public digest of the whole watch for one ISO week: the ids of its stories, each once. */
export function composeEdition(period: Period, days: readonly Day[]): Edition {
  const ids = days.filter((day) => day.date >= period.from && day.date < period.until).flatMap((day) => day.stories);
  return { week: weekOf(period.from), period, storyIds: [...new Set(ids.map((story) => story.id))] };
}

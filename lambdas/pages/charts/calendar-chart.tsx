import { addDays } from '../../domain/stories/calendar';
import type { CoverageWeek } from '../../domain/stories/coverage';
import { dateRange } from '../messages/dates';
import { publicMessagesIn } from '../messages/public-messages';
import type { PageContext } from '../page-context';
import { MilestoneList, milestonesOf, type NamedMilestone } from './milestones';

interface Props {
  readonly context: PageContext;
  /** Oldest first. */
  readonly weeks: readonly CoverageWeek[];
}

/** Units of the drawing: a day is 10 square with 2 of gap; weeks go right, Monday to Sunday down. */
const step = 12;
const side = 10;
/** Stories of a day from which the next darker shade begins. */
const shades = [1, 2, 4];

const square = (week: number, day: number) => `M${week * step + 1} ${day * step + 1}h${side}v${side}h-${side}z`;

/** The days of each shade as one path. */
function pathsOf(weeks: readonly CoverageWeek[]): readonly string[] {
  const drawn: string[][] = [[], ...shades.map(() => [])];
  for (const [week, { days }] of weeks.entries()) {
    for (const [day, told] of days.entries()) {
      if (told === undefined) continue;
      drawn[shades.filter((least) => told >= least).length]?.push(square(week, day));
    }
  }
  return drawn.map((squares) => squares.join(''));
}

function outlinesOf(weeks: readonly CoverageWeek[], milestones: readonly NamedMilestone[]): string {
  return weeks
    .flatMap(({ from }, week) =>
      [0, 1, 2, 3, 4, 5, 6]
        .filter((day) => milestones.some(({ date }) => date === addDays(from, day)))
        .map((day) => square(week, day)),
    )
    .join('');
}

/** Stories of each month, for those who do not see the squares. */
function Months({ context: { language }, weeks }: Props) {
  const { charts } = publicMessagesIn(language);
  const months = new Map<string, number>();
  for (const { from, days } of weeks) {
    for (const [day, told = 0] of days.entries()) {
      const month = addDays(from, day).slice(0, 7);
      months.set(month, (months.get(month) ?? 0) + told);
    }
  }
  return (
    <details>
      <summary>{charts.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{charts.month}</th>
            <th scope="col">{charts.number}</th>
          </tr>
        </thead>
        <tbody>
          {[...months].map(([month, told]) => (
            <tr>
              <th scope="row">{month}</th>
              <td>{told}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Half a year, a square a day, with the milestones of the resolution outlined and listed. */
export function CalendarChart({ context, weeks }: Props) {
  const [first] = weeks;
  const last = weeks.at(-1);
  if (!first || !last) return null;
  const { language } = context;
  const { charts } = publicMessagesIn(language);
  const milestones = milestonesOf(context);
  const range = dateRange(language, { from: first.from, until: addDays(last.from, 7) });
  return (
    <>
      <h2>{charts.calendar}</h2>
      <p class="small dim">{charts.calendarIntro}</p>
      <svg
        class="calendar"
        viewBox={`0 0 ${weeks.length * step} ${7 * step}`}
        role="img"
        aria-label={charts.calendarOf(range)}
      >
        {pathsOf(weeks).map((squares, shade) => (
          <path class={`shade${shade}`} d={squares} />
        ))}
        <path class="milestone" d={outlinesOf(weeks, milestones)} />
      </svg>
      <p class="small dim">{range}</p>
      <Months context={context} weeks={weeks} />
      <h3>{charts.milestones}</h3>
      <MilestoneList context={context} milestones={milestones} />
    </>
  );
}

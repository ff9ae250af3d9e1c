import type { CoverageWeek } from '../../domain/stories/coverage';
import { longDate } from '../messages/dates';
import { publicMessagesIn } from '../messages/public-messages';
import type { PageContext } from '../page-context';
import { MilestoneList, milestonesIn, milestonesOf } from './milestones';
import { Hatching, WeekBars } from './week-bars';

interface Props {
  readonly context: PageContext;
  /** What is counted, in words. */
  readonly name: string;
  /** Oldest first. */
  readonly weeks: readonly CoverageWeek[];
  /** Stories of a week. */
  readonly numberOf: (week: CoverageWeek) => number;
}

/** The same as a table: the numbers, which weeks are not fully known, what happened. */
function Numbers({ context, weeks, numberOf }: Props) {
  const { language } = context;
  const { charts } = publicMessagesIn(language);
  const milestones = milestonesOf(context);
  return (
    <details>
      <summary>{charts.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{charts.week}</th>
            <th scope="col">{charts.number}</th>
            <th scope="col">{charts.milestones}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr>
              <th scope="row">{longDate(language, week.from)}</th>
              <td>
                {numberOf(week)}
                {week.down ? ` (${charts.down})` : ''}
              </td>
              <td>
                {milestonesIn(week, milestones)
                  .map(({ name }) => name)
                  .join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Coverage by week, large, with its milestones: dashed in the drawing, named under it. */
export function CoverageChart(props: Props) {
  const { context, name, weeks, numberOf } = props;
  const [first] = weeks;
  const last = weeks.at(-1);
  if (!first || !last) return null;
  const { language } = context;
  const { charts } = publicMessagesIn(language);
  const milestones = milestonesOf(context);
  const shown = weeks.flatMap((week) => milestonesIn(week, milestones));
  const numbers = weeks.map(numberOf);
  return (
    <section class="chart">
      <Hatching />
      <h2>{charts.coverage}</h2>
      <WeekBars
        weeks={weeks}
        numberOf={numberOf}
        label={charts.coverageOf(name, weeks.length)}
        isMarked={(week) => milestonesIn(week, milestones).length > 0}
      />
      <p class="axis small dim">
        <time datetime={first.from}>{longDate(language, first.from)}</time>
        <time datetime={last.from}>{longDate(language, last.from)}</time>
        <span>
          {charts.inAll(numbers.reduce((sum, one) => sum + one, 0))} · {charts.highest(Math.max(0, ...numbers))}
        </span>
      </p>
      <p class="small dim">
        {charts.coverageIntro(weeks.length)} {charts.hatched} {shown.length > 0 ? charts.dashed : ''}
      </p>
      <MilestoneList context={context} milestones={shown} />
      <Numbers {...props} />
    </section>
  );
}

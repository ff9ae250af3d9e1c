import type { CoverageWeek } from '../../domain/stories/coverage';
import type { Concern } from '../../domain/watch/watch';
import { longDate } from '../messages/dates';
import { publicMessagesIn } from '../messages/public-messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { Hatching, WeekBars } from './week-bars';

interface Props {
  readonly context: PageContext;
  readonly concerns: readonly Concern[];
  /** Oldest first. */
  readonly weeks: readonly CoverageWeek[];
}

const numberOf = (id: string) => (week: CoverageWeek) => week.counts[id] ?? 0;

function Multiple({ context: { language }, concern, weeks }: Omit<Props, 'concerns'> & { readonly concern: Concern }) {
  const { charts } = publicMessagesIn(language);
  const name = concern.name[language];
  const numbers = weeks.map(numberOf(concern.id));
  return (
    <li>
      <a href={paths.concern(language, concern.id)}>{name}</a>
      <WeekBars weeks={weeks} numberOf={numberOf(concern.id)} label={charts.coverageOf(name, weeks.length)} />
      <span class="small dim">
        {charts.inAll(numbers.reduce((sum, one) => sum + one, 0))} · {charts.highest(Math.max(0, ...numbers))}
      </span>
    </li>
  );
}

/** All numbers of the strip, a line per concern, oldest week first: for screen readers, and for those who want to read them. */
function NumbersOf({ context: { language }, concerns, weeks }: Props) {
  const { charts } = publicMessagesIn(language);
  return (
    <details>
      <summary>{charts.table}</summary>
      <section class="scroll" tabindex={0} aria-label={charts.table}>
        <table>
          <caption>
            {charts.week} {longDate(language, weeks[0]?.from ?? '')} – {longDate(language, weeks.at(-1)?.from ?? '')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{charts.concern}</th>
              <th scope="col">{charts.number}</th>
            </tr>
          </thead>
          <tbody>
            {concerns.map(({ id, name }) => (
              <tr>
                <th scope="row">{name[language]}</th>
                <td>{weeks.map(numberOf(id)).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

/** A small chart per concern, half a year by week. */
export function CoverageStrip(props: Props) {
  const { context, concerns, weeks } = props;
  if (weeks.length === 0) return null;
  const { charts } = publicMessagesIn(context.language);
  return (
    <>
      <Hatching />
      <p class="small dim">
        {charts.coverageIntro(weeks.length)} {charts.ownHeight} {charts.hatched}
      </p>
      <ul class="multiples">
        {concerns.map((concern) => (
          <Multiple context={context} concern={concern} weeks={weeks} />
        ))}
      </ul>
      <NumbersOf {...props} />
    </>
  );
}

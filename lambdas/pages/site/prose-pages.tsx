import type { Child } from 'hono/jsx';
import { longDate } from '../messages/dates';
import { localeOf } from '../messages/plural';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { corrections, measurements } from '../prose/measured';
import type { Prose } from '../prose/prose';
import { proseIn } from '../prose/prose-in';
import { page } from './layout';

interface Props {
  readonly context: PageContext;
}

/** A page of text, with what follows its sections. */
export function prosePage(
  context: PageContext,
  { title, lead, sections }: Prose,
  here: (language: PageContext['language']) => string,
  after?: Child,
): string {
  return page({
    context,
    title,
    here,
    description: lead,
    head: (
      <>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
      </>
    ),
    children: (
      <>
        {sections.map(({ heading, paragraphs }) => (
          <>
            <h2>{heading}</h2>
            {paragraphs.map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </>
        ))}
        {after}
      </>
    ),
  });
}

function Measured({ context: { language } }: Props) {
  const { measured } = proseIn(language);
  const share = new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 1 });
  return (
    <>
      <h2>{measured.heading}</h2>
      <p>{measured.intro}</p>
      <section class="scroll" tabindex={0} aria-label={measured.heading}>
        <table>
          <thead>
            <tr>
              <th scope="col">{measured.date}</th>
              <th scope="col">{measured.sample}</th>
              <th scope="col">{measured.entries}</th>
              <th scope="col">{measured.precision}</th>
              <th scope="col">{measured.recall}</th>
            </tr>
          </thead>
          <tbody>
            {measurements.map(({ date, sample, entries, right, found, relevant }) => (
              <tr>
                <td>{longDate(language, date)}</td>
                <td>{measured[sample]}</td>
                <td>{entries}</td>
                <td>{share.format(right / found)}</td>
                <td>{share.format(right / relevant)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Corrections({ context: { language } }: Props) {
  const { measured } = proseIn(language);
  return (
    <>
      <h2>{measured.corrections}</h2>
      {corrections.length === 0 ? <p>{measured.noCorrections}</p> : null}
      <ul class="plain">
        {corrections.map(({ date, what }) => (
          <li>
            {longDate(language, date)}: {what[language]}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How entries are found, what is not covered, how often the rules are right, what was corrected. */
export function methodPage({ context }: Props): string {
  const after = (
    <>
      <Measured context={context} />
      <Corrections context={context} />
    </>
  );
  return prosePage(context, proseIn(context.language).method, paths.method, after);
}

/** What is held of people. */
export function privacyPage({ context }: Props): string {
  return prosePage(context, proseIn(context.language).privacy, paths.privacy);
}

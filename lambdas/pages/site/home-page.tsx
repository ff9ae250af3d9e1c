import type { ShownEdition } from '../../domain/digests/contents';
import type { CoverageWeek } from '../../domain/stories/coverage';
import type { Clause } from '../../domain/watch/watch';
import { CoverageStrip } from '../charts/coverage-strip';
import { dateRange } from '../messages/dates';
import { messagesIn } from '../messages/messages';
import { publicMessagesIn } from '../messages/public-messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { ClauseLine } from './clause-names';
import { Follow, feedsOf } from './follow';
import { Headlines } from './headlines';
import { page } from './layout';

export interface HomePage {
  readonly context: PageContext;
  /** The edition of the latest week, with its headlines. */
  readonly latest?: ShownEdition;
  /** Coverage by week, oldest first. */
  readonly weeks?: readonly CoverageWeek[];
}

interface Part {
  readonly context: PageContext;
}

/** The front page has room for so many; the edition's own page has more. */
const mostHeadlines = 8;

function AtAGlance({ context, latest }: HomePage) {
  const text = messagesIn(context.language);
  if (!latest) return <p>{text.site.nothingYet}</p>;
  const { digest, week, publishers, headlines } = latest;
  const { storyCount, sources } = digest;
  return (
    <>
      <p class="dim">
        {dateRange(context.language, digest.segment.period)} ·{' '}
        {storyCount === 0 ? '' : `${text.storiesFromSources(storyCount, publishers)}. `}
        {text.answered(sources.answered, sources.asked)}. {text.coverageNotIncidents}
      </p>
      {storyCount === 0 ? (
        <p>{text.site.noStories}</p>
      ) : (
        <Headlines headlines={headlines.slice(0, mostHeadlines)} context={context} />
      )}
      <p>
        <a href={paths.edition(context.language, week)}>{text.site.wholeEdition}</a>
      </p>
    </>
  );
}

/** The clauses of one kind: what each is on, how much was told of it this week, and what it says. */
function ClauseList({ context, kind, latest }: HomePage & { kind: Clause['kind'] }) {
  const { language, watch } = context;
  const { site, stories } = messagesIn(language);
  const counts = new Map(latest?.digest.clauses.map(({ clause, stories: count }) => [clause, count]));
  return (
    <>
      <h3>{kind === 'recital' ? site.recitals : site.operative}</h3>
      <ul class="clauses">
        {watch.clauses
          .filter((clause) => clause.kind === kind)
          .map((clause) => (
            <ClauseLine clause={clause} language={language}>
              {latest ? <span class="count">{stories(counts.get(clause.id) ?? 0)}</span> : null}
            </ClauseLine>
          ))}
      </ul>
    </>
  );
}

function Texts({ context }: Part) {
  const { language, watch } = context;
  const { site } = messagesIn(language);
  const texts = [
    { name: site.motionText, text: watch.motion },
    { name: site.jointText, text: watch.joint },
    { name: site.adoptedText, text: watch.adopted },
  ];
  return (
    <p class="small dim">
      {site.texts}:{' '}
      {texts.map(({ name, text }, index) => (
        <>
          {index > 0 ? ' · ' : ''}
          {name} <a href={text.link}>{text.reference}</a>
        </>
      ))}
    </p>
  );
}

function Concerns({ context }: Part) {
  const { language, watch } = context;
  return (
    <ul class="plain">
      {watch.concerns.map((concern) => (
        <li>
          <a href={paths.concern(language, concern.id)}>{concern.name[language]}</a>
        </li>
      ))}
    </ul>
  );
}

function Invitation({ context: { language } }: Part) {
  const { site } = messagesIn(language);
  return (
    <section class="invite">
      <h2>{site.nav.subscribe}</h2>
      <p>{site.subscribeInvite}</p>
      <p>
        <a class="button" href={paths.subscribe(language)}>
          {site.nav.subscribe}
        </a>
      </p>
    </section>
  );
}

/** The front page: the resolution and the latest week, the clauses beside them, the way to subscribe, half a year by concern. */
export function homePage({ context, latest, weeks = [] }: HomePage): string {
  const { language, watch } = context;
  const { site } = messagesIn(language);
  const week = latest ? { latest } : {};
  return page({
    context,
    title: site.nav.home,
    here: paths.home,
    feeds: feedsOf(paths.home(language), site.name),
    head: (
      <>
        <h1>{watch.title[language]}</h1>
        <p class="lead">{watch.summary[language]}</p>
        <Texts context={context} />
        <h2>{site.atAGlance}</h2>
        <AtAGlance context={context} {...week} />
      </>
    ),
    rail: (
      <>
        <h2>{site.theResolution}</h2>
        <p class="small dim">
          {latest ? site.storiesOfTheWeek : ''} {site.ownWords}
        </p>
        <ClauseList context={context} kind="operative" {...week} />
        <ClauseList context={context} kind="recital" {...week} />
      </>
    ),
    children: (
      <>
        <Invitation context={context} />
        <h2>{weeks.length > 0 ? publicMessagesIn(language).charts.coverage : site.concernsHeading}</h2>
        {weeks.length > 0 ? (
          <CoverageStrip context={context} concerns={watch.concerns} weeks={weeks} />
        ) : (
          <Concerns context={context} />
        )}
        <Follow context={context} page={paths.home(language)} />
      </>
    ),
  });
}

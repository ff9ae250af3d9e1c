import type { Evidence } from '../../domain/matching/match';
import type { Report, Story } from '../../domain/stories/story';
import { clausesOfConcerns } from '../../domain/watch/look-up';
import { longDate, longTime } from '../messages/dates';
import { messagesIn } from '../messages/messages';
import { publicMessagesIn } from '../messages/public-messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { clip, feedText, safeLink } from '../story/feed-text';
import { glossOf } from '../story/gloss';
import { highlight } from '../story/highlight';
import { ClauseLinks } from './clause-names';
import { page } from './layout';
import { Headline, Meaning } from './stories';

export interface StoryPage {
  readonly context: PageContext;
  /** With its reports of every day. */
  readonly story: Story;
}

interface Part {
  readonly context: PageContext;
  readonly report: Report;
}

const longestHeadline = 300;
const longestForm = 60;

function HeadlineOf({ report }: { report: Report }) {
  const evidence = report.concerns.flatMap((match) => match.evidence);
  const link = safeLink(report.link);
  const runs = highlight(report.title, evidence, longestHeadline);
  return <Headline report={{ headline: runs, language: report.language, ...(link === undefined ? {} : { link }) }} />;
}

/** One word a rule saw: as printed, what it means, where it stood. */
function Word({ one, context: { language, watch } }: { one: Evidence; context: PageContext }) {
  const { quote } = messagesIn(language);
  const { fields } = publicMessagesIn(language).story;
  return (
    <>
      <span lang={one.language}>{quote(clip(feedText(one.form), longestForm))}</span>
      <Meaning gloss={glossOf(one, watch, language)} reader={language} /> ({fields[one.field]})
    </>
  );
}

/** Each printed word of a field once: several concepts may hold it. */
function firstsOf(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter(
    ({ field, form }, at) => evidence.findIndex((one) => one.field === field && one.form === form) === at,
  );
}

function Reasons({ report, context }: Part) {
  const { language, watch } = context;
  const text = messagesIn(language);
  return (
    <dl class="reasons">
      {report.concerns.map((match) => {
        const concern = watch.concerns.find(({ id }) => id === match.id);
        const rule = concern?.rules[match.rule]?.[language] ?? match.rule;
        return (
          <>
            <dt>
              <a href={paths.concern(language, match.id)}>{concern?.name[language] ?? match.id}</a> · {text.story.rule}:{' '}
              {rule}
            </dt>
            <dd>
              {firstsOf(match.evidence).map((one, index) => (
                <>
                  {index > 0 ? ', ' : ''}
                  <Word one={one} context={context} />
                </>
              ))}
            </dd>
          </>
        );
      })}
    </dl>
  );
}

function ReportOf({ report, context }: Part) {
  const { language } = context;
  const text = messagesIn(language);
  const { story } = publicMessagesIn(language);
  const dated = report.dateBasis === 'published' ? story.dated(longDate(language, report.published)) : story.undated;
  return (
    <article class="report">
      <h3>
        <HeadlineOf report={report} />
      </h3>
      <p>
        {feedText(report.publisher)} · {text.kinds[report.kind]} · {text.languageNames[report.language]}
      </p>
      <p>
        <time datetime={report.foundAt}>{story.seen(longTime(language, report.foundAt))}</time>; {dated}
      </p>
      <Reasons report={report} context={context} />
    </article>
  );
}

/** Where a mistake is told: a mail with the story's id as subject, or the operator's page. */
function MistakeLink({ context, id }: { context: PageContext; id: string }) {
  const { story } = publicMessagesIn(context.language);
  const { operatorContact: contact } = context;
  const isMail = /^[^\s@:/]+@[^\s@:/]+$/.test(contact);
  if (!isMail && safeLink(contact) === undefined) return <>{contact}</>;
  const href = isMail ? `mailto:${contact}?subject=${encodeURIComponent(story.mistakeSubject(id))}` : contact;
  return <a href={href}>{story.mistakeLink}</a>;
}

/** A story whole: every report as first seen, with what the rules saw in it. Search engines are asked to pass it by. */
export function storyPage({ context, story }: StoryPage): string {
  const { language, watch } = context;
  const text = publicMessagesIn(language).story;
  const [lead] = story.reports;
  if (!lead) throw new Error(`Story ${story.id} has no report: close its day again.`);
  const publishers = new Set(story.reports.map(({ publisher }) => publisher)).size;
  const clauses = clausesOfConcerns(watch, story.concerns).map(({ id }) => id);
  return page({
    context,
    title: text.title,
    here: (other) => paths.story(other, story.id),
    unlisted: true,
    // The reports are what one came for: on a telephone they stand before the rail.
    head: (
      <>
        <p class="kicker">{text.title}</p>
        <h1 lang={lead.language}>{clip(feedText(lead.title), longestHeadline)}</h1>
        <p class="lead">{text.lead(story.reports.length, publishers)}</p>
        <h2>{text.reports}</h2>
        <p class="small dim">{text.asFirstSeen}</p>
        {story.reports.map((report) => (
          <ReportOf report={report} context={context} />
        ))}
      </>
    ),
    rail: (
      <>
        <h2>{text.clausesHeading}</h2>
        <ClauseLinks ids={clauses} watch={watch} language={language} />
        <h2>{text.whyHeading}</h2>
        <p>
          {text.why} <a href={paths.method(language)}>{publicMessagesIn(language).nav.method}</a>
        </p>
        <h2>{text.mistakeHeading}</h2>
        <p>{text.mistake}</p>
        <p>
          <MistakeLink context={context} id={story.id} /> · <span class="id">{text.mistakeSubject(story.id)}</span>
        </p>
      </>
    ),
  });
}

import type { Story } from '../../domain/stories/story';
import type { Language } from '../../domain/watch/language';
import { messagesIn } from '../messages/messages';
import { publicMessagesIn } from '../messages/public-messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import type { GlossView } from '../story/gloss';
import { type ReasonView, type ReportView, type StoryLimits, type StoryView, storyView } from '../story/story-view';

/** A page has room: all reports and reasons of a story, headlines up to 300 characters. */
const limits: StoryLimits = { headline: 300, reasons: 20, words: 6, also: 20 };

/** A headline in its own language, its matched words marked, linked straight to the source. */
export function Headline({
  report,
  marked = true,
}: {
  report: Pick<ReportView, 'headline' | 'language' | 'link'>;
  marked?: boolean;
}) {
  const runs = report.headline.map(({ text, matched }) => (matched && marked ? <mark>{text}</mark> : text));
  if (report.link === undefined) return <span lang={report.language}>{runs}</span>;
  return (
    <a href={report.link} lang={report.language} hreflang={report.language} rel="noreferrer">
      {runs}
    </a>
  );
}

/** What a matched word means, after it. */
export function Meaning({ gloss, reader }: { gloss: GlossView | undefined; reader: Language }) {
  if (gloss === undefined) return null;
  const said = messagesIn(reader).story.meaning(gloss.text);
  return gloss.language === reader ? <> {said}</> : <span lang={gloss.language}> {said}</span>;
}

function Reason({ reason, reader }: { reason: ReasonView; reader: Language }) {
  const { quote, story } = messagesIn(reader);
  return (
    <>
      <a href={paths.concern(reader, reason.concern)}>{reason.concernName}</a>:{' '}
      {reason.words.map(({ form, language, gloss }, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <span lang={language}>{quote(form)}</span>
          <Meaning gloss={gloss} reader={reader} />
        </>
      ))}
      {reason.publisher ? ` ${story.foundIn(reason.publisher)}` : ''} · {story.rule}: {reason.rule}
    </>
  );
}

/** The reasons after the first and the reports after the lead, folded away: a list of stories is to be scanned. */
function More({ told, reader }: { told: StoryView; reader: Language }) {
  const [, ...reasons] = told.reasons;
  const reports = told.also.length + told.moreReports;
  if (reasons.length + reports === 0) return null;
  return (
    <details>
      <summary>{publicMessagesIn(reader).story.more(reasons.length, reports)}</summary>
      {reasons.length === 0 ? null : (
        <ul>
          {reasons.map((reason) => (
            <li>
              <Reason reason={reason} reader={reader} />
            </li>
          ))}
        </ul>
      )}
      {reports === 0 ? null : <AlsoReported told={told} reader={reader} />}
    </details>
  );
}

function AlsoReported({ told, reader }: { told: StoryView; reader: Language }) {
  const { story } = messagesIn(reader);
  return (
    <>
      <p>{story.alsoReportedBy}:</p>
      <ul>
        {told.also.map((report) => (
          <li>
            {report.publisher} ({report.kind}, {report.date}): <Headline report={report} />
          </li>
        ))}
        {told.moreReports > 0 ? <li>{story.moreReports(told.moreReports)}</li> : null}
      </ul>
    </>
  );
}

function StoryLine({ id, told, reader }: { id: string; told: StoryView; reader: Language }) {
  const { story, languageNames } = messagesIn(reader);
  const foreign = told.language === reader ? '' : ` · ${languageNames[told.language]}`;
  const since = told.continuing ? ` · ${story.continuing(told.continuing)}` : '';
  const [reason] = told.reasons;
  return (
    <li>
      <p class="headline">
        <Headline report={told} />
      </p>
      <p>
        {told.date} · {told.publisher} · {told.kind}
        {foreign}
        {since} ·&nbsp;<a href={paths.story(reader, id)}>{publicMessagesIn(reader).story.wholeStory}</a>
      </p>
      {reason ? (
        <p>
          {story.why}: <Reason reason={reason} reader={reader} />
        </p>
      ) : null}
      <More told={told} reader={reader} />
    </li>
  );
}

/** Stories in the order given, or a sentence that says there are none. */
export function Stories({ stories, context }: { stories: readonly Story[]; context: PageContext }) {
  const { language, watch } = context;
  if (stories.length === 0) return <p>{messagesIn(language).site.noStories}</p>;
  return (
    <ol class="stories">
      {stories.map((story) => (
        <StoryLine id={story.id} told={storyView(story, watch, language, limits)} reader={language} />
      ))}
    </ol>
  );
}

import type { Story } from '../../domain/stories/story';
import type { Language } from '../../domain/watch/language';
import { messagesIn } from '../messages/messages';
import { publicMessagesIn } from '../messages/public-messages';
import { paths } from '../paths';
import type { ReasonView, ReportView, StoryLimits, StoryView } from '../story/story-view';
import { storyView } from '../story/story-view';
import type { PageContext } from './layout';

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

function Reason({ reason, reader }: { reason: ReasonView; reader: Language }) {
  const { quote, story } = messagesIn(reader);
  return (
    <li>
      <a href={paths.concern(reader, reason.concern)}>{reason.concernName}</a>:{' '}
      {reason.words.map(({ form, language, gloss }, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <span lang={language}>{quote(form)}</span>
          {gloss ? <span lang="en"> {story.meaning(gloss)}</span> : null}
        </>
      ))}
      {reason.publisher ? ` ${story.foundIn(reason.publisher)}` : ''} · {story.rule}: {reason.rule}
    </li>
  );
}

function AlsoReportedBy({ told, reader }: { told: StoryView; reader: Language }) {
  const { story } = messagesIn(reader);
  if (told.also.length === 0) return null;
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

function StoryOnPage({ id, told, reader }: { id: string; told: StoryView; reader: Language }) {
  const { story, languageNames } = messagesIn(reader);
  const foreign = told.language === reader ? '' : ` · ${languageNames[told.language]}`;
  const since = told.continuing ? ` · ${story.continuing(told.continuing)}` : '';
  return (
    <article class="story">
      <h3>
        <Headline report={told} />
      </h3>
      <p>
        {told.publisher} · {told.kind} · {told.date}
        {foreign}
        {since}
      </p>
      <p>{story.why}:</p>
      <ul>
        {told.reasons.map((reason) => (
          <Reason reason={reason} reader={reader} />
        ))}
      </ul>
      <AlsoReportedBy told={told} reader={reader} />
      <p>
        <a href={paths.story(reader, id)}>{publicMessagesIn(reader).story.wholeStory}</a>
      </p>
    </article>
  );
}

/** Stories in the order given, or a sentence that says there are none. */
export function Stories({ stories, context }: { stories: readonly Story[]; context: PageContext }) {
  const { language, watch } = context;
  if (stories.length === 0) return <p>{messagesIn(language).site.noStories}</p>;
  return (
    <>
      {stories.map((story) => (
        <StoryOnPage id={story.id} told={storyView(story, watch, language, limits)} reader={language} />
      ))}
    </>
  );
}

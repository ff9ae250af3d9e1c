import type { Language } from '../../domain/watch/language';
import { messagesIn } from '../messages/messages';
import type { HeadlineRun } from '../story/highlight';
import type { ReasonView, ReportView, StoryView } from '../story/story-view';
import type { MailStoryView } from './digest-mail-view';
import { MailLink } from './mail-frame';
import { inline } from './mail-styles';

function Runs({ runs }: { runs: readonly HeadlineRun[] }) {
  return (
    <>
      {runs.map(({ text, matched }) =>
        matched ? (
          <span class="m" style={inline.mark}>
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </>
  );
}

/** A headline in its own language, linked to its source where the source gives a safe address. */
export function MailHeadline({ report, style = inline.headline }: { report: ReportView; style?: string }) {
  const runs = <Runs runs={report.headline} />;
  if (report.link === undefined) return <span lang={report.language}>{runs}</span>;
  return (
    <MailLink to={report.link} lang={report.language} style={style}>
      {runs}
    </MailLink>
  );
}

/** A text marked with its language where that is not the mail's. */
function In({ language, reader, text }: { language: Language; reader: Language; text: string }) {
  return language === reader ? <>{text}</> : <span lang={language}>{text}</span>;
}

function Reason({ reason, reader }: { reason: ReasonView; reader: Language }) {
  const { quote, story } = messagesIn(reader);
  return (
    <>
      {reason.concernName} ({reason.rule}):{' '}
      {reason.words.map(({ form, language, gloss }, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <In language={language} reader={reader} text={quote(form)} />
          {gloss ? <In language={gloss.language} reader={reader} text={` ${story.meaning(gloss.text)}`} /> : null}
        </>
      ))}
      {reason.publisher ? ` ${story.foundIn(reason.publisher)}` : ''}
    </>
  );
}

/** Why a story is here: the question once, then a line for each concern. */
function Reasons({ told, reader }: { told: StoryView; reader: Language }) {
  if (told.reasons.length === 0) return null;
  return (
    <p class="d r" style={inline.aside}>
      {messagesIn(reader).story.why}:
      {told.reasons.map((reason) => (
        <>
          <br />
          <Reason reason={reason} reader={reader} />
        </>
      ))}
    </p>
  );
}

function AlsoReportedBy({ told, reader }: { told: MailStoryView; reader: Language }) {
  const { story } = messagesIn(reader);
  if (told.also.length === 0 && told.moreReports === 0) return null;
  return (
    <p class="d" style={inline.dim}>
      {story.alsoReportedBy}:{' '}
      {told.also.map((report, index) => (
        <>
          {index > 0 ? '; ' : ''}
          {report.publisher} ({report.kind}, {report.language}) <MailHeadline report={report} style={inline.link} />
        </>
      ))}
      {told.moreReports > 0 ? (
        <>
          {' '}
          <MailLink to={told.page}>{story.moreReports(told.moreReports)}</MailLink>
        </>
      ) : null}
    </p>
  );
}

/** One story of a digest, in full. */
export function MailStory({ told, reader }: { told: MailStoryView; reader: Language }) {
  const { story, languageNames } = messagesIn(reader);
  const marks = [
    told.publisher,
    told.kind,
    told.date,
    told.language === reader ? undefined : languageNames[told.language],
    told.continuing && story.continuing(told.continuing),
    told.mayRepeat ? story.mayRepeat : undefined,
  ].filter((mark) => mark !== undefined);
  return (
    <>
      <h3 style={inline.h3}>
        <MailHeadline report={told} />
      </h3>
      <p class="d" style={inline.dim}>
        {marks.join(' · ')}
      </p>
      <Reasons told={told} reader={reader} />
      <AlsoReportedBy told={told} reader={reader} />
    </>
  );
}

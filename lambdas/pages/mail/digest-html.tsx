import { documentOf } from '../document';
import { messagesIn } from '../messages/messages';
import { subscriberMessagesIn } from '../messages/subscriber-messages';
import type { DigestMailInput, DigestMailView, SectionView } from './digest-mail-view';
import { Heading, MailFrame, MailLink, Masthead } from './mail-frame';
import { MailHeadline, MailStory } from './mail-story';
import { inline } from './mail-styles';
import { MailTrend } from './mail-trend';
import { Clauses, Corrections, Elsewhere, Ledger, Quiet } from './mail-week';
import { readersPlaces } from './readers-texts';

interface Part {
  readonly view: DigestMailView;
}

function Headlines({ view }: Part) {
  const { mail } = messagesIn(view.language);
  if (view.headlines.length === 0) return null;
  return (
    <>
      <Heading>{mail.headlines}</Heading>
      <p class="d" style={inline.dim}>
        {mail.headlinesOrder}
      </p>
      <ol style={inline.list}>
        {view.headlines.map(({ concernName, story: told, support }) => (
          <li style={inline.item}>
            <p style={inline.itemHeadline}>
              <MailHeadline
                report={{ ...told, headline: told.headline.map(({ text }) => ({ text, matched: false })) }}
              />
            </p>
            <p class="d" style={inline.dim}>
              {concernName} · {support}
            </p>
          </li>
        ))}
      </ol>
      {view.headlinesBelow > 0 ? <p style={inline.p}>{mail.moreHeadlines(view.headlinesBelow)}</p> : null}
    </>
  );
}

function Section({ section, view }: Part & { section: SectionView }) {
  const { mail, story } = messagesIn(view.language);
  return (
    <>
      <Heading>{section.name}</Heading>
      <p class="d" style={inline.dim}>
        {story.clauses(section.clauses.join(', '), section.clauses.length)} · {section.count}
      </p>
      {section.trend ? <MailTrend trend={section.trend} /> : null}
      {section.stories.map((told) => (
        <MailStory told={told} reader={view.language} />
      ))}
      {section.rest ? (
        <p style={inline.p}>
          <MailLink to={section.rest.link}>{mail.rest(section.rest.count)}</MailLink>
        </p>
      ) : null}
    </>
  );
}

function Footer({ view, input }: Part & { input: DigestMailInput }) {
  const { mail } = messagesIn(view.language);
  const { operatorName, operatorAddress } = input.config;
  return (
    <>
      <Heading>{mail.aboutThisMail}</Heading>
      <p style={inline.p}>{readersPlaces.because}</p>
      <p style={inline.p}>
        <MailLink to={readersPlaces.preferences}>{subscriberMessagesIn(view.language).preferences.link}</MailLink>
      </p>
      <p style={inline.p}>
        <MailLink to={readersPlaces.unsubscribe}>{mail.unsubscribe}</MailLink>. {mail.unsubscribeHint}
      </p>
      <p style={inline.p}>
        {mail.forwarded} <MailLink to={view.links.subscribe}>{mail.subscribe}</MailLink>
      </p>
      <p class="d" style={inline.dim}>
        {mail.noTracking}
      </p>
      {view.unreviewed ? (
        <p class="d" style={inline.dim}>
          {view.unreviewed}
        </p>
      ) : null}
      <p class="d" style={inline.dim}>
        {mail.sentBy}: {operatorName}, {operatorAddress}
      </p>
    </>
  );
}

/** The HTML part of a digest. */
export function digestHtml(view: DigestMailView, input: DigestMailInput): string {
  const { mail } = messagesIn(view.language);
  const notice = input.config.notice === 'replay' ? { notice: mail.replay } : {};
  return documentOf(
    <MailFrame language={view.language} subject={view.subject} preheader={view.preheader} {...notice}>
      <Masthead subject={input.watch.subject[view.language]} />
      <h1 style={inline.h1}>{view.range}</h1>
      <p style={inline.p}>{view.counts}</p>
      <p style={inline.p}>
        <MailLink to={view.links.browser.link}>{view.links.browser.name}</MailLink>
      </p>
      {view.omittedDays > 0 ? (
        <p style={inline.p}>
          {mail.omittedDays(view.omittedDays)} <MailLink to={view.links.editions}>{view.links.editions}</MailLink>
        </p>
      ) : null}
      {view.narrowed ? <p style={inline.p}>{view.narrowed}</p> : null}
      <Headlines view={view} />
      <Clauses view={view} />
      {view.sections.map((section) => (
        <Section section={section} view={view} />
      ))}
      <Elsewhere view={view} />
      <Quiet view={view} />
      <Ledger view={view} />
      <Corrections view={view} />
      <Footer view={view} input={input} />
    </MailFrame>,
  );
}

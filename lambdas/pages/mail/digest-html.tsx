import { documentOf } from '../document';
import { messagesIn } from '../messages/messages';
import { subscriberMessagesIn } from '../messages/subscriber-messages';
import { weekMessagesIn } from '../messages/week-messages';
import type { DigestMailInput, DigestMailView, SectionView } from './digest-mail-view';
import { MailFrame, MailLink, Masthead } from './mail-frame';
import { MailHeadline, MailStory } from './mail-story';
import { inline } from './mail-styles';
import { MailTrend } from './mail-trend';
import { linkPlaceholders } from './rendered-mail';

interface Part {
  readonly view: DigestMailView;
}

function Heading({ children }: { children: string }) {
  return (
    <h2 class="a" style={inline.h2}>
      {children}
    </h2>
  );
}

function Headlines({ view }: Part) {
  const { mail, story } = messagesIn(view.language);
  if (view.headlines.length === 0) return null;
  return (
    <>
      <Heading>{mail.headlines}</Heading>
      <p class="d" style={inline.dim}>
        {mail.headlinesOrder}
      </p>
      <ol style={inline.list}>
        {view.headlines.map(({ concernName, story: told, sources }) => (
          <li style={inline.item}>
            <p style={inline.itemHeadline}>
              <MailHeadline
                report={{ ...told, headline: told.headline.map(({ text }) => ({ text, matched: false })) }}
              />
            </p>
            <p class="d" style={inline.dim}>
              {concernName} · {sources} · {story.clauses(told.clauses.join(', '), told.clauses.length)}
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

function Clauses({ view }: Part) {
  if (view.clauses.length === 0) return null;
  return (
    <>
      <Heading>{weekMessagesIn(view.language).clauses}</Heading>
      <table role="presentation" cellpadding="0" cellspacing="0" border={0} style={inline.rows}>
        <tbody>
          {view.clauses.map(({ name, theme, stories, link }) => (
            <tr>
              <td class="r" style={inline.rowCell}>
                <MailLink to={link}>{name}</MailLink>: {theme}
              </td>
              <td class="r" style={inline.rowCount}>
                {stories}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Quiet({ view }: Part) {
  if (view.quiet.length === 0) return null;
  return (
    <>
      <Heading>{messagesIn(view.language).mail.quiet}</Heading>
      {view.quiet.map(({ line, concerns }) => (
        <>
          <p style={inline.p}>{line}</p>
          <ul style={inline.list}>
            {concerns.map(({ name }) => (
              <li>{name}</li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}

function Ledger({ view }: Part) {
  const week = weekMessagesIn(view.language);
  return (
    <>
      <Heading>{week.ledger}</Heading>
      {view.ledger.length === 0 ? <p style={inline.p}>{week.ledgerEmpty}</p> : null}
      {view.ledger.map(({ line, note, link }) => (
        <p style={inline.p}>
          {line} {note} {link ? <MailLink to={link}>{messagesIn(view.language).site.ledgerSource}</MailLink> : null}
        </p>
      ))}
    </>
  );
}

function Corrections({ view }: Part) {
  if (view.corrections.length === 0) return null;
  const { corrections, correctionsLead } = weekMessagesIn(view.language);
  return (
    <>
      <Heading>{corrections}</Heading>
      <p style={inline.p}>{correctionsLead}</p>
      {view.corrections.map(({ line, headline }) => (
        <p style={inline.p}>
          {headline ? <span lang={headline.language}>{messagesIn(view.language).quote(headline.text)} </span> : null}
          {line}
        </p>
      ))}
    </>
  );
}

function Footer({ view, input }: Part & { input: DigestMailInput }) {
  const { mail } = messagesIn(view.language);
  const { operatorName, operatorAddress } = input.config;
  return (
    <>
      <Heading>{mail.aboutThisMail}</Heading>
      <p style={inline.p}>{view.because}</p>
      <p style={inline.p}>
        <MailLink to={linkPlaceholders.preferences}>{subscriberMessagesIn(view.language).preferences.link}</MailLink>
      </p>
      <p style={inline.p}>
        <MailLink to={linkPlaceholders.unsubscribe}>{mail.unsubscribe}</MailLink>. {mail.unsubscribeHint}
      </p>
      <p style={inline.p}>
        {mail.forwarded} <MailLink to={view.links.subscribe}>{mail.subscribe}</MailLink>
      </p>
      <p class="d" style={inline.dim}>
        {mail.noTracking}
      </p>
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
        <MailLink to={view.links.browser}>{mail.viewInBrowser}</MailLink>
      </p>
      <Headlines view={view} />
      <Clauses view={view} />
      {view.sections.map((section) => (
        <Section section={section} view={view} />
      ))}
      {view.omittedDays > 0 ? (
        <p style={inline.p}>
          {mail.omittedDays(view.omittedDays)} <MailLink to={view.links.editions}>{view.links.editions}</MailLink>
        </p>
      ) : null}
      <Quiet view={view} />
      <Ledger view={view} />
      <Corrections view={view} />
      <Footer view={view} input={input} />
    </MailFrame>,
  );
}

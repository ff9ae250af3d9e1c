import type { Language } from '../../domain/watch/language';
import { messagesIn } from '../messages/messages';
import { weekMessagesIn } from '../messages/week-messages';
import type { DigestMailView } from './digest-mail-view';
import { Heading, MailLink } from './mail-frame';
import { inline } from './mail-styles';

interface Part {
  readonly view: DigestMailView;
}

/** Clauses with stories, by their themes. */
export function Clauses({ view }: Part) {
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

/** Concerns whose stories all stand under others. */
export function Elsewhere({ view }: Part) {
  if (view.elsewhere.length === 0) return null;
  const { elsewhere, elsewhereLead } = weekMessagesIn(view.language);
  return (
    <>
      <Heading>{elsewhere}</Heading>
      <p style={inline.p}>{elsewhereLead}</p>
      <ul style={inline.list}>
        {view.elsewhere.map(({ name, stories, trend }) => (
          <li>
            {name} · {stories}
            <p class="d" style={inline.dim}>
              {trend}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Concerns without a story, and whether that can be trusted. */
export function Quiet({ view }: Part) {
  if (view.quiet.length === 0) return null;
  return (
    <>
      <Heading>{messagesIn(view.language).mail.quiet}</Heading>
      {view.quiet.map(({ line, concerns }) => (
        <>
          <p style={inline.p}>{line}</p>
          <ul style={inline.list}>
            {concerns.map(({ name, usual }) => (
              <li>{usual ? `${name} · ${usual}` : name}</li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}

/** What was entered in the ledger. */
export function Ledger({ view }: Part) {
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

function Headline({ language, text, link }: { language: Language; text: string; link: string | undefined }) {
  if (link === undefined) return <span lang={language}>{text}</span>;
  return (
    <MailLink to={link} lang={language}>
      {text}
    </MailLink>
  );
}

/** What was told before and is hidden since, or stands again. */
export function Corrections({ view }: Part) {
  if (view.corrections.length === 0) return null;
  const { corrections, correctionsLead } = weekMessagesIn(view.language);
  const { quote } = messagesIn(view.language);
  return (
    <>
      <Heading>{corrections}</Heading>
      <p style={inline.p}>{correctionsLead}</p>
      {view.corrections.map(({ line, headline, link }) => (
        <p style={inline.p}>
          {headline ? <Headline language={headline.language} text={quote(headline.text)} link={link} /> : null} {line}
        </p>
      ))}
    </>
  );
}

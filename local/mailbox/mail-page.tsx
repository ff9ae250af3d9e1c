import { decodeWords } from './decode-words';
import type { Mail } from './mail';
import { pathOf, toInstant, toPage } from './page-frame';
import { preheaderOf } from './preheader';

/** The mails before and after one. */
export interface Neighbours {
  readonly older: Mail | undefined;
  readonly newer: Mail | undefined;
}

/** One mail: envelope, preheader, HTML part in a sandbox, text part, headers as sent. */
export function mailPage(mail: Mail, { older, newer }: Neighbours): string {
  const { html, text } = mail;
  const subject = mail.subject === '' ? '(no subject)' : mail.subject;
  return toPage(
    `${subject} · Mailbox`,
    <>
      <nav aria-label="Mails">
        <a href="/">All mails</a>
        {older && <a href={pathOf(older)}>Older</a>}
        {newer && <a href={pathOf(newer)}>Newer</a>}
        <a href={`${pathOf(mail)}/raw`}>Download .eml</a>
      </nav>
      <h1>{subject}</h1>
      <Envelope mail={mail} />
      <Unsubscribe mail={mail} />
      <h2>HTML part</h2>
      {html === '' ? (
        <p>This mail has none.</p>
      ) : (
        <iframe
          title="HTML part of the mail"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          src={`${pathOf(mail)}/html`}
        />
      )}
      <h2>Text part</h2>
      {text === '' ? <p>This mail has none.</p> : <pre>{text}</pre>}
      <details>
        <summary>Headers as sent</summary>
        <pre>{mail.mime.fields.map(({ name, value }) => `${name}: ${value}`).join('\n')}</pre>
      </details>
    </>,
  );
}

function Envelope({ mail }: { readonly mail: Mail }) {
  const tags = Object.entries(mail.tags).map(([name, value]) => `${name}=${value}`);
  const rows: readonly (readonly [string, string])[] = [
    ['From', decodeWords(mail.headers.get('from') ?? mail.source)],
    ['To', mail.recipients.join(', ')],
    ['Sent', toInstant(mail.at)],
    ['Preheader', preheaderOf(mail.html)],
    ['Size', `${mail.bytes} bytes`],
    ['Configuration set', mail.configurationSet],
    ['Tags', tags.join(', ')],
  ];
  return (
    <table>
      <tbody>
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** The button that mail programs show for a list with one-click unsubscribe (RFC 8058). */
function Unsubscribe({ mail }: { readonly mail: Mail }) {
  const link = /<(https?:[^<>]+)>/.exec(mail.headers.get('list-unsubscribe') ?? '')?.[1];
  const oneClick = mail.headers.get('list-unsubscribe-post') === 'List-Unsubscribe=One-Click';
  if (link === undefined || !oneClick) return null;
  return (
    <form method="post" action={link} target="_blank" style="margin:1rem 0" rel="noopener">
      <input type="hidden" name="List-Unsubscribe" value="One-Click" />
      <button type="submit">Unsubscribe with one click</button>
    </form>
  );
}

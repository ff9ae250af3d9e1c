import { pathOf, toInstant, toPage } from './page-frame';
import type { StoredMail } from './stored-mail';

const pageSize = 500;

/** The list of mails, newest first, narrowed to those whose recipient or subject holds the words searched for. */
export function mailListPage(mails: readonly StoredMail[], query: { readonly search: string; readonly page: number }) {
  const found = mails.filter((mail) => speaksOf(mail, query.search)).reverse();
  const start = (query.page - 1) * pageSize;
  const shown = found.slice(start, start + pageSize);
  return toPage(
    'Mailbox',
    <>
      <h1>{found.length === 1 ? '1 mail' : `${found.length} mails`}</h1>
      <form method="get" action="/">
        <input type="search" name="q" value={query.search} aria-label="Recipient or subject" />
        <button type="submit">Search</button>
      </form>
      {shown.length === 0 ? <p>{query.search === '' ? 'No mail yet.' : 'No mail matches.'}</p> : <List mails={shown} />}
      <nav aria-label="Pages">
        {query.page > 1 && <a href={pageLink(query.search, query.page - 1)}>Newer mails</a>}
        {found.length > start + pageSize && <a href={pageLink(query.search, query.page + 1)}>Older mails</a>}
      </nav>
    </>,
  );
}

function List({ mails }: { readonly mails: readonly StoredMail[] }) {
  return (
    <table class="list">
      <caption>Newest first</caption>
      <thead>
        <tr>
          <th scope="col">Sent</th>
          <th scope="col">To</th>
          <th scope="col">Subject</th>
          <th scope="col" class="size">
            Size
          </th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr>
            <td class="when">{toInstant(mail.at)}</td>
            <td>{mail.recipients.join(', ')}</td>
            <td>
              <a href={pathOf(mail)}>{mail.subject === '' ? '(no subject)' : mail.subject}</a>
            </td>
            <td class="size">{Math.ceil(mail.bytes / 1024)} KB</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function speaksOf({ recipients, subject }: StoredMail, search: string): boolean {
  const wanted = search.toLowerCase();
  return [...recipients, subject].some((text) => text.toLowerCase().includes(wanted));
}

function pageLink(search: string, page: number): string {
  return `/?${new URLSearchParams({ ...(search !== '' && { q: search }), page: String(page) }).toString()}`;
}

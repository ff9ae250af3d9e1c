import type { Mail } from './mail';
import { mailListPage } from './mail-list-page';
import { mailPage, type Neighbours } from './mail-page';
import type { MailStore } from './mail-store';

/** An HTTP answer to a person's browser. */
export interface Page {
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

const html = 'text/html; charset=utf-8';
const ourPages = {
  'Content-Type': html,
  // The unsubscribe button posts to the site, which is another address.
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'",
};
/** A mail may style itself and open links in new windows; it runs, loads and sends nothing. */
const mailPart = {
  'Content-Type': html,
  'Content-Security-Policy':
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'",
};

/** Shows the mailbox: `/` lists, `/mails/ID` shows one, `/mails/ID/html` its HTML part, `/mails/ID/raw` downloads it. */
export function showMailbox(store: MailStore, target: string): Page {
  const url = new URL(target, 'http://mailbox.invalid');
  if (url.pathname === '/') return { headers: ourPages, body: mailListPage(store.mails(), toQuery(url.searchParams)) };
  const [, folder, id, part = ''] = url.pathname.split('/');
  const mails = store.mails();
  const place = folder === 'mails' ? mails.findIndex((mail) => mail.id === id) : -1;
  const mail = mails[place];
  return (mail && showMail(mail, part, { older: mails[place - 1], newer: mails[place + 1] })) ?? notFound;
}

function showMail(mail: Mail, part: string, neighbours: Neighbours): Page | undefined {
  switch (part) {
    case '':
      return { headers: ourPages, body: mailPage(mail, neighbours) };
    case 'html':
      return { headers: mailPart, body: openLinksOutside(mail.html) };
    case 'raw':
      return {
        headers: { 'Content-Type': 'message/rfc822', 'Content-Disposition': `attachment; filename="${mail.file}"` },
        body: mail.raw,
      };
    default:
      return undefined;
  }
}

/** Links in the mail open in a window of their own, not in the frame that shows the mail. */
function openLinksOutside(part: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(part) ? part.replace(/<head[^>]*>/i, (head) => head + base) : base + part;
}

function toQuery(parameters: URLSearchParams): { search: string; page: number } {
  const page = Number(parameters.get('page') ?? 1);
  return { search: (parameters.get('q') ?? '').trim(), page: Number.isInteger(page) && page > 0 ? page : 1 };
}

const notFound: Page = {
  status: 404,
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  body: 'There is no such mail here. The list of mails is at /\n',
};

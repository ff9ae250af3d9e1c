import { digestHtml } from './digest-html';
import { type DigestMailInput, digestMailView, type MailLimits } from './digest-mail-view';
import { digestText } from './digest-text';
import type { RenderedMail } from './rendered-mail';

/** Mail programs clip longer HTML (Gmail at about 102 KB), and with it the way out at its end. */
const htmlBytes = 90_000;

const generous: MailLimits = { stories: 8, headlines: 10, headline: 160, reasons: 3, words: 4, also: 4 };

/** Where the generous mail is too long: the first that fits is taken; the last fits whatever the feeds say. */
const terser: readonly MailLimits[] = [
  { stories: 5, headlines: 10, headline: 160, reasons: 2, words: 4, also: 3 },
  { stories: 3, headlines: 8, headline: 160, reasons: 2, words: 3, also: 2 },
  { stories: 2, headlines: 6, headline: 140, reasons: 1, words: 3, also: 1 },
  { stories: 1, headlines: 5, headline: 120, reasons: 1, words: 2, also: 0 },
  { stories: 0, headlines: 5, headline: 120, reasons: 0, words: 0, also: 0 },
];

function renderWithin(input: DigestMailInput, limit: MailLimits): RenderedMail {
  const view = digestMailView(input, limit);
  return {
    subject: view.subject,
    preheader: view.preheader,
    html: digestHtml(view, input),
    text: digestText(view, input),
  };
}

const encoder = new TextEncoder();

/** The mail of a whole segment, under 90 KB of HTML; `mailOfReader` makes it one reader's. */
export function renderDigestMail(input: DigestMailInput): RenderedMail {
  let mail = renderWithin(input, generous);
  for (const limit of terser) {
    if (encoder.encode(mail.html).length <= htmlBytes) break;
    mail = renderWithin(input, limit);
  }
  return mail;
}

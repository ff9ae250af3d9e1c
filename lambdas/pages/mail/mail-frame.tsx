import type { Child } from 'hono/jsx';
import type { Language } from '../../domain/watch/language';
import { inline, sheet } from './mail-styles';

interface MailFrameProps {
  readonly language: Language;
  readonly subject: string;
  readonly preheader: string;
  /** Shown above everything, when this is not the real service. */
  readonly notice?: string;
  readonly children?: Child;
}

/** Blanks that fill what an inbox shows beside the subject, so that nothing of the mail stands there but its preheader. */
const filler = '\u00A0\u200C'.repeat(150);

/** The document around every mail: one column, readable without images, light and dark. */
export function MailFrame({ language, subject, preheader, notice, children }: MailFrameProps) {
  return (
    <html lang={language} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>{subject}</title>
        <style>{sheet}</style>
      </head>
      <body class="g" style={inline.ground}>
        {/* biome-ignore lint/a11y/useSemanticElements: mail programs keep a div and drop what they do not know */}
        <div role="main">
          <div style={inline.hidden}>{preheader + filler}</div>
          <table role="presentation" class="g" width="100%" cellpadding="0" cellspacing="0" border={0}>
            <tbody>
              <tr>
                <td align="center">
                  <table role="presentation" cellpadding="0" cellspacing="0" border={0} style={inline.column}>
                    <tbody>
                      <tr>
                        <td class="g" style={inline.cell}>
                          {notice ? (
                            <p class="n" style={inline.notice}>
                              {notice}
                            </p>
                          ) : null}
                          {children}
                        </td>
                      </tr>
                    </tbody>
                  </table>
                </td>
              </tr>
            </tbody>
          </table>
        </div>
      </body>
    </html>
  );
}

/** Whose mail it is, and of which country. */
export function Masthead({ subject }: { subject: string }) {
  return (
    <p class="a" style={inline.masthead}>
      Resolution Watch · {subject}
    </p>
  );
}

interface MailLinkProps {
  readonly to: string;
  readonly lang?: Language | undefined;
  readonly style?: string;
  readonly children?: Child;
}

/** A link of ours or, checked before, of a source. */
export function MailLink({ to, lang, style = inline.link, children }: MailLinkProps) {
  return (
    <a class="l" href={to} lang={lang} style={style}>
      {children}
    </a>
  );
}

/** What begins a part of a mail. */
export function Heading({ children }: { children: string }) {
  return (
    <h2 class="a" style={inline.h2}>
      {children}
    </h2>
  );
}

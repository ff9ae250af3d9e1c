import type { Child } from 'hono/jsx';
import { type Language, languages } from '../../domain/watch/language';
import { documentOf } from '../document';
import { messagesIn } from '../messages/messages';
import { localeOf } from '../messages/plural';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { SiteFoot, SiteHead } from './site-frame';

/** A feed that follows what a page shows. */
export interface FeedLink {
  readonly title: string;
  readonly href: string;
  readonly type: 'application/atom+xml' | 'application/feed+json';
}

interface LayoutProps {
  readonly context: PageContext;
  readonly title: string;
  /** The path of this page in another language. */
  readonly here: (language: Language) => string;
  /** Pages for one person (links with a token) stay out of search engines. */
  readonly unlisted?: boolean;
  /** What the page says in a sentence, for those who pass its address on. */
  readonly description?: string;
  readonly feeds?: readonly FeedLink[];
  /** What a narrow screen shows before the rail. */
  readonly head?: Child;
  /** What stands beside the text on a wide screen, and after the head on a narrow one. */
  readonly rail?: Child;
  readonly children?: Child;
}

/** What a program shows of a page that somebody passes on (Open Graph protocol). */
function Sharing({ context, title, here, description }: LayoutProps) {
  const { language, watch, siteUrl } = context;
  const told = description ?? watch.summary[language];
  return (
    <>
      <meta name="description" content={told} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={messagesIn(language).site.name} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={told} />
      <meta property="og:url" content={siteUrl + here(language)} />
      <meta property="og:locale" content={localeOf(language).replace('-', '_')} />
      <link rel="canonical" href={siteUrl + here(language)} />
      {languages.map((other) => (
        <link rel="alternate" hreflang={other} href={siteUrl + here(other)} />
      ))}
    </>
  );
}

function Head(props: LayoutProps) {
  const { context, title, unlisted, feeds = [] } = props;
  const { site } = messagesIn(context.language);
  const subject = context.watch.subject[context.language];
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      {unlisted || context.notice === 'replay' ? <meta name="robots" content="noindex" /> : null}
      <title>{`${title} · ${site.name} · ${subject}`}</title>
      <link rel="stylesheet" href={paths.stylesheet} />
      {unlisted ? null : <Sharing {...props} />}
      {feeds.map(({ title: name, href, type }) => (
        <link rel="alternate" type={type} title={name} href={href} />
      ))}
    </head>
  );
}

function Layout(props: LayoutProps) {
  const { context, here, unlisted, head, rail, children } = props;
  return (
    <html lang={context.language}>
      <Head {...props} />
      <body>
        <SiteHead context={context} here={here} unlisted={unlisted} />
        <main id="content" class={rail === undefined ? 'frame' : 'frame railed'}>
          {head === undefined ? null : <div class="head">{head}</div>}
          {rail === undefined ? null : <div class="rail">{rail}</div>}
          <div class="body">{children}</div>
        </main>
        <SiteFoot context={context} />
      </body>
    </html>
  );
}

/** A whole page: everything the site says stands inside this. */
export function page(props: LayoutProps): string {
  return documentOf(<Layout {...props} />);
}

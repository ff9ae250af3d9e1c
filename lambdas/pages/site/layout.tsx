import type { Child } from 'hono/jsx';
import { type Language, languages } from '../../domain/watch/language';
import type { Watch } from '../../domain/watch/watch';
import { documentOf } from '../document';
import { messagesIn } from '../messages/messages';
import { localeOf } from '../messages/plural';
import { publicMessagesIn } from '../messages/public-messages';
import { paths } from '../paths';

/** What every page needs to know beside its own data. */
export interface PageContext {
  readonly language: Language;
  readonly watch: Watch;
  readonly notice: 'none' | 'replay';
  readonly operatorName: string;
  readonly operatorAddress: string;
  /** A mailbox or a web address where the operator is reached. */
  readonly operatorContact: string;
  /** Public address of the site, without a slash at the end. */
  readonly siteUrl: string;
}

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
  readonly children?: Child;
}

const endonyms: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский', kk: 'Қазақша' };

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

function LanguageSwitch({ context, here }: Pick<LayoutProps, 'context' | 'here'>) {
  return (
    <nav aria-label={messagesIn(context.language).site.languageNav}>
      <ul>
        {languages.map((other) => (
          <li>
            <a
              href={here(other)}
              lang={other}
              hreflang={other}
              aria-current={other === context.language ? 'true' : undefined}
            >
              {endonyms[other]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function MainNav({ context, here }: Pick<LayoutProps, 'context' | 'here'>) {
  const { language } = context;
  const { site } = messagesIn(language);
  const names = { ...site.nav, archive: publicMessagesIn(language).nav.archive };
  const entries = (['home', 'editions', 'archive', 'sources', 'subscribe'] as const).map((name) => ({
    name,
    path: paths[name](language),
  }));
  return (
    <nav class="main" aria-label={site.mainNav}>
      <ul>
        {entries.map(({ name, path }) => (
          <li>
            <a href={path} aria-current={path === here(language) ? 'page' : undefined}>
              {names[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function AboutNav({ context: { language } }: { context: PageContext }) {
  const { nav, aboutNav } = publicMessagesIn(language);
  return (
    <nav aria-label={aboutNav}>
      <ul>
        {(['method', 'privacy'] as const).map((name) => (
          <li>
            <a href={paths[name](language)}>{nav[name]}</a>
          </li>
        ))}
        <li>
          <a href={paths.data(language)}>{nav.api}</a>
        </li>
      </ul>
    </nav>
  );
}

function Contact({ contact }: { contact: string }) {
  if (/^https?:\/\//.test(contact)) return <a href={contact}>{contact}</a>;
  if (/^[^\s@:/]+@[^\s@:/]+$/.test(contact)) return <a href={`mailto:${contact}`}>{contact}</a>;
  return <>{contact}</>;
}

function Footer({ context }: { context: PageContext }) {
  const { site } = messagesIn(context.language);
  return (
    <footer class="bottom">
      <div class="column">
        <AboutNav context={context} />
        <p>{site.footerMethod}</p>
        <p>
          {site.footerAttribution} {site.footerPrivacy}
        </p>
        {context.watch.unreviewed.includes(context.language) && site.unreviewed !== '' ? (
          <p>{site.unreviewed}</p>
        ) : null}
        <p>
          {site.operatedBy}: {context.operatorName}, {context.operatorAddress}. {site.contact}:{' '}
          <Contact contact={context.operatorContact} />
        </p>
      </div>
    </footer>
  );
}

function Layout(props: LayoutProps) {
  const { context, here, children } = props;
  const { site } = messagesIn(context.language);
  return (
    <html lang={context.language}>
      <Head {...props} />
      <body>
        <a class="skip" href="#content">
          {site.skip}
        </a>
        <header>
          {context.notice === 'replay' ? (
            <div class="notice" role="note">
              <div class="column">{site.replay}</div>
            </div>
          ) : null}
          <div class="top">
            <div class="column">
              <p class="masthead">
                <a href={paths.home(context.language)}>{site.name}</a>
                <span>{context.watch.subject[context.language]}</span>
              </p>
              <LanguageSwitch context={context} here={here} />
              <MainNav context={context} here={here} />
            </div>
          </div>
        </header>
        <main id="content" class="column">
          {children}
        </main>
        <Footer context={context} />
      </body>
    </html>
  );
}

/** A whole page: everything the site says stands inside this. */
export function page(props: LayoutProps): string {
  return documentOf(<Layout {...props} />);
}

import { type Language, languages } from '../../domain/watch/language';
import { messagesIn } from '../messages/messages';
import { publicMessagesIn } from '../messages/public-messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';

interface FrameProps {
  readonly context: PageContext;
  /** The path of this page in another language. */
  readonly here: (language: Language) => string;
  /** A page for one person, or of a fault: none that the menu names. */
  readonly unlisted?: boolean | undefined;
}

const endonyms: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский', kk: 'Қазақша' };

function LanguageSwitch({ context, here }: FrameProps) {
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

function MainNav({ context, here, unlisted }: FrameProps) {
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
            <a href={path} aria-current={path === here(language) && !unlisted ? 'page' : undefined}>
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

/** What stands under every page. */
export function SiteFoot({ context }: { context: PageContext }) {
  const { site } = messagesIn(context.language);
  return (
    <footer class="bottom">
      <div class="frame">
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

/** What stands over every page: whose it is, the languages, the main pages. */
export function SiteHead(props: FrameProps) {
  const { context } = props;
  const { site } = messagesIn(context.language);
  return (
    <>
      <a class="skip" href="#content">
        {site.skip}
      </a>
      <header>
        {context.notice === 'replay' ? (
          <div class="notice" role="note">
            <div class="frame">{site.replay}</div>
          </div>
        ) : null}
        <div class="top">
          <div class="frame">
            <p class="masthead">
              <a href={paths.home(context.language)}>{site.name}</a>
              <span>{context.watch.subject[context.language]}</span>
            </p>
            <LanguageSwitch {...props} />
            <MainNav {...props} />
          </div>
        </div>
      </header>
    </>
  );
}

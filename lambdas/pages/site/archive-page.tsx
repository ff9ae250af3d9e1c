import type { Match } from '../../domain/matching/match';
import { feedById } from '../../domain/watch/look-up';
import { type ArchiveAddress, archiveAddress, type ArchiveForm as Form } from '../archive-address';
import { longDate } from '../messages/dates';
import { messagesIn } from '../messages/messages';
import { publicMessagesIn } from '../messages/public-messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { clip, feedText, safeLink } from '../story/feed-text';
import { highlight } from '../story/highlight';
import { ActiveFilters, Filters, SearchBox } from './archive-form';
import { page } from './layout';
import { Headline } from './stories';

/** A match found in the archive, and the story that tells it. */
export interface Hit {
  readonly match: Match;
  readonly storyId?: string;
}

export interface ArchivePageProps {
  readonly context: PageContext;
  readonly query: ArchiveAddress;
  /** Newest first. */
  readonly hits: readonly Hit[];
  /** Where older results begin. */
  readonly next?: string;
}

const longestHeadline = 300;
const longestForm = 60;
const mostForms = 4;

/** Words that the rules saw outside the headline: why a headline without them is here. */
function WordsInText({ match, context }: { match: Match; context: PageContext }) {
  const { quote } = messagesIn(context.language);
  const evidence = match.concerns.flatMap((one) => one.evidence).filter(({ field }) => field !== 'title');
  const forms = [...new Set(evidence.map(({ form }) => clip(feedText(form), longestForm)))].slice(0, mostForms);
  if (forms.length === 0) return null;
  return (
    <span class="small">
      {publicMessagesIn(context.language).archive.inText('')}
      <span lang={match.language}>{forms.map(quote).join(', ')}</span>
    </span>
  );
}

function HitLine({ hit: { match, storyId }, context }: { hit: Hit; context: PageContext }) {
  const { language, watch } = context;
  const text = messagesIn(language);
  const feed = feedById(watch, match.feedId);
  const link = safeLink(match.link);
  const evidence = match.concerns.flatMap((one) => one.evidence);
  const headline = highlight(match.title, evidence, longestHeadline);
  const names = watch.concerns.filter(({ id }) => match.concerns.some((one) => one.id === id));
  return (
    <li>
      <span class="headline">
        <Headline report={{ headline, language: match.language, ...(link === undefined ? {} : { link }) }} />
      </span>
      <span class="small">
        <time datetime={match.foundAt}>{longDate(language, match.foundAt)}</time> ·{' '}
        {feedText(feed?.publisher ?? match.feedId)} · {text.kinds[feed?.kind ?? 'aggregator']} ·{' '}
        {names.map(({ name }) => name[language]).join(', ')}
        {storyId === undefined ? null : (
          <>
            {' '}
            ·&nbsp;<a href={paths.story(language, storyId)}>{publicMessagesIn(language).archive.story}</a>
          </>
        )}
      </span>
      <WordsInText match={match} context={context} />
    </li>
  );
}

const followed: readonly { readonly form: Form; readonly name: string }[] = [
  { form: 'atom', name: 'Atom' },
  { form: 'json', name: 'JSON Feed' },
  { form: 'csv', name: 'CSV' },
];

function Follow({ context: { language }, query: { before: _before, ...query } }: ArchivePageProps) {
  const { archive } = publicMessagesIn(language);
  return (
    <p class="small">
      {archive.follow}:{' '}
      {followed.map(({ form, name }, index) => (
        <>
          {index > 0 ? ' · ' : ''}
          <a href={archiveAddress(language, query, form)}>{name}</a>
        </>
      ))}
    </p>
  );
}

function Turn({ context: { language }, query, next }: ArchivePageProps) {
  const { archive } = publicMessagesIn(language);
  const { before, ...newest } = query;
  return (
    <p>
      {next === undefined ? null : (
        <a rel="next" href={archiveAddress(language, { ...newest, before: next })}>
          {archive.older}
        </a>
      )}
      {next !== undefined && before !== undefined ? ' · ' : ''}
      {before === undefined ? null : <a href={archiveAddress(language, newest)}>{archive.newest}</a>}
    </p>
  );
}

function Found({ context, hits, next }: ArchivePageProps) {
  const { archive } = publicMessagesIn(context.language);
  if (hits.length > 0) return <p class="dim">{archive.shown(hits.length)}</p>;
  return <p>{next === undefined ? archive.none : archive.noneYet}</p>;
}

/** The archive: a box, filters, and what they find, newest first. */
export function archivePage(props: ArchivePageProps): string {
  const { context, query, hits } = props;
  const { language } = context;
  const { archive, nav } = publicMessagesIn(language);
  const { before: _before, ...newest } = query;
  const asked = Object.keys(newest).length > 1 || newest.words !== '';
  return page({
    context,
    title: nav.archive,
    here: (other) => archiveAddress(other, query),
    // A page of results is no page of its own to a search engine; the archive itself is.
    unlisted: asked || query.before !== undefined,
    feeds: [
      { title: nav.archive, href: archiveAddress(language, newest, 'atom'), type: 'application/atom+xml' },
      { title: nav.archive, href: archiveAddress(language, newest, 'json'), type: 'application/feed+json' },
    ],
    head: (
      <>
        <h1>{nav.archive}</h1>
        <p class="lead">{archive.intro}</p>
        <SearchBox context={context} query={query} />
      </>
    ),
    rail: (
      <>
        <Filters context={context} query={query} />
        <Follow {...props} />
      </>
    ),
    children: (
      <>
        <h2>{archive.results}</h2>
        <ActiveFilters context={context} query={query} />
        <Found {...props} />
        <ul class="hits">
          {hits.map((hit) => (
            <HitLine hit={hit} context={context} />
          ))}
        </ul>
        <Turn {...props} />
      </>
    ),
  });
}

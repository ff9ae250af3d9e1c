import type { Feed } from '../../domain/feeds/feed';
import type { FeedHealth, Verdict, WeekHealth } from '../../domain/feeds/health';
import type { FailureReason } from '../../domain/feeds/poll-outcome';
import { documentOf } from '../document';
import { counter } from '../messages/plural';
import { paths } from '../paths';
import type { RenderedMail } from './rendered-mail';

/** What an operator does about a failure; the command tells more. */
const remedies: Readonly<Record<FailureReason, string>> = {
  timeout: 'Its server is slow or away: wait, it is asked again ever more rarely.',
  'refused-address': 'Its address leads into a private network: correct it in feeds.yaml.',
  'too-large': 'Its document is larger than 10 MB: look for a shorter feed of the same publisher.',
  rejected: 'Its server refuses: has the address changed? Try feeds discover on the site.',
  challenged: 'A bot check or a log-in stands before it: write to the publisher, or use a news search of the site.',
  'not-a-feed': 'Something else stands at its address: try feeds discover on the site.',
  malformed: 'It cannot be read: tell the publisher, or report the document to us.',
  gone: 'The publisher says it is gone for good: remove it from feeds.yaml or replace it.',
  dns: 'Its host has no address any more: look for the new one.',
  tls: 'Its certificate is not good: tell the publisher.',
  'layout-changed': 'The page has another layout: write its selectors anew in feeds.yaml.',
};
const advice: Readonly<Record<Exclude<Verdict, 'healthy' | 'failing'>, string>> = {
  silent: 'It answers and should long have published: does it go on at another address?',
  noisy: 'It publishes far more than usual: is it still the same feed?',
  quiet: 'Nothing to do yet.',
};

const shown: readonly Verdict[] = ['failing', 'silent', 'noisy'];
const headings: Readonly<Partial<Record<Verdict, string>>> = { failing: 'Broken', silent: 'Silent', noisy: 'Noisy' };
const count = counter('en');

interface Line {
  readonly name: string;
  readonly facts: string;
  readonly todo: string;
}

/** The operator's weekly mail: what is broken, silent or noisy among the sources, and what to do. English. */
export function healthMail(input: {
  readonly health: WeekHealth;
  readonly feeds: readonly Feed[];
  readonly siteUrl: string;
}): Omit<RenderedMail, 'preheader'> {
  const { health, feeds, siteUrl } = input;
  const names = new Map(feeds.map((feed) => [feed.id, feed.publisher]));
  const groups = shown.flatMap((verdict) => {
    const lines = health.feeds.filter((feed) => feed.verdict === verdict).map((feed) => toLine(feed, names));
    return lines.length === 0 ? [] : [{ heading: headings[verdict] ?? verdict, lines }];
  });
  const troubled = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const lead = `${troubled} of ${count(health.feeds.length, { one: 'source', other: 'sources' })} need a look (week ${health.week}).`;
  const page = `${siteUrl}${paths.sources('en')}`;
  const text = [
    lead,
    ...groups.flatMap(({ heading, lines }) => ['', `${heading}:`, ...lines.map(toText)]),
    '',
    'To ask one of them now: npm run --silent cli -- feeds check ID',
    `All sources: ${page}`,
    '',
  ].join('\n');
  const html = <Page lead={lead} groups={groups} page={page} />;
  return { subject: `Sources: ${troubled} need a look, week ${health.week}`, text, html: documentOf(html) };
}

interface Group {
  readonly heading: string;
  readonly lines: readonly Line[];
}

function Page({ lead, groups, page }: { lead: string; groups: readonly Group[]; page: string }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{lead}</title>
      </head>
      <body>
        <h1>Sources that need a look</h1>
        <p>{lead}</p>
        {groups.map(({ heading, lines }) => (
          <section>
            <h2>{heading}</h2>
            <ul>
              {lines.map(({ name, facts, todo }) => (
                <li>
                  <strong>{name}</strong>: {facts} {todo}
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p>
          To ask one of them now: <code>npm run --silent cli -- feeds check ID</code>. <a href={page}>All sources</a>
        </p>
      </body>
    </html>
  );
}

function toText({ name, facts, todo }: Line): string {
  return `- ${name}: ${facts} ${todo}`;
}

function toLine(feed: FeedHealth, names: ReadonlyMap<string, string>): Line {
  const { feedId, verdict, failing } = feed;
  const todo =
    verdict === 'failing' ? remedies[failing?.reason ?? 'timeout'] : verdict === 'healthy' ? '' : advice[verdict];
  return { name: `${oneLine(names.get(feedId) ?? feedId)} (${feedId})`, facts: factsOf(feed), todo };
}

function factsOf({ answeredDays, lastEntry, entries, usual, failing }: FeedHealth): string {
  const fails = failing === undefined ? '' : `${failing.reason} since ${failing.since.slice(0, 10)}; `;
  const ordinary = usual === undefined ? '' : `, usually ${usual}`;
  const last = lastEntry === undefined ? 'no entry since it is watched' : `last entry on ${lastEntry}`;
  return `${fails}answered on ${answeredDays} of 7 days; ${count(entries, { one: 'entry', other: 'entries' })} in the week${ordinary}; ${last}.`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

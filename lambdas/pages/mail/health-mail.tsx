import type { Feed } from '../../domain/feeds/feed';
import type { FeedHealth, WeekHealth } from '../../domain/feeds/health';
import { type FailureReason, failureReasons } from '../../domain/feeds/poll-outcome';
import { documentOf } from '../document';
import { counter } from '../messages/plural';
import { paths } from '../paths';
import type { RenderedMail } from './rendered-mail';

/** What an operator does about a failure; the command tells more. */
const remedies: Readonly<Record<FailureReason, string>> = {
  timeout: 'The server is slow or away: wait, it is asked again ever more rarely.',
  'refused-address': 'The address leads into a private network: correct it in feeds.yaml.',
  'too-large': 'The document is larger than 10 MB: look for a shorter feed of the same publisher.',
  rejected: 'The server refuses: has the address changed? Try feeds discover on the site.',
  challenged: 'A bot check or a log-in stands before it: write to the publisher, or use a news search of the site.',
  'not-a-feed': 'Something else stands at the address: try feeds discover on the site.',
  malformed: 'It cannot be read: tell the publisher, or report the document to us.',
  gone: 'The publisher says it is gone for good: remove it from feeds.yaml or replace it.',
  dns: 'The host has no address any more: look for the new one.',
  tls: 'The certificate is not good: tell the publisher.',
  'layout-changed': 'The page has another layout: write its selectors anew in feeds.yaml.',
};
const silence = 'It answers and should long have published: does it go on at another address?';
const noise = 'It publishes far more than usual: is it still the same feed?';
const unheard =
  'No answer was noted, and no failure either: it asked us to wait, or was added this week. Try feeds check.';
const flood =
  'More than half of a document was new and old of date: an archive published again? match quarantine lists it, match release publishes it.';

const count = counter('en');
const sources = { one: 'source needs', other: 'sources need' };

/** Matches of one feed that are held back as a flood of old entries. */
export interface HeldBack {
  readonly feedId: string;
  readonly matches: number;
}

interface HealthMailInput {
  readonly health: WeekHealth;
  readonly held: readonly HeldBack[];
  readonly feeds: readonly Feed[];
  readonly siteUrl: string;
}

/** Sources in the same trouble: what to do is said once, and who is in it line by line. */
interface Group {
  readonly heading: string;
  readonly todo: string;
  readonly lines: readonly string[];
}

/** The operator's weekly mail: what is broken, silent, noisy or held back among the sources, and what to do. English. */
export function healthMail({ health, held, feeds, siteUrl }: HealthMailInput): Omit<RenderedMail, 'preheader'> {
  const names = new Map(feeds.map(({ id, publisher }) => [id, `${oneLine(publisher)} (${id})`]));
  const nameOf = (feedId: string): string => names.get(feedId) ?? feedId;
  const groups = [
    ...troubles(health, nameOf),
    group(
      'Held back',
      flood,
      held.map(({ feedId, matches }) => `${nameOf(feedId)}: ${count(matches, { one: 'match', other: 'matches' })}.`),
    ),
  ].filter(({ lines }) => lines.length > 0);
  const troubled = new Set([...health.feeds.filter(isTroubled), ...held].map(({ feedId }) => feedId)).size;
  const lead = `${count(troubled, sources)} a look, of ${health.feeds.length} (week ${health.week}).`;
  const page = `${siteUrl}${paths.sources('en')}`;
  const text = [
    lead,
    ...groups.flatMap(({ heading, todo, lines }) => ['', heading, todo, ...lines.map((line) => `- ${line}`)]),
    '',
    'To ask one of them now: npm run --silent cli -- feeds check ID',
    `All sources: ${page}`,
    '',
  ].join('\n');
  const html = <Page lead={lead} groups={groups} page={page} />;
  return { subject: `${count(troubled, sources)} a look, week ${health.week}`, text, html: documentOf(html) };
}

/** Whether the operator should look at a source. */
export function isTroubled({ verdict }: FeedHealth): boolean {
  return verdict === 'failing' || verdict === 'silent' || verdict === 'noisy';
}

function troubles({ feeds }: WeekHealth, nameOf: (feedId: string) => string): Group[] {
  const inTrouble = (name: string, todo: string, is: (feed: FeedHealth) => boolean): Group =>
    group(
      name,
      todo,
      feeds.filter(is).map((feed) => `${nameOf(feed.feedId)}: ${factsOf(feed)}`),
    );
  const fails = ({ verdict, failing }: FeedHealth, reason?: FailureReason): boolean =>
    verdict === 'failing' && failing?.reason === reason;
  return [
    ...failureReasons.map((reason) => inTrouble(`Broken: ${reason}`, remedies[reason], (feed) => fails(feed, reason))),
    inTrouble('Not heard from', unheard, (feed) => fails(feed)),
    inTrouble('Silent', silence, ({ verdict }) => verdict === 'silent'),
    inTrouble('Noisy', noise, ({ verdict }) => verdict === 'noisy'),
  ];
}

function group(name: string, todo: string, lines: readonly string[]): Group {
  return { heading: `${name} (${lines.length})`, todo, lines };
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
        {groups.map(({ heading, todo, lines }) => (
          <section>
            <h2>{heading}</h2>
            <p>{todo}</p>
            <ul>
              {lines.map((line) => (
                <li>{line}</li>
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

function factsOf({ answeredDays, lastEntry, entries, usual, failing }: FeedHealth): string {
  const fails = failing === undefined ? '' : `since ${failing.since.slice(0, 10)}; `;
  const ordinary = usual === undefined ? '' : `, usually ${usual}`;
  const last = lastEntry === undefined ? 'no entry since it is watched' : `last entry on ${lastEntry}`;
  return `${fails}answered on ${answeredDays} of 7 days; ${count(entries, { one: 'entry', other: 'entries' })} in the week${ordinary}; ${last}.`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

import type { Entry } from '../lambdas/domain/feeds/entry';
import type { Feed } from '../lambdas/domain/feeds/feed';
import { fingerprint } from '../lambdas/domain/feeds/fingerprint';
import type { FetchedDocument } from '../lambdas/domain/feeds/poll-outcome';
import type { Match } from '../lambdas/domain/matching/match';
import type { Day } from '../lambdas/domain/stories/day';
import type { Report, Story } from '../lambdas/domain/stories/story';
import type { Localised } from '../lambdas/domain/watch/language';
import type { Concern, GlossedWatch } from '../lambdas/domain/watch/watch';

/** The same text in every language, for tests that do not look at it. */
export function inEvery(text: string): Localised {
  return { en: text, ru: text, kk: text };
}

export function aFeed(change: Partial<Feed> = {}): Feed {
  return {
    id: 'sample-news',
    publisher: 'Sample news',
    kind: 'independent news',
    scope: 'subject',
    languages: ['en'],
    url: 'https://news.example/feed.xml',
    read: 'feed',
    hosts: ['news.example'],
    ...change,
  };
}

/** A document as the fetcher hands it over. */
export function aDocument(text: string, change: Partial<FetchedDocument> = {}): FetchedDocument {
  const body = Buffer.from(text);
  const url = 'https://news.example/feed.xml';
  return { kind: 'fetched', pieces: [body], fingerprint: fingerprint([body]), url, validators: {}, ...change };
}

export function anEntry(name: string, change: Partial<Entry> = {}): Entry {
  return {
    feedId: 'sample-news',
    keys: { guid: `guid-${name}`, link: `link-${name}`, title: `title-${name}` },
    link: `https://news.example/${name}`,
    title: name,
    summary: '',
    categories: [],
    ...change,
  };
}

export function aMatch(id: string, change: Partial<Match> = {}): Match {
  return {
    id,
    feedId: 'sample-news',
    link: `https://news.example/${id}`,
    title: `Headline ${id}`,
    summary: '',
    categories: [],
    language: 'en',
    concerns: [{ id: 'elections', rule: 'vote', evidence: [] }],
    foundAt: '2021-02-01T10:00:00.000Z',
    standing: 'new',
    watchVersion: 'v1',
    ...change,
  };
}

export function aReport(id: string, change: Partial<Report> = {}): Report {
  return {
    matchId: id,
    feedId: 'sample-news',
    publisher: 'Sample news',
    kind: 'independent news',
    link: `https://news.example/${id}`,
    title: `Headline ${id}`,
    language: 'en',
    published: '2021-02-01T09:00:00.000Z',
    dateBasis: 'published',
    foundAt: '2021-02-01T10:00:00.000Z',
    concerns: [{ id: 'elections', rule: 'vote', evidence: [] }],
    ...change,
  };
}

export function aStory(id: string, change: Partial<Story> = {}): Story {
  return { id, reports: [aReport(id)], concerns: ['elections'], ...change };
}

export function aDay(date: string, change: Partial<Day> = {}): Day {
  return { date, stories: [], counts: {}, answered: [], closedAt: `${date}T23:59:00.000Z`, ...change };
}

export function aConcern(id: string, clauses: readonly string[] = ['1']): Concern {
  return { id, name: inEvery(id), counts: inEvery(''), clauses, rules: { vote: inEvery('vote') } };
}

export function aWatch(change: Partial<GlossedWatch> = {}): GlossedWatch {
  const text = { reference: 'B0-0000/2021', date: '2021-02-11', link: 'https://parliament.example/text' };
  return {
    id: 'sample',
    version: 'v1',
    title: inEvery('Sample watch'),
    subject: inEvery('Sampleland'),
    summary: inEvery('A sample.'),
    motion: text,
    joint: text,
    adopted: text,
    names: { places: [], bodies: [] },
    glosses: {},
    languages: ['en', 'ru', 'kk'],
    unreviewed: [],
    clauses: [],
    concerns: [aConcern('elections', ['B', '4']), aConcern('assembly', ['B', '3']), aConcern('party', ['4'])],
    feeds: [aFeed()],
    ledger: [],
    ...change,
  };
}

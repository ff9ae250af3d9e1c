import { messagesIn } from '../messages/messages';
import { type Followed, type FollowedItem, lastUpdate } from './followed';
import { xml } from './xml';

/** A feed as Atom, RFC 4287. */
export function atomFeed(feed: Followed): string {
  const { context, title, page, items } = feed;
  const { siteUrl, language, operatorName } = context;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `  <id>${xml(selfOf(feed, 'atom'))}</id>`,
    `  <title>${xml(title)}</title>`,
    `  <subtitle>${xml(messagesIn(language).coverageNotIncidents)}</subtitle>`,
    `  <updated>${lastUpdate(feed)}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(selfOf(feed, 'atom'))}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(siteUrl + page)}"/>`,
    `  <author><name>${xml(operatorName)}</name></author>`,
    `  <generator>Resolution Watch</generator>`,
    ...items.map(entry),
    '</feed>',
    '',
  ].join('\n');
}

/** The address of a feed; what it asks for, if it is a search, stays behind its path. */
export function selfOf({ context, self }: Followed, form: 'atom' | 'json'): string {
  const [path, search] = self.split('?');
  return `${context.siteUrl}${path}/feed.${form}${search === undefined ? '' : `?${search}`}`;
}

function entry(item: FollowedItem): string {
  return [
    '  <entry>',
    `    <id>${xml(item.id)}</id>`,
    `    <title xml:lang="${xml(item.titleLanguage)}">${xml(item.title)}</title>`,
    `    <link rel="alternate" href="${xml(item.link)}"/>`,
    ...(item.page === undefined || item.page === item.link
      ? []
      : [`    <link rel="related" type="text/html" href="${xml(item.page)}"/>`]),
    `    <published>${item.published}</published>`,
    `    <updated>${item.updated}</updated>`,
    `    <author><name>${xml(item.publisher)}</name></author>`,
    `    <summary type="text">${xml(item.summary)}</summary>`,
    ...(item.content === undefined ? [] : [`    <content type="html">${xml(item.content)}</content>`]),
    ...item.tags.map((tag) => `    <category term="${xml(tag)}"/>`),
    '  </entry>',
  ].join('\n');
}

import type { Evidence, Match } from '../../domain/matching/match';
import type { Report, Story } from '../../domain/stories/story';
import { feedById } from '../../domain/watch/look-up';
import { messagesIn } from '../messages/messages';
import { publicMessagesIn } from '../messages/public-messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { clip, feedText, safeLink } from '../story/feed-text';
import { glossOf } from '../story/gloss';

/** One thing that a reader of our feeds is told: a headline, its source, and why it is here. */
export interface FollowedItem {
  /** The same for good, RFC 4151. */
  readonly id: string;
  readonly title: string;
  readonly titleLanguage: string;
  /** The source's own page where that can be linked; else ours. */
  readonly link: string;
  /** Our page of the whole story. */
  readonly page?: string;
  readonly publisher: string;
  /** In the language of the feed. At most 160 characters of evidence, never the publisher's summary. */
  readonly summary: string;
  /** More than the summary, as HTML of ours in which all that is a source's is escaped; every address in it is whole. */
  readonly content?: string;
  readonly tags: readonly string[];
  /** ISO 8601 UTC. */
  readonly published: string;
  readonly updated: string;
}

/** A feed of ours, before it is written as Atom or JSON Feed. */
export interface Followed {
  readonly context: PageContext;
  readonly title: string;
  /** Path of the page it follows, and of the feed itself without its ending. */
  readonly page: string;
  readonly self: string;
  readonly items: readonly FollowedItem[];
  /** ISO 8601 UTC, for a feed without items. */
  readonly since: string;
}

const longestHeadline = 300;
const longestEvidence = 160;

/** The id that a thing of ours has for good, RFC 4151. */
export function tagOf({ siteUrl, watch }: PageContext, kind: string, id: string): string {
  return `tag:${new URL(siteUrl).hostname},2021:${watch.id}/${kind}/${id}`;
}

/** The words a rule saw, as a reader may quote them, and what they mean. */
function evidenceText(evidence: readonly Evidence[], { watch, language }: PageContext): string {
  const { quote, story } = messagesIn(language);
  const words = evidence.map((one) => {
    const gloss = glossOf(one, watch, language);
    return `${quote(one.form)}${gloss ? ` ${story.meaning(gloss.text)}` : ''}`;
  });
  return clip(feedText([...new Set(words)].join(', ')), longestEvidence);
}

function namesOf({ watch, language }: PageContext, concerns: readonly string[]): string[] {
  return watch.concerns.filter(({ id }) => concerns.includes(id)).map(({ name }) => name[language]);
}

/** Stories as items: the lead's headline, how many sources, why. */
export function followStories(stories: readonly Story[], context: PageContext): FollowedItem[] {
  const { feeds } = publicMessagesIn(context.language);
  return stories.flatMap((story) => {
    const [lead] = story.reports;
    if (!lead) return [];
    const sources = new Set(story.reports.map(({ publisher }) => publisher)).size;
    const page = context.siteUrl + paths.story(context.language, story.id);
    const found = story.reports.map(({ foundAt }) => foundAt).sort();
    const evidence = lead.concerns.flatMap((match) => match.evidence);
    return [
      {
        ...headlineOf(lead, page),
        id: tagOf(context, 'story', story.id),
        publisher: feedText(lead.publisher),
        summary: `${feeds.also(sources)} ${feeds.evidence}: ${evidenceText(evidence, context)}`,
        tags: namesOf(context, story.concerns),
        published: found[0] ?? lead.foundAt,
        updated: found.at(-1) ?? lead.foundAt,
      },
    ];
  });
}

/** Matches as items, as a search of the archive finds them. */
export function followMatches(
  hits: readonly { readonly match: Match; readonly storyId?: string }[],
  context: PageContext,
): FollowedItem[] {
  const { feeds } = publicMessagesIn(context.language);
  return hits.map(({ match, storyId }) => ({
    ...headlineOf(
      match,
      context.siteUrl + (storyId ? paths.story(context.language, storyId) : paths.archive(context.language)),
    ),
    id: tagOf(context, 'match', match.id),
    publisher: feedText(feedById(context.watch, match.feedId)?.publisher ?? match.feedId),
    summary: `${feeds.evidence}: ${evidenceText(
      match.concerns.flatMap((one) => one.evidence),
      context,
    )}`,
    tags: namesOf(
      context,
      match.concerns.map(({ id }) => id),
    ),
    published: match.foundAt,
    updated: match.foundAt,
  }));
}

function headlineOf({ title, language, link }: Pick<Report, 'title' | 'language' | 'link'>, page: string) {
  const headline = clip(feedText(title), longestHeadline).trim();
  return { title: headline === '' ? '…' : headline, titleLanguage: language, link: safeLink(link) ?? page, page };
}

/** When a feed last changed, ISO 8601 UTC. */
export function lastUpdate({ items, since }: Followed): string {
  return items.reduce((latest, { updated }) => (updated > latest ? updated : latest), since);
}

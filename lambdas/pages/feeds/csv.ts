import type { Match } from '../../domain/matching/match';
import { feedById } from '../../domain/watch/look-up';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { feedText, safeLink } from '../story/feed-text';
import { tagOf } from './followed';

const columns = [
  'found',
  'published',
  'headline',
  'language',
  'publisher',
  'kind',
  'concerns',
  'link',
  'match',
  'story',
];

/** Excel takes a file without it for one in the code page of its machine, which garbles Cyrillic (decision 66). */
const byteOrderMark = '\uFEFF';

/**
 * Matches as CSV (RFC 4180): one line each, instants in ISO 8601 UTC, concerns by id, the match by the id it has in our
 * feeds, its story by our page.
 */
export function matchesCsv(
  hits: readonly { readonly match: Match; readonly storyId?: string }[],
  context: PageContext,
): string {
  const rows = hits.map(({ match, storyId }) => {
    const feed = feedById(context.watch, match.feedId);
    return [
      match.foundAt,
      match.published ?? '',
      feedText(match.title),
      match.language,
      feedText(feed?.publisher ?? match.feedId),
      feed?.kind ?? 'aggregator',
      match.concerns.map(({ id }) => id).join(' '),
      safeLink(match.link) ?? '',
      tagOf(context, 'match', match.id),
      storyId === undefined ? '' : context.siteUrl + paths.story(context.language, storyId),
    ];
  });
  return byteOrderMark + [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A cell that begins like a formula would be run by a spreadsheet (OWASP, CSV injection): it is made text. */
function cell(value: string): string {
  const text = /^\s*[=+@＝＋－＠-]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import type { Match } from '../../domain/matching/match';
import { feedById } from '../../domain/watch/look-up';
import type { Watch } from '../../domain/watch/watch';
import { feedText, safeLink } from '../story/feed-text';

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

/** Matches as CSV (RFC 4180): one line each, instants in ISO 8601 UTC, concerns by id. */
export function matchesCsv(
  hits: readonly { readonly match: Match; readonly storyId?: string }[],
  watch: Watch,
): string {
  const rows = hits.map(({ match, storyId }) => {
    const feed = feedById(watch, match.feedId);
    return [
      match.foundAt,
      match.published ?? '',
      feedText(match.title),
      match.language,
      feedText(feed?.publisher ?? match.feedId),
      feed?.kind ?? 'aggregator',
      match.concerns.map(({ id }) => id).join(' '),
      safeLink(match.link) ?? '',
      match.id,
      storyId ?? '',
    ];
  });
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A cell that begins like a formula would be run by a spreadsheet: it is made text. */
function cell(value: string): string {
  const text = /^[=+@\t\r-]/.test(value) && !/^-?\w+$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

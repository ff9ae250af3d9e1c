import type { Evidence } from '../../domain/matching/match';
import { feedText } from './feed-text';

/** A run of a headline; `matched` runs are the words that made it a match. */
export interface HeadlineRun {
  readonly text: string;
  readonly matched: boolean;
}

type Span = readonly [start: number, end: number];

/** Title evidence as spans in order that do not overlap and lie inside the title. */
function titleSpans(title: string, evidence: readonly Evidence[]): Span[] {
  const spans = evidence
    .filter(({ field, start, end }) => field === 'title' && start >= 0 && end <= title.length && start < end)
    .map(({ start, end }): Span => [start, end])
    .sort((a, b) => a[0] - b[0]);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span[0] <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], span[1])];
    else merged.push(span);
  }
  return merged;
}

/** Where to cut a title so that at most `limit` code units remain, at a word's end where one is near. */
function cutAt(title: string, limit: number): number {
  if (title.length <= limit) return title.length;
  const space = title.lastIndexOf(' ', limit - 1);
  return space > limit * 0.7 ? space : limit - 1;
}

/** A headline of at most `limit` code units, in runs, with the matched words told apart. */
export function highlight(title: string, evidence: readonly Evidence[], limit: number): readonly HeadlineRun[] {
  const cut = cutAt(title, limit);
  const runs: HeadlineRun[] = [];
  let at = 0;
  const take = (end: number, matched: boolean) => {
    const text = feedText(title.slice(at, end));
    if (text !== '') runs.push({ text, matched });
    at = end;
  };
  for (const [start, end] of titleSpans(title, evidence)) {
    if (start >= cut) break;
    take(start, false);
    take(Math.min(end, cut), true);
  }
  take(cut, false);
  // A title of nothing that can be seen still needs words to click on.
  const isBlank = runs.every(({ text }) => text.trim() === '');
  return cut < title.length || isBlank ? [...runs, { text: '…', matched: false }] : runs;
}

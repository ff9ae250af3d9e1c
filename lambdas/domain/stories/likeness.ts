import type { Report } from './story';

/** Headlines alike by this share of their word stems tell one event; chosen so that a wrong join is rarer than a missed one. */
const alike = 0.6;
const fewestStems = 4;
const stemLength = 5;
const shortestWord = 4;

/** What two reports are compared by, computed once. */
export interface Likeness {
  readonly report: Report;
  readonly address: string;
  readonly headline: string;
  readonly stems: ReadonlySet<string>;
}

export function likenessOf(report: Report): Likeness {
  const words =
    report.title
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return {
    report,
    address: report.link.replace(/^https?:\/\/(www\.)?/, ''),
    headline: words.join(' '),
    stems: new Set(words.filter((word) => word.length >= shortestWord).map((word) => word.slice(0, stemLength))),
  };
}

/** Whether two reports tell the same event: same address, same headline, or one language, a shared concern and alike words. */
export function tellSameEvent(a: Likeness, b: Likeness): boolean {
  if (a.address !== '' && a.address === b.address) return true;
  if (a.headline !== '' && a.headline === b.headline) return true;
  if (a.report.language !== b.report.language || !shareConcern(a.report, b.report)) return false;
  if (Math.min(a.stems.size, b.stems.size) < fewestStems) return false;
  return jaccard(a.stems, b.stems) >= alike;
}

function shareConcern(a: Report, b: Report): boolean {
  return a.concerns.some(({ id }) => b.concerns.some((other) => other.id === id));
}

/** Shared members over all members, 0 to 1. */
function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared += 1;
  return shared / (a.size + b.size - shared);
}

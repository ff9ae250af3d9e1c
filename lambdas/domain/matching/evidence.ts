import type { Hit } from './find-concepts';
import type { Evidence, MatchedField } from './match';
import type { Matcher } from './open-matcher';

const places: readonly MatchedField[] = ['title', 'summary', 'categories', 'link'];

function inOrderOfPrint(a: Hit, b: Hit): number {
  return places.indexOf(a.field) - places.indexOf(b.field) || a.start - b.start || b.end - a.end;
}

/** Hits as the reader sees them, each once, in order of print. */
export function toEvidence(
  matcher: Matcher,
  printed: Readonly<Record<MatchedField, string>>,
  hits: readonly Hit[],
): readonly Evidence[] {
  return [...new Set(hits)].sort(inOrderOfPrint).map(({ concept, field, start, end, language }) => ({
    concept: matcher.compiled.concepts[concept]?.id ?? '',
    gloss: matcher.compiled.concepts[concept]?.gloss ?? '',
    form: printed[field].slice(start, end),
    field,
    start,
    end,
    language,
  }));
}

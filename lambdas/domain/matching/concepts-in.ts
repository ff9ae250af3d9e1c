import type { Language } from '../watch/language';
import { detectReading } from './detect-language';
import { findConcepts } from './find-concepts';
import type { Matcher } from './open-matcher';
import { readWords } from './tokens';

/** The ids of every concept a text tells, whether or not a rule asks for it. */
export function conceptsIn(matcher: Matcher, text: string, language: Language): ReadonlySet<string> {
  const words = readWords(text);
  const hits = findConcepts(matcher, { field: 'title', words, offset: 0 }, detectReading([words], language));
  return new Set(hits.flatMap(({ concept }) => matcher.compiled.concepts[concept]?.id ?? []));
}

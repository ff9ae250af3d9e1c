import type { Language } from '../watch/language';
import { detectReading } from './detect-language';
import { findConcepts } from './find-concepts';
import type { Matcher } from './open-matcher';
import { readWords } from './tokens';

/** Every concept a text tells by its id, whether or not a rule asks for it, with where it is first told (in UTF-16 code units). */
export function conceptsIn(matcher: Matcher, text: string, language: Language): ReadonlyMap<string, number> {
  const words = readWords(text);
  const hits = findConcepts(matcher, { field: 'title', words, offset: 0 }, detectReading([words], language));
  const told = new Map<string, number>();
  for (const { concept, start } of hits) {
    const id = matcher.compiled.concepts[concept]?.id;
    if (id !== undefined && !told.has(id)) told.set(id, start);
  }
  return told;
}

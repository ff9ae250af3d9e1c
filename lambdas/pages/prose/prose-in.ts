import type { Language } from '../../domain/watch/language';
import { proseEn } from './en';
import { proseKk } from './kk';
import type { ProsePages } from './prose';
import { proseRu } from './ru';

const pages: Readonly<Record<Language, ProsePages>> = { en: proseEn, ru: proseRu, kk: proseKk };

/** The pages of text in a language. */
export function proseIn(language: Language): ProsePages {
  return pages[language];
}

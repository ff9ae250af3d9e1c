import type { Language } from '../../domain/watch/language';
import { type PublicMessages, publicEn } from './public-en';
import { publicKk } from './public-kk';
import { publicRu } from './public-ru';

const tables: Readonly<Record<Language, PublicMessages>> = { en: publicEn, ru: publicRu, kk: publicKk };

/** The fixed texts of archive, story, charts and feeds in a language. */
export function publicMessagesIn(language: Language): PublicMessages {
  return tables[language];
}

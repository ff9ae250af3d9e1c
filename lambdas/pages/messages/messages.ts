import type { Language } from '../../domain/watch/language';
import { en, type Messages } from './en';
import { kk } from './kk';
import { ru } from './ru';

const tables: Readonly<Record<Language, Messages>> = { en, ru, kk };

/** The fixed texts in a language. */
export function messagesIn(language: Language): Messages {
  return tables[language];
}

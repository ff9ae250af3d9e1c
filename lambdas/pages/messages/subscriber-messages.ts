import type { Language } from '../../domain/watch/language';
import { type SubscriberMessages, subscriberEn } from './subscriber-en';
import { subscriberKk } from './subscriber-kk';
import { subscriberRu } from './subscriber-ru';

const tables: Readonly<Record<Language, SubscriberMessages>> = { en: subscriberEn, ru: subscriberRu, kk: subscriberKk };

/** The texts that only subscribers and those about to be one read. */
export function subscriberMessagesIn(language: Language): SubscriberMessages {
  return tables[language];
}

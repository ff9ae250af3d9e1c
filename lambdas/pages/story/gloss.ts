import type { Evidence } from '../../domain/matching/match';
import type { Language } from '../../domain/watch/language';
import type { GlossedWatch } from '../../domain/watch/watch';
import { feedText } from './feed-text';

/** What a matched word means, and in which language that is said. */
export interface GlossView {
  readonly text: string;
  readonly language: Language;
}

/**
 * What a matched word means, for a reader of another language. Of a concept that the watch no longer has, the English
 * that was stored with the match: it tells nothing about an English word, so that one stands alone.
 */
export function glossOf(
  { concept, form, gloss, language }: Evidence,
  watch: GlossedWatch,
  reader: Language,
): GlossView | undefined {
  if (language === reader) return undefined;
  const known = watch.glosses[concept]?.[reader];
  if (known === undefined) return language === 'en' ? undefined : { text: feedText(gloss), language: 'en' };
  return isSame(known, form) ? undefined : { text: known, language: reader };
}

/** A name that is written alike in both languages needs no explanation. */
function isSame(gloss: string, form: string): boolean {
  return gloss.toLowerCase() === form.toLowerCase();
}

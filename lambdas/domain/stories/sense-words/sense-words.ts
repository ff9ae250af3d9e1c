import type { Language } from '../../watch/language';

/**
 * What words of news mean, whatever the language: reports of one event share meanings more than words. Beginnings of words, a
 * blank between words that follow each other; `*` is any word, `$` ends one that must not go on. Wide on purpose (a journalist
 * and a reporter are one): rarity weighs what few reports tell.
 */
export type SenseWords = Readonly<Record<string, Readonly<Record<Language, string>>>>;

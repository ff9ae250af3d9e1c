/** The languages we read and write: English, Russian, Kazakh (BCP 47 primary subtags). */
export const languages = ['en', 'ru', 'kk'] as const;
export type Language = (typeof languages)[number];

/** A text of ours in every language. */
export type Localised = Readonly<Record<Language, string>>;

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

import type { Language } from '../../domain/watch/language';

/** The forms a counted noun takes; which are needed depends on the language, `other` always is. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

const locales = { en: 'en-GB', ru: 'ru', kk: 'kk' } as const satisfies Record<Language, string>;

/** The locale whose conventions we follow for a language: British dates for English. */
export function localeOf(language: Language): string {
  return locales[language];
}

/** Says `8 stories`: a number in the language's digits grouping, and the noun in the form that goes with it. */
export function counter(language: Language): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(localeOf(language));
  const format = new Intl.NumberFormat(localeOf(language));
  return (count, forms) => `${format.format(count)} ${forms[rules.select(count)] ?? forms.other}`;
}

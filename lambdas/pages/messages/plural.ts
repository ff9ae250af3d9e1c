import type { Language } from '../../domain/watch/language';

/** The forms a counted noun takes; which are needed depends on the language, `other` always is. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

const locales = { en: 'en-GB', ru: 'ru', kk: 'kk' } as const satisfies Record<Language, string>;

/** The locale whose conventions we follow for a language: British dates for English. */
export function localeOf(language: Language): string {
  return locales[language];
}

/** The form that goes with a number. */
export function formFor(language: Language): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(localeOf(language));
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}

/** Says `8 stories`: a number in the language's digits grouping, and the noun in the form that goes with it. */
export function counter(language: Language): (count: number, forms: Forms) => string {
  const form = formFor(language);
  const format = new Intl.NumberFormat(localeOf(language));
  return (count, forms) => `${format.format(count)} ${form(count, forms)}`;
}

/** What a Kazakh numeral ends with when it is said of some whole: after its last word, as it is spoken. */
const ofWhole = {
  units: ['і', 'і', 'сі', 'і', 'і', 'і', 'сы', 'сі', 'і', 'ы'],
  tens: ['', 'ы', 'сы', 'ы', 'ы', 'і', 'ы', 'і', 'і', 'ы'],
} as const;

/** `36 дереккөздің 35-і`: so many of a whole, in Kazakh. */
export function kazakhPart(count: number): string {
  const tens = Math.floor(count / 10) % 10;
  const isRound = count > 0 && count % 10 === 0;
  const ending = !isRound ? ofWhole.units[count % 10] : tens > 0 ? ofWhole.tens[tens] : count % 1000 === 0 ? 'ы' : 'і';
  return `${count}-${ending}`;
}

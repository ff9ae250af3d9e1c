import { isLanguage, type Language } from '../watch/language';
import type { Cadence } from './subscription';
import { isZone } from './zoned-time';

/** What a subscriber chooses. Concerns and languages are sorted, as segments compare them. */
export interface Choices {
  readonly concerns: readonly string[];
  readonly storyLanguages: readonly Language[];
  readonly mailLanguage: Language;
  readonly cadence: Cadence;
}

/** Choices as a form sends them: texts, unchecked. */
export interface TypedChoices {
  readonly concerns: readonly string[];
  readonly storyLanguages: readonly string[];
  readonly mailLanguage: string;
  readonly every: string;
  readonly weekday: string;
  readonly hour: string;
  readonly zone: string;
}

/** A choice that is missing or not on offer. */
export type ChoiceFault = 'no-concern' | 'unknown-concern' | 'no-language' | 'unknown-language' | 'cadence' | 'zone';

export type ChoicesReading =
  | { readonly kind: 'choices'; readonly choices: Choices }
  | { readonly kind: 'refused'; readonly faults: readonly ChoiceFault[] };

/** Reads choices against the concerns on offer; names every fault at once. */
export function readChoices(typed: TypedChoices, offered: ReadonlySet<string>): ChoicesReading {
  const { mailLanguage } = typed;
  const storyLanguages = distinct(typed.storyLanguages).filter(isLanguage);
  const faults = faultsOf(typed, offered);
  if (faults.length > 0 || !isLanguage(mailLanguage)) return { kind: 'refused', faults };
  const { every } = typed;
  const cadence: Cadence = {
    every: every === 'day' ? every : 'week',
    weekday: Number(typed.weekday),
    hour: Number(typed.hour),
    zone: typed.zone,
  };
  return { kind: 'choices', choices: { concerns: distinct(typed.concerns), storyLanguages, mailLanguage, cadence } };
}

function faultsOf(typed: TypedChoices, offered: ReadonlySet<string>): readonly ChoiceFault[] {
  const languages = [...typed.storyLanguages, typed.mailLanguage];
  const faults: readonly (readonly [ChoiceFault, boolean])[] = [
    ['no-concern', typed.concerns.length === 0],
    ['unknown-concern', typed.concerns.some((concern) => !offered.has(concern))],
    ['no-language', typed.storyLanguages.length === 0],
    ['unknown-language', !languages.every(isLanguage)],
    ['cadence', !isCadence(typed)],
    ['zone', !isZone(typed.zone)],
  ];
  return faults.filter(([, found]) => found).map(([fault]) => fault);
}

function isCadence({ every, weekday, hour }: TypedChoices): boolean {
  return /^(week|day)$/.test(every) && /^[1-7]$/.test(weekday) && /^(1?[0-9]|2[0-3])$/.test(hour);
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}

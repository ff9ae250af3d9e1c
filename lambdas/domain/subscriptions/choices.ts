import { isLanguage, type Language } from '../watch/language';
import { defaultCadence } from './cadence';
import type { Cadence } from './subscription';
import { isZone } from './zoned-time';

/** What a subscriber chooses. Concerns and languages are sorted, as segments compare them. */
export interface Choices {
  readonly concerns: readonly string[];
  readonly storyLanguages: readonly Language[];
  readonly mailLanguage: Language;
  readonly cadence: Cadence;
}

/** Choices as a form sends them: texts, unchecked. Without a zone, the one most readers of the mail's language live in. */
export interface TypedChoices {
  readonly concerns: readonly string[];
  readonly storyLanguages: readonly string[];
  readonly mailLanguage: string;
  readonly zone?: string;
}

/** A field with nothing chosen, or with something that is not on offer. */
export type ChoiceFault = 'concerns' | 'storyLanguages' | 'mailLanguage' | 'zone';

export type ChoicesReading =
  | { readonly kind: 'choices'; readonly choices: Choices }
  | { readonly kind: 'refused'; readonly faults: readonly ChoiceFault[] };

/** Reads choices against the concerns on offer; names every fault at once. */
export function readChoices(typed: TypedChoices, offered: ReadonlySet<string>): ChoicesReading {
  const { concerns, mailLanguage, zone } = typed;
  const storyLanguages = distinct(typed.storyLanguages);
  const faults: readonly (readonly [ChoiceFault, boolean])[] = [
    ['concerns', concerns.length === 0 || !concerns.every((concern) => offered.has(concern))],
    ['storyLanguages', storyLanguages.length === 0 || !storyLanguages.every(isLanguage)],
    ['mailLanguage', !isLanguage(mailLanguage)],
    ['zone', zone !== undefined && !isZone(zone)],
  ];
  const found = faults.filter(([, isFault]) => isFault).map(([fault]) => fault);
  if (found.length > 0 || !isLanguage(mailLanguage)) return { kind: 'refused', faults: found };
  const cadence = { ...defaultCadence(mailLanguage), ...(zone === undefined ? {} : { zone }) };
  return {
    kind: 'choices',
    choices: { concerns: distinct(concerns), storyLanguages: storyLanguages.filter(isLanguage), mailLanguage, cadence },
  };
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}

import { parseQuery } from '../queries/parse-query';
import { isLanguage, type Language } from '../watch/language';
import { defaultCadence } from './cadence';
import type { Cadence, Subscription } from './subscription';
import { isZone } from './zoned-time';

/** What a subscriber chooses. Concerns and languages are sorted, as segments compare them. */
export interface Choices {
  readonly concerns: readonly string[];
  readonly storyLanguages: readonly Language[];
  readonly mailLanguage: Language;
  readonly cadence: Cadence;
  /** No mail for days in which nothing was found; a daily reader gets none in any case. */
  readonly skipEmpty: boolean;
  /** Subject and preheader tell neither topics nor counts: for who must not be found out by a glance at the inbox. */
  readonly discreet: boolean;
  /** A query (docs/query-syntax.md) that narrows the mail to the entries that fulfil it; empty for all. */
  readonly keywords: string;
}

/** When the mail is wanted, as a form sends it; what is missing is as most readers of the mail's language have it. */
export interface TypedCadence {
  readonly every?: string;
  readonly weekday?: string;
  readonly hour?: string;
  readonly zone?: string;
}

/** Choices as a form sends them: texts, unchecked. */
export interface TypedChoices extends TypedCadence {
  readonly concerns: readonly string[];
  readonly storyLanguages: readonly string[];
  readonly mailLanguage: string;
  readonly skipEmpty?: boolean;
  readonly discreet?: boolean;
  readonly keywords?: string;
}

/** A field with nothing chosen, or with something that is not on offer. */
export type ChoiceFault = 'concerns' | 'storyLanguages' | 'mailLanguage' | 'rhythm' | 'keywords';

export type ChoicesReading =
  | { readonly kind: 'choices'; readonly choices: Choices }
  | { readonly kind: 'refused'; readonly faults: readonly ChoiceFault[] };

/** Reads choices against the concerns on offer; names every fault at once. */
export function readChoices(typed: TypedChoices, offered: ReadonlySet<string>): ChoicesReading {
  const { concerns, mailLanguage, skipEmpty = false, discreet = false } = typed;
  const keywords = (typed.keywords ?? '').trim();
  const storyLanguages = distinct(typed.storyLanguages);
  const cadence = readCadence(typed, isLanguage(mailLanguage) ? mailLanguage : 'en');
  const faults: readonly (readonly [ChoiceFault, boolean])[] = [
    ['concerns', concerns.length === 0 || !concerns.every((concern) => offered.has(concern))],
    ['storyLanguages', storyLanguages.length === 0 || !storyLanguages.every(isLanguage)],
    ['mailLanguage', !isLanguage(mailLanguage)],
    ['rhythm', cadence === undefined],
    ['keywords', keywords !== '' && 'fault' in parseQuery(keywords)],
  ];
  const found = faults.filter(([, isFault]) => isFault).map(([fault]) => fault);
  if (found.length > 0 || cadence === undefined || !isLanguage(mailLanguage)) return { kind: 'refused', faults: found };
  return {
    kind: 'choices',
    choices: {
      concerns: distinct(concerns),
      storyLanguages: storyLanguages.filter(isLanguage),
      mailLanguage,
      cadence,
      skipEmpty,
      discreet,
      keywords,
    },
  };
}

/** Every fault of choices against the concerns on offer. */
export function faultsOfChoices(typed: TypedChoices, offered: ReadonlySet<string>): readonly ChoiceFault[] {
  const reading = readChoices(typed, offered);
  return reading.kind === 'refused' ? reading.faults : [];
}

/** What a subscriber chose; rows from before a choice was offered lack it. */
export function choicesIn(subscription: Subscription): Choices {
  const { concerns, storyLanguages, mailLanguage, cadence, skipEmpty = false, discreet = false } = subscription;
  const { keywords = '' } = subscription;
  return { concerns, storyLanguages, mailLanguage, cadence, skipEmpty, discreet, keywords };
}

function readCadence(typed: TypedCadence, language: Language): Cadence | undefined {
  const usual = defaultCadence(language);
  const { every = usual.every, weekday = String(usual.weekday), hour = String(usual.hour), zone = usual.zone } = typed;
  if (every !== 'week' && every !== 'day') return undefined;
  if (!/^[1-7]$/.test(weekday) || !/^(1?\d|2[0-3])$/.test(hour) || !isZone(zone)) return undefined;
  return { every, weekday: Number(weekday), hour: Number(hour), zone };
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}

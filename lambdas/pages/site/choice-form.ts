import type { ChoiceFault } from '../../domain/subscriptions/choices';
import type { Cadence } from '../../domain/subscriptions/subscription';
import type { Language } from '../../domain/watch/language';
import { keywordMessagesIn } from '../messages/keyword-messages';
import { messagesIn } from '../messages/messages';
import { subscriberMessagesIn } from '../messages/subscriber-messages';
import type { PageContext } from '../page-context';
import { keywordFields, type ShownHits } from './keyword-field';

/** The names of the fields of choices; `concern` and `storyLanguage` come once per box ticked. */
export const choiceFields = {
  concerns: 'concern',
  storyLanguages: 'storyLanguage',
  mailLanguage: 'mailLanguage',
  every: 'every',
  weekday: 'weekday',
  hour: 'hour',
  zone: 'zone',
  skipEmpty: 'skipEmpty',
  discreet: 'discreet',
  keywords: keywordFields.keywords,
} as const;

/** What the fields show as filled in. */
export interface ChoiceValues {
  readonly concerns: readonly string[];
  readonly storyLanguages: readonly string[];
  readonly mailLanguage: string;
  readonly every: string;
  readonly weekday: string;
  readonly hour: string;
  readonly zone: string;
  readonly skipEmpty?: boolean;
  readonly discreet?: boolean;
  readonly keywords?: string;
}

/** How many stories a concern brings: in the last seven closed days, and a week on average. */
export interface Volume {
  readonly lastWeek: number;
  readonly average: number;
}

export interface ChoiceForm {
  /** What the reader's own words let through last month, once asked for. */
  readonly preview?: ShownHits | undefined;
  /** The stored ones. */
  readonly seenKeywords?: string | undefined;
  readonly context: PageContext;
  readonly values: ChoiceValues;
  readonly faults: readonly string[];
  /** By concern id; without a closed day there is nothing to tell. */
  readonly volumes: Readonly<Record<string, Volume>>;
  /** ISO 8601 UTC: what the clocks of the zones on offer are told from. */
  readonly now: string;
}

export function faultText(field: ChoiceFault, language: Language): string {
  if (field === 'rhythm') return subscriberMessagesIn(language).rhythmFault;
  return field === 'keywords' ? keywordMessagesIn(language).unreadable : messagesIn(language).subscribe.faults[field];
}

/** A cadence as the fields show it. */
export function cadenceValues({ every, weekday, hour, zone }: Cadence) {
  return { every, weekday: String(weekday), hour: String(hour), zone };
}

import type { ChoiceFault } from '../../domain/subscriptions/choices';
import type { Cadence } from '../../domain/subscriptions/subscription';
import { type Language, languages } from '../../domain/watch/language';
import type { Concern } from '../../domain/watch/watch';
import { keywordMessagesIn } from '../messages/keyword-messages';
import { messagesIn } from '../messages/messages';
import { subscriberMessagesIn } from '../messages/subscriber-messages';
import type { PageContext } from '../page-context';
import { clauseName } from './clause-names';
import { Choice, type ChoiceProps, Group, Select } from './form-parts';
import { KeywordField, keywordFields, type ShownHits } from './keyword-field';

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
}

export function faultText(field: ChoiceFault, language: Language): string {
  if (field === 'rhythm') return subscriberMessagesIn(language).rhythmFault;
  return field === 'keywords' ? keywordMessagesIn(language).unreadable : messagesIn(language).subscribe.faults[field];
}

/** A cadence as the fields show it. */
export function cadenceValues({ every, weekday, hour, zone }: Cadence) {
  return { every, weekday: String(weekday), hour: String(hour), zone };
}

function ConcernChoices({ context, values, volumes }: ChoiceForm) {
  const { watch, language } = context;
  const groups = watch.clauses
    .map((clause) => ({ clause, concerns: watch.concerns.filter(({ clauses }) => clauses[0] === clause.id) }))
    .filter(({ concerns }) => concerns.length > 0);
  const choice = ({ id, name }: Concern) => (
    <Choice
      type="checkbox"
      name={choiceFields.concerns}
      value={id}
      checked={values.concerns.includes(id)}
      label={name[language]}
      hint={broughtBy(volumes[id], language)}
    />
  );
  return (
    <>
      {groups.map(({ clause, concerns }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset is announced twice over
        <div role="group" aria-labelledby={`clause-${clause.id}`}>
          <p class="group" id={`clause-${clause.id}`}>
            {clauseName(clause, language)}: {clause.theme[language]}
          </p>
          {concerns.map(choice)}
        </div>
      ))}
    </>
  );
}

function broughtBy(volume: Volume | undefined, language: Language): string | undefined {
  if (volume === undefined) return undefined;
  const average = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(volume.average);
  return subscriberMessagesIn(language).brings(volume.lastWeek, average);
}

function LanguageChoices({
  context,
  type,
  name,
  chosen,
}: { context: PageContext } & Pick<ChoiceProps, 'type' | 'name'> & { chosen: readonly string[] }) {
  const { languageNames } = messagesIn(context.language);
  const choice = (language: Language) => (
    <Choice
      type={type}
      name={name}
      value={language}
      checked={chosen.includes(language)}
      label={languageNames[language]}
    />
  );
  return <>{languages.map(choice)}</>;
}

/** Every zone this machine knows, and the one that is chosen even where it goes by another name. */
function zonesWith(chosen: string): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', chosen])].filter((zone) => zone !== '').sort();
}

function Rhythm({ context, values, faults }: ChoiceForm) {
  const text = subscriberMessagesIn(context.language);
  const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }));
  const fault = faults.includes('rhythm') ? text.rhythmFault : undefined;
  const every = (one: 'week' | 'day') => (
    <Choice type="radio" name={choiceFields.every} value={one} checked={values.every === one} label={text.every[one]} />
  );
  return (
    <Group id="rhythm" legend={text.rhythm} hint={text.rhythmHint} fault={fault}>
      {every('week')}
      {every('day')}
      <Select
        name={choiceFields.weekday}
        label={text.weekday}
        chosen={values.weekday}
        options={text.weekdays.map((label, index) => ({ value: String(index + 1), label }))}
      />
      <Select name={choiceFields.hour} label={text.hour} chosen={values.hour} options={hours} />
      <Select
        name={choiceFields.zone}
        label={text.zone}
        chosen={values.zone}
        options={zonesWith(values.zone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
      <Choice
        type="checkbox"
        name={choiceFields.skipEmpty}
        value="yes"
        checked={values.skipEmpty ?? false}
        label={text.skipEmpty}
      />
    </Group>
  );
}

function SubjectLine({ context, values }: ChoiceForm) {
  const text = subscriberMessagesIn(context.language);
  return (
    <Group id="subject" legend={text.subjectLine}>
      <Choice
        type="checkbox"
        name={choiceFields.discreet}
        value="yes"
        checked={values.discreet ?? false}
        label={text.discreet}
        hint={text.discreetHint}
      />
    </Group>
  );
}

/** Topics, languages and rhythm: what one chooses when subscribing and may change at any time. */
export function ChoiceGroups(form: ChoiceForm) {
  const { context, values, faults, preview, seenKeywords = '' } = form;
  const { subscribe } = messagesIn(context.language);
  const fault = (field: ChoiceFault) => (faults.includes(field) ? faultText(field, context.language) : undefined);
  return (
    <>
      <Group id="concerns" legend={subscribe.concerns} hint={subscribe.concernsHint} fault={fault('concerns')}>
        <ConcernChoices {...form} />
      </Group>
      <Group
        id="storyLanguages"
        legend={subscribe.storyLanguages}
        hint={subscribe.storyLanguagesHint}
        fault={fault('storyLanguages')}
      >
        <LanguageChoices
          context={context}
          type="checkbox"
          name={choiceFields.storyLanguages}
          chosen={values.storyLanguages}
        />
      </Group>
      <Group id="mailLanguage" legend={subscribe.mailLanguage} fault={fault('mailLanguage')}>
        <LanguageChoices
          context={context}
          type="radio"
          name={choiceFields.mailLanguage}
          chosen={[values.mailLanguage]}
        />
      </Group>
      <Rhythm {...form} />
      <KeywordField
        context={context}
        keywords={values.keywords ?? ''}
        seen={seenKeywords}
        isFaulty={faults.includes('keywords')}
        preview={preview}
      />
      <SubjectLine {...form} />
    </>
  );
}

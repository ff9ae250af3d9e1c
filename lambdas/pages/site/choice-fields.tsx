import type { ChoiceFault } from '../../domain/subscriptions/choices';
import { type Language, languages } from '../../domain/watch/language';
import type { Concern } from '../../domain/watch/watch';
import { messagesIn } from '../messages/messages';
import { subscriberMessagesIn } from '../messages/subscriber-messages';
import type { PageContext } from '../page-context';
import { type ChoiceForm, choiceFields, faultText, type Volume } from './choice-form';
import { clauseName } from './clause-names';
import { Choice, type ChoiceProps, Group } from './form-parts';
import { KeywordField } from './keyword-field';
import { Rhythm } from './rhythm-field';

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

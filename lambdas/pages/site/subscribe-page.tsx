import type { ChoiceFault } from '../../domain/subscriptions/choices';
import { type Language, languages } from '../../domain/watch/language';
import type { Concern } from '../../domain/watch/watch';
import { messagesIn } from '../messages/messages';
import { paths } from '../paths';
import { clauseName } from './clause-names';
import { Choice, type ChoiceProps, Faults, Group } from './form-parts';
import { type PageContext, page } from './layout';

/** The names of the form's fields; `concern` and `storyLanguage` come once per box ticked. */
export const subscribeFields = {
  email: 'email',
  concerns: 'concern',
  storyLanguages: 'storyLanguage',
  mailLanguage: 'mailLanguage',
  /** IANA name; not asked yet. */
  zone: 'zone',
  /** Unseen by people: what fills it in is not a person. */
  trap: 'website',
} as const;

/** Fields that can be at fault. */
export type SubscribeField = 'email' | ChoiceFault;

/** What the form shows as filled in: a first visit's defaults, or what was sent and could not be taken. */
export interface SubscribeValues {
  readonly email: string;
  readonly concerns: readonly string[];
  readonly storyLanguages: readonly string[];
  readonly mailLanguage: string;
}

export interface SubscribePage {
  readonly context: PageContext;
  readonly values: SubscribeValues;
  /** Fields that could not be taken, each said beside its field and at the top. */
  readonly faults: readonly SubscribeField[];
}

/** A first visit: every concern and language, the mail in the language of the page. */
export function subscribeDefaults({ watch, language }: PageContext): SubscribeValues {
  return {
    email: '',
    concerns: watch.concerns.map(({ id }) => id),
    storyLanguages: watch.languages,
    mailLanguage: language,
  };
}

function faultOf(field: SubscribeField, { context, faults }: SubscribePage): string | undefined {
  return faults.includes(field) ? messagesIn(context.language).subscribe.faults[field] : undefined;
}

function Email({ context, values, faults }: SubscribePage) {
  const { subscribe } = messagesIn(context.language);
  const faulty = faults.includes('email');
  return (
    <>
      <label class="field" for="email">
        {subscribe.email}
      </label>
      <p class="small dim" id="email-hint">
        {subscribe.emailHint}
      </p>
      {faulty ? (
        <p class="fault" id="email-fault">
          {subscribe.faults.email}
        </p>
      ) : null}
      <input
        type="email"
        id="email"
        name={subscribeFields.email}
        value={values.email}
        autocomplete="email"
        maxlength={254}
        required
        aria-describedby={faulty ? 'email-hint email-fault' : 'email-hint'}
        aria-invalid={faulty ? 'true' : undefined}
      />
    </>
  );
}

function ConcernChoices({ context, values }: SubscribePage) {
  const { watch, language } = context;
  const groups = watch.clauses
    .map((clause) => ({ clause, concerns: watch.concerns.filter(({ clauses }) => clauses[0] === clause.id) }))
    .filter(({ concerns }) => concerns.length > 0);
  const choice = ({ id, name }: Concern) => (
    <Choice
      type="checkbox"
      name={subscribeFields.concerns}
      value={id}
      checked={values.concerns.includes(id)}
      label={name[language]}
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

function Trap({ context }: { context: PageContext }) {
  return (
    <div class="trap" aria-hidden="true">
      <label>
        {messagesIn(context.language).subscribe.trap}
        <input type="text" name={subscribeFields.trap} value="" tabindex={-1} autocomplete="off" />
      </label>
    </div>
  );
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

function Groups(form: SubscribePage) {
  const { context, values } = form;
  const { subscribe } = messagesIn(context.language);
  const { storyLanguages, mailLanguage } = subscribeFields;
  const fault = (field: SubscribeField) => faultOf(field, form);
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
        <LanguageChoices context={context} type="checkbox" name={storyLanguages} chosen={values.storyLanguages} />
      </Group>
      <Group id="mailLanguage" legend={subscribe.mailLanguage} fault={fault('mailLanguage')}>
        <LanguageChoices context={context} type="radio" name={mailLanguage} chosen={[values.mailLanguage]} />
      </Group>
    </>
  );
}

/** The form that asks for the weekly mail. */
export function subscribePage(form: SubscribePage): string {
  const { context, faults } = form;
  const { subscribe } = messagesIn(context.language);
  return page({
    context,
    title: subscribe.title,
    here: paths.subscribe,
    children: (
      <>
        <h1>{subscribe.title}</h1>
        <p class="lead">{subscribe.intro}</p>
        <Faults
          heading={subscribe.faultsHeading}
          faults={faults.map((field) => ({ field, text: subscribe.faults[field] }))}
        />
        <form method="post" action={paths.subscribe(context.language)} novalidate>
          <Email {...form} />
          <Groups {...form} />
          <Trap context={context} />
          <fieldset>
            <p>{subscribe.consent}</p>
            <p class="small dim">{subscribe.next}</p>
            <button type="submit">{subscribe.submit}</button>
          </fieldset>
        </form>
      </>
    ),
  });
}

import { subscriberMessagesIn } from '../messages/subscriber-messages';
import { type ChoiceForm, choiceFields } from './choice-form';
import { Choice, Group, Select } from './form-parts';
import { ZoneField } from './zone-field';

/** How often, when and in which zone the mail comes. */
export function Rhythm(form: ChoiceForm) {
  const { context, values, faults } = form;
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
      <ZoneField {...form} />
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

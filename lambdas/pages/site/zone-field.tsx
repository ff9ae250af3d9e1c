import { clockTime } from '../messages/dates';
import { subscriberMessagesIn } from '../messages/subscriber-messages';
import { type ChoiceForm, choiceFields } from './choice-form';

/** Where readers of the watch mostly are; they find themselves by the clock, not in a list of four hundred names. */
const often = [
  'Asia/Almaty',
  'Asia/Bishkek',
  'Asia/Tashkent',
  'Asia/Tbilisi',
  'Europe/Istanbul',
  'Europe/Moscow',
  'Europe/Brussels',
  'Europe/London',
  'America/New_York',
  'UTC',
];

/** Every zone this machine knows. */
const all = Intl.supportedValuesOf('timeZone');

/** The time zone; the likely ones say what their clocks show, so that a guess can be checked without a script. */
export function ZoneField({ context: { language }, values: { zone: chosen }, now }: ChoiceForm) {
  const text = subscriberMessagesIn(language);
  const likely = [...new Set([chosen, ...often])].filter((zone) => zone !== '');
  const clock = (zone: string) => {
    const time = clockTime(language, now, zone);
    return time === undefined ? '' : ` · ${text.clockNow(time)}`;
  };
  return (
    <label class="select">
      <span>{text.zone}</span>
      <select name={choiceFields.zone} aria-describedby="zone-hint">
        <optgroup label={text.zonesOften}>
          {likely.map((zone) => (
            <option value={zone} selected={zone === chosen}>
              {zone.replaceAll('_', ' ') + clock(zone)}
            </option>
          ))}
        </optgroup>
        <optgroup label={text.zonesAll}>
          {all
            .filter((zone) => !likely.includes(zone))
            .map((zone) => (
              <option value={zone.includes('_') ? zone : undefined}>{zone.replaceAll('_', ' ')}</option>
            ))}
        </optgroup>
      </select>
      <span class="hint" id="zone-hint">
        {text.zoneHint}
      </span>
    </label>
  );
}

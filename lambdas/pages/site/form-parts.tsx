import type { Child } from 'hono/jsx';

/** What is wrong with a field, said beside it and at the top of the form. */
export interface FieldFault {
  readonly field: string;
  readonly text: string;
}

/** All faults of a form at its top, each a link to its field. */
export function Faults({ heading, faults }: { heading: string; faults: readonly FieldFault[] }) {
  if (faults.length === 0) return null;
  return (
    <div class="faults" role="alert">
      <h2>{heading}</h2>
      <ul>
        {faults.map(({ field, text }) => (
          <li>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface GroupProps {
  readonly id: string;
  readonly legend: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly children?: Child;
}

/** Choices that belong together, with their fault beside them. */
export function Group({ id, legend, hint, fault, children }: GroupProps) {
  return (
    <fieldset id={id} tabindex={-1}>
      <legend>{legend}</legend>
      {hint ? <p class="small dim">{hint}</p> : null}
      {fault ? <p class="fault">{fault}</p> : null}
      {children}
    </fieldset>
  );
}

export interface ChoiceProps {
  readonly type: 'checkbox' | 'radio';
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly label: string;
  /** Said after the label, smaller. */
  readonly hint?: string | undefined;
}

/** One box or radio with its label, large enough for a finger. */
export function Choice({ type, name, value, checked, label, hint }: ChoiceProps) {
  return (
    <label class="choice">
      <input type={type} name={name} value={value} checked={checked} />
      <span>
        {label}
        {hint ? <span class="hint">{hint}</span> : null}
      </span>
    </label>
  );
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One of a list, with its label. */
export function Select({ name, label, chosen, options }: SelectProps) {
  return (
    <label class="select">
      <span>{label}</span>
      <select name={name}>
        {options.map(({ value, label: shown }) => (
          <option value={value === shown ? undefined : value} selected={value === chosen}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}

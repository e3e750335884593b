import type { ComponentChildren } from "preact";
import { Field } from "./Field.tsx";
import { FIELD } from "./look.tsx";

/** Something to choose. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Choice<T>[];
  /** Further options, in groups. */
  readonly children?: ComponentChildren;
  /** How wide it is, and no more. */
  readonly class?: string;
  /** Why the choice changes nothing now, if it does not. */
  readonly idle?: string | undefined;
  onChange(value: T): void;
}

/** A list to choose from. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, value, options, children, idle, onChange } = props;
  return (
    <Field label={label} class={props.class ?? ""}>
      <select
        class={`${FIELD} w-full ${idle === undefined ? "" : "border-dashed"}`}
        aria-label={label}
        aria-description={idle}
        title={idle}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>{option.label}</option>
        ))}
        {children}
      </select>
    </Field>
  );
}

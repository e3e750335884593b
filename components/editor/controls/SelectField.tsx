import { FIELD, LABEL } from "../look.tsx";

/** Something to choose. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Choice<T>[];
  /** Why the choice changes nothing now, if it does not. */
  readonly idle?: string | undefined;
  onChange(value: T): void;
}

/** A list to choose from. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, value, options, idle, onChange } = props;
  return (
    <label class="flex flex-col gap-0.5 min-w-0">
      <span class={LABEL}>{label}</span>
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
      </select>
    </label>
  );
}

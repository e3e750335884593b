import { Field } from "./Field.tsx";

interface SliderFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** The value as people read it. */
  readonly shown: string;
  /** Why it changes nothing now, if it does not. */
  readonly idle?: string | undefined;
  onChange(value: number): void;
}

/** A slider that acts while it is moved. */
export function SliderField(props: SliderFieldProps) {
  const { label, value, least, most, step, shown, idle, onChange } = props;
  return (
    <Field label={label} shown={shown}>
      <input
        type="range"
        class={idle === undefined ? "h-11 lg:h-9 w-full" : "h-11 lg:h-9 w-full opacity-60"}
        aria-label={label}
        aria-description={idle}
        aria-valuetext={shown}
        title={idle}
        min={least}
        max={most}
        step={step}
        value={value}
        onInput={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
      />
    </Field>
  );
}

import { Field } from "./Field.tsx";
import { NumberInput, type NumberInputProps } from "./NumberInput.tsx";

/** A number to type or step, under its label. */
export function NumberField(props: NumberInputProps) {
  return (
    <Field label={props.label}>
      <NumberInput {...props} />
    </Field>
  );
}

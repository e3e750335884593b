import { fill } from "../fill.ts";
import { IconButton } from "./IconButton.tsx";

interface ResetButtonProps {
  /** Name of what is reset. */
  readonly label: string;
  /** `Reset {label}`. */
  readonly text: string;
  /** Whether it is as it was at first, so that there is nothing to reset. */
  readonly isReset: boolean;
  onReset(): void;
}

/** Brings a control back to where it was at first. */
export function ResetButton({ label, text, isReset, onReset }: ResetButtonProps) {
  return (
    <IconButton
      icon="reset"
      small
      label={fill(text, { label })}
      disabled={isReset}
      onPress={onReset}
    />
  );
}

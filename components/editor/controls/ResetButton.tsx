import { fill } from "../fill.ts";
import { Icon } from "../Icon.tsx";
import { ICON_BUTTON } from "../look.tsx";

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
    <button
      type="button"
      class={ICON_BUTTON}
      aria-label={fill(text, { label })}
      title={fill(text, { label })}
      disabled={isReset}
      onClick={onReset}
    >
      <Icon name="reset" />
    </button>
  );
}

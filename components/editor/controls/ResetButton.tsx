import { useSpeech } from "../speech.ts";
import { IconButton } from "@/components/kit/IconButton.tsx";
import { ICONS } from "@/components/kit/icons.ts";

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
  const { phrase } = useSpeech();
  return (
    <IconButton
      icon={ICONS.reset}
      size="small"
      label={phrase(text, { label })}
      disabled={isReset}
      onPress={onReset}
    />
  );
}

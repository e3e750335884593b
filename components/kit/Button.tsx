import type { ButtonHTMLAttributes, TargetedFocusEvent } from "preact";
import { BUTTON, MAIN_BUTTON } from "./look.tsx";
import { useDisabled } from "./use_disabled.ts";

interface ButtonProps extends
  Omit<
    ButtonHTMLAttributes<HTMLButtonElement>,
    "type" | "class" | "disabled" | "aria-disabled" | "onFocus" | "onBlur"
  > {
  /** Whether it is the one thing to do here. */
  readonly main?: boolean;
  readonly disabled?: boolean;
  /** Where it stands, and no more. */
  readonly class?: string;
  onBlur?(event: TargetedFocusEvent<HTMLButtonElement>): void;
}

/** A button with a text. */
export function Button(
  { main = false, disabled = false, class: place = "", onBlur, onClick, ...props }: ButtonProps,
) {
  const state = useDisabled(disabled);
  return (
    <button
      {...props}
      {...state}
      type="button"
      class={`${main ? MAIN_BUTTON : BUTTON} ${
        state["aria-disabled"] ? "opacity-50" : ""
      } ${place}`}
      onBlur={(event) => {
        state.onBlur();
        onBlur?.(event);
      }}
      onClick={disabled ? undefined : onClick}
    />
  );
}

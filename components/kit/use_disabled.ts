import { useState } from "preact/hooks";

/** What a button has on it that may be disabled. */
interface DisabledProps {
  readonly disabled: boolean;
  readonly "aria-disabled": "true" | undefined;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/**
 * Disables a button; one with the focus, such as by its own press, keeps it until it is left: browsers take it from what is disabled,
 * and whoever works by keys would begin anew at the top. It then only says that it is disabled, and whoever uses this lets it do nothing.
 */
export function useDisabled(isDisabled: boolean): DisabledProps {
  const [hasFocus, setFocus] = useState(false);
  return {
    disabled: isDisabled && !hasFocus,
    "aria-disabled": isDisabled && hasFocus ? "true" : undefined,
    onFocus: () => setFocus(true),
    onBlur: () => setFocus(false),
  };
}

import { Icon } from "./Icon.tsx";
import { useDisabled } from "./use_disabled.ts";

interface IconButtonProps {
  /** SVG path data, such as one of `ICONS`. */
  readonly icon: string;
  readonly label: string;
  /** Whether it is small where there is a mouse, for what is needed now and then; or large everywhere, for what is used all the time. */
  readonly size?: "small" | "large";
  readonly disabled?: boolean;
  /** Whether it is on, for a button that stays down. */
  readonly pressed?: boolean;
  /** Whether what it opens is open, and the id of that. */
  readonly expanded?: boolean;
  readonly controls?: string;
  /** The key that does the same, as `aria-keyshortcuts` has it. */
  readonly shortcut?: string;
  /** Whether its name is no text, where the text around it is read as a whole. */
  readonly isAside?: boolean;
  onPress(): void;
}

/** A square button with a picture. Its name is a hidden text, so that no field shares its label with its buttons. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, size = "usual", disabled = false, pressed, expanded, controls } = props;
  const { shortcut, isAside = false, onPress } = props;
  const state = useDisabled(disabled);
  return (
    <button
      {...state}
      type="button"
      class={`${BASE} ${SIZES[size]} ${
        !pressed ? PLAIN : size === "large" ? STRONGLY_PRESSED : PRESSED
      } ${state["aria-disabled"] ? "opacity-40" : ""}`}
      aria-pressed={stateOf(pressed)}
      aria-expanded={stateOf(expanded)}
      aria-controls={controls}
      aria-keyshortcuts={shortcut}
      title={shortcut === undefined ? label : `${label} (${shortcut})`}
      aria-label={isAside ? label : undefined}
      onClick={disabled ? undefined : onPress}
    >
      <Icon path={icon} />
      {!isAside && <span key={label} class="sr-only">{label}</span>}
    </button>
  );
}

function stateOf(is: boolean | undefined): "true" | "false" | undefined {
  return is === undefined ? undefined : is ? "true" : "false";
}

const BASE =
  "relative inline-flex items-center justify-center w-11 h-11 shrink-0 rounded disabled:opacity-40";
const SIZES = { usual: "lg:w-9 lg:h-9", small: "lg:w-7 lg:h-9", large: "" } as const;
const PLAIN = "text-ink hover:bg-accent-soft";
const PRESSED = "bg-accent-soft text-accent";
const STRONGLY_PRESSED = "bg-accent text-accent-ink";

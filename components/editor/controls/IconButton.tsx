import { Icon, type IconName } from "../Icon.tsx";
import { ICON_BUTTON, SMALL_ICON_BUTTON } from "../look.tsx";

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly disabled?: boolean;
  /** Whether it takes less room. */
  readonly small?: boolean;
  /** Whether it is on, for a button that stays down. */
  readonly pressed?: boolean;
  /** Whether what it opens is open, and the id of that. */
  readonly expanded?: boolean;
  readonly controls?: string;
  onPress(): void;
}

/** A square button with a picture. Its name is a hidden text, so that no field shares its label with its buttons. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, disabled = false, small = false, pressed, expanded, controls, onPress } =
    props;
  return (
    <button
      type="button"
      class={pressed ? PRESSED : small ? SMALL_ICON_BUTTON : ICON_BUTTON}
      aria-pressed={pressed === undefined ? undefined : pressed ? "true" : "false"}
      aria-expanded={expanded === undefined ? undefined : expanded ? "true" : "false"}
      aria-controls={controls}
      title={label}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
      <span class="sr-only">{label}</span>
    </button>
  );
}

const PRESSED = `${ICON_BUTTON} bg-accent-soft text-accent`;

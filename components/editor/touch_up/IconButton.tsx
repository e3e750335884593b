import { type Action, TOOL_ICONS } from "./tool_icons.ts";
import type { Tool } from "@/lib/editor/touch_up/tools.ts";

interface IconButtonProps {
  readonly icon: Tool | Action;
  readonly label: string;
  /** Whether it is on, for a button that stays down; left out for one that acts at once. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly shortcut?: string;
  onPress(): void;
}

/** A square button with a picture. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, pressed, disabled = false, shortcut, onPress } = props;
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      title={shortcut === undefined ? label : `${label} (${shortcut})`}
      disabled={disabled}
      onClick={onPress}
      class={pressed === true ? PRESSED : PLAIN}
    >
      <svg viewBox="0 0 16 16" class="w-5 h-5 fill-current" aria-hidden="true">
        <path d={TOOL_ICONS[icon]} fill-rule="evenodd" shape-rendering="crispEdges" />
      </svg>
    </button>
  );
}

const PLAIN =
  "flex items-center justify-center w-11 h-11 shrink-0 rounded border-2 border-transparent text-ink hover:bg-accent-soft disabled:opacity-40";
const PRESSED =
  "flex items-center justify-center w-11 h-11 shrink-0 rounded border-2 border-accent bg-accent text-accent-ink";

/** What of a key press decides; a `KeyboardEvent` is one. */
export interface KeyPress {
  readonly key: string;
  /** The key's place on the keyboard, where it is known. */
  readonly code?: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Where the arrow keys go: right and down, in steps. */
export const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Signs of an American keyboard by their keys' places. */
const PLACES: Readonly<Record<string, string>> = {
  BracketLeft: "[",
  BracketRight: "]",
  Minus: "-",
  Equal: "=",
};

/**
 * The key as shortcuts name it: letters in lower case, others as `KeyboardEvent.key` has them. Where the layout has no Latin letter
 * on it (Cyrillic, Greek, Hebrew, Arabic and others), it is the one that an American keyboard has in its place.
 */
export function keyOf({ key, code = "" }: Pick<KeyPress, "key" | "code">): string {
  if (/^[ -~]$/.test(key)) return key.toLowerCase();
  // Names, but for those that tell that the key has none.
  if (/^[A-Z][A-Za-z0-9]+$/.test(key) && !["Dead", "Process", "Unidentified"].includes(key)) {
    return key;
  }
  const [, sign] = /^(?:Key|Digit)([A-Z0-9])$/.exec(code) ?? [];
  return sign?.toLowerCase() ?? PLACES[code] ?? key.toLowerCase();
}

/** Whether the keys mean undo or redo, as they do everywhere. */
export function historyStep(press: KeyPress): "undo" | "redo" | null {
  if (press.altKey || !(press.ctrlKey || press.metaKey)) return null;
  const key = keyOf(press);
  if (key === "y" || (key === "z" && press.shiftKey)) return "redo";
  return key === "z" ? "undo" : null;
}

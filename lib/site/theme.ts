/**
 * The design's vocabulary: color words, type and measures that class names may use.
 *
 * Colors are custom properties, so that light and dark are told once, in `static/styles.css`.
 */
export const THEME = {
  colors: {
    transparent: "transparent",
    current: "currentColor",
    white: "#ffffff",
    black: "#000000",
    /** The page. */
    paper: "var(--paper)",
    /** Cards and bars on the page. */
    surface: "var(--surface)",
    /** Fields and menus on a surface. */
    raised: "var(--raised)",
    ink: "var(--ink)",
    muted: "var(--muted)",
    /** Hairlines that only decorate. */
    line: "var(--line)",
    /** Borders of controls: 3:1 against every ground. */
    edge: "var(--edge)",
    accent: "var(--accent)",
    "accent-ink": "var(--accent-ink)",
    "accent-soft": "var(--accent-soft)",
    wall: "var(--wall)",
    "wall-shade": "var(--wall-shade)",
    wood: "var(--wood)",
    good: "var(--good)",
    danger: "var(--danger)",
    focus: "var(--focus)",
  },
  screens: {
    /** A phone on its side, or a window at high zoom. Comes before the others in the stylesheet: what must go first says `!`. */
    short: { raw: "(max-height: 30rem) and (min-width: 35rem)" },
    /** Fingers, not a mouse. */
    touch: { raw: "(hover: none)" },
  },
  fontFamily: {
    sans: ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "sans-serif"],
    mono: ["ui-monospace", "Cascadia Mono", "Menlo", "Consolas", "DejaVu Sans Mono", "monospace"],
  },
} as const;

/** The page's ground, for what browsers and systems draw around it: `--paper` in `static/styles.css`. */
export const PAPER = { light: "#f7f3ea", dark: "#16141e" } as const;

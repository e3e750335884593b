/** Tools in the order in which they are offered, with the key that takes each. */
export const TOOLS = [
  { id: "pencil", key: "p" },
  { id: "eraser", key: "e" },
  { id: "restore", key: "o" },
  { id: "fill", key: "f" },
  { id: "picker", key: "i" },
  { id: "replace", key: "r" },
  { id: "line", key: "l" },
  { id: "rectangle", key: "b" },
  { id: "hand", key: "h" },
] as const;

/** What a press on the grid does. */
export type Tool = typeof TOOLS[number]["id"];

/** Largest side of the brush, in cells. */
export const MAX_BRUSH = 16;

/** Tools whose mark is as broad as the brush. */
export function hasBrush(tool: Tool): boolean {
  return tool === "pencil" || tool === "eraser" || tool === "restore" || tool === "line";
}

/** Tools that need a second cell: where the line or the rectangle ends. */
export function hasAnchor(tool: Tool): boolean {
  return tool === "line" || tool === "rectangle";
}

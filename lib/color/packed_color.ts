/** `#rrggbb` as the number `0xrrggbb`. */
export function packHex(hex: string): number {
  return parseInt(hex.slice(1), 16);
}

/** The number `0xrrggbb` as `#rrggbb`. */
export function formatPacked(color: number): string {
  return "#" + (1 << 24 | color).toString(16).slice(1);
}

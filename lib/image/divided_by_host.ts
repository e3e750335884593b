import type { Header } from "./header.ts";

/**
 * The header by which the host itself makes colors straight that are stored multiplied by their alpha. It does that before it makes the
 * picture smaller, which is too late for us, but not everywhere to the level.
 */
export function dividedByHost(header: Header): Header {
  const { premultiplied, ...others } = header;
  if (!premultiplied) return header;
  return { ...others, hidden: header.hidden.filter((range) => !premultiplied.includes(range)) };
}

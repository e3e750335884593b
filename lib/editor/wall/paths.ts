/** A filled outline: SVG path data, which a canvas takes as it is. Centimeters. */
export interface FilledPath {
  readonly fill: string;
  readonly path: string;
}

/** A rectangle from its top left corner, with round corners if wanted. */
export function box(
  fill: string,
  x: number,
  y: number,
  width: number,
  height: number,
  radius = 0,
): FilledPath {
  if (radius === 0) return { fill, path: `M${x} ${y}h${width}v${height}h${-width}z` };
  const r = Math.min(radius, width / 2, height / 2);
  const arc = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const path = `M${x + r} ${y}h${width - 2 * r}${arc(r, r)}v${height - 2 * r}${arc(-r, r)}` +
    `h${-(width - 2 * r)}${arc(-r, -r)}v${-(height - 2 * r)}${arc(r, -r)}z`;
  return { fill, path };
}

/** A polygon from its corners, x and y in turn. */
export function polygon(fill: string, ...corners: number[]): FilledPath {
  return { fill, path: `M${corners.join(" ")}z` };
}

/** An ellipse around a middle. */
export function oval(fill: string, x: number, y: number, rx: number, ry = rx): FilledPath {
  const half = (sign: number) => `a${rx} ${ry} 0 0 1 ${sign * 2 * rx} 0`;
  return { fill, path: `M${x - rx} ${y}${half(1)}${half(-1)}z` };
}

/** An outline given as path data. */
export function outline(fill: string, path: string): FilledPath {
  return { fill, path };
}

import type { Size } from "@/lib/document/size.ts";
import { type CellLattices, type Lattice, latticeLines } from "@/lib/pixelate/restore/lattice.ts";

/** A picture's size in pixels. */
type Extent = { readonly width: number; readonly height: number };

/** How many cells a lattice makes of a picture. */
export function cellsOf({ x, y }: CellLattices, { width, height }: Extent): Size {
  const count = (lattice: Lattice, length: number) =>
    Math.max(0, latticeLines(lattice, length).length - 1);
  return { columns: count(x, width), rows: count(y, height) };
}

/** The lattice that divides a side of that length evenly. */
export function evenLattice(cells: number, length: number): Lattice {
  return { period: Math.max(1, length / Math.max(1, cells)), phase: 0 };
}

/** Lattices that are moved by so many pixels. */
export function moved({ x, y }: CellLattices, dx: number, dy: number): CellLattices {
  return { x: shifted(x, dx), y: shifted(y, dy) };
}

function shifted({ period, phase }: Lattice, by: number): Lattice {
  const place = (phase + by) % period;
  // Minus zero would make two equal lattices look different.
  return { period, phase: place < 0 ? place + period : place + 0 };
}

/** SVG path data of the lines over a picture, in its pixels. */
export function latticePath({ x, y }: CellLattices, { width, height }: Extent): string {
  const columns = Array.from(latticeLines(x, width), (at) => `M${short(at)} 0V${height}`);
  const rows = Array.from(latticeLines(y, height), (at) => `M0 ${short(at)}H${width}`);
  return [...columns, ...rows].join("");
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

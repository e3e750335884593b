import { startRandom } from "../random.ts";
import { glyphDistance } from "./glyph_distance.ts";
import { GLYPHS } from "./glyphs.ts";

/** The number of each color's sign, by color (`#rrggbb`). From the number of glyphs on there is none but the number itself. */
export type Symbols = Readonly<Record<string, number>>;

/** Exchanges that are tried. */
const TRIES = 4000;
/** Distance over which confusion falls to a third. */
const REACH = 0.08;

/**
 * Gives each color a sign of its own, so that those that lie side by side look most different: the first colors the glyphs that differ
 * most, then exchanges of two for as long as fewer neighbors look alike (a quadratic assignment). Deterministic.
 *
 * @param colors `#rrggbb`, the most used first.
 * @param contacts How often two of the first `side` colors lie side by side: `contacts[a * side + b]`, the same both ways.
 * @param kept Signs from earlier: they stay, and so does what else is in it, for a project keeps its signs.
 */
export function assignSymbols(
  colors: readonly string[],
  contacts: Float64Array,
  kept: Symbols = {},
): Symbols {
  const taken = new Set(Object.values(kept));
  let next = 0;
  const chosen = colors.map((color) => {
    const own = kept[color];
    if (own !== undefined) return own;
    while (taken.has(next)) next++;
    return next++;
  });
  const free = chosen.map((_, i) => i)
    .filter((i) => kept[colors[i]!] === undefined && chosen[i]! < GLYPHS.length)
    .filter((i) => i < Math.sqrt(contacts.length));
  if (free.length > 1) exchange(chosen, free, contacts);
  return { ...kept, ...Object.fromEntries(colors.map((color, i) => [color, chosen[i]!])) };
}

/** Exchanges the signs of two colors. */
export function swapSymbols(symbols: Symbols, one: string, other: string): Symbols {
  const [a, b] = [symbols[one], symbols[other]];
  return a === undefined || b === undefined ? symbols : { ...symbols, [one]: b, [other]: a };
}

/** How alike neighbors look in all: what is to be least. */
export function confusion(chosen: readonly number[], contacts: Float64Array): number {
  const lines = chosen.map((_, i) => confusionOf(i, chosen, contacts, -1));
  return lines.reduce((sum, line) => sum + line, 0) / 2;
}

function exchange(chosen: number[], free: readonly number[], contacts: Float64Array): void {
  const random = startRandom(1);
  const pick = () => free[Math.floor(random() * free.length)]!;
  for (let i = 0; i < TRIES; i++) {
    const [a, b] = [pick(), pick()];
    if (a === b) continue;
    const both = () => confusionOf(a, chosen, contacts, b) + confusionOf(b, chosen, contacts, a);
    const before = both();
    [chosen[a], chosen[b]] = [chosen[b]!, chosen[a]!];
    if (both() > before) [chosen[a], chosen[b]] = [chosen[b]!, chosen[a]!];
  }
}

function confusionOf(
  one: number,
  chosen: readonly number[],
  contacts: Float64Array,
  except: number,
): number {
  const sign = chosen[one]!;
  if (sign >= GLYPHS.length) return 0;
  const side = Math.sqrt(contacts.length);
  let sum = 0;
  for (let other = 0; other < Math.min(side, chosen.length); other++) {
    const times = contacts[one * side + other] ?? 0;
    if (times === 0 || other === one || other === except || chosen[other]! >= GLYPHS.length) {
      continue;
    }
    sum += times * likeness(sign, chosen[other]!);
  }
  return sum;
}

let likenesses: Float64Array | null = null;

/** How alike two signs look: 1 where they are the same. Asked for a million times, so that what it takes is computed once. */
function likeness(a: number, b: number): number {
  const count = GLYPHS.length;
  likenesses ??= new Float64Array(count * count).map((_, pair) =>
    Math.exp(-glyphDistance(Math.floor(pair / count), pair % count) / REACH)
  );
  return likenesses[a * count + b]!;
}

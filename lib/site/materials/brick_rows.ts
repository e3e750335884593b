import { BRICK_PARTS } from "@/lib/craft/bricks/parts.ts";
import { readCsv } from "@/lib/document/csv.ts";

/** LDraw's, LEGO's and BrickLink's numbers of LEGO's solid colors, in the palette's order: facts, gathered by hand. */
const NUMBERS = `
0/26/11 1/23/7 2/28/6 3/107/39 4/21/5 5/22/47 6/25/8 7/2/9 8/27/10 9/45/62 10/37/36 11/116/40
12/101/25 13/9/23 14/24/3 15/1/1 17/6/38 18/3/33 19/5/2 20/39/44 22/104/24 23/196/109
25/106/4 26/124/71 27/119/34 28/138/69 29/222/104 30/324/157 31/325/154 68/36/96 69/198/93
70/192/88 71/194/86 72/199/85 73/102/42 74/29/37 77/223/56 78/283/90 84/312/150 85/268/89
86/217/91 89/195/97 92/18/28 100/100/26 110/110/43 112/112/73 115/115/76 118/118/41
120/120/35 125/125/32 128/128/225 151/208/99 191/191/110 212/212/105 216/216/27 226/226/103
232/232/87 272/140/63 288/141/80 308/308/120 313/11/72 320/154/59 321/321/153 322/322/156
323/323/152 326/326/158 330/330/155 335/153/58 351/16/94 353/353/220 366/12/29 368/368/236
370/370/240 371/371/241 373/136/54 378/151/48 379/135/55 402/402/167 422/422/169 423/432/168
450/4/106 462/105/31 484/38/68 503/103/49 509/19/160 510/14/248`;
/** What shops call colors that LDraw calls otherwise. */
const SHOP_NAMES: Readonly<Record<string, string>> = {
  "Medium Lilac": "Dark Purple",
  "Neon Yellow": "Vibrant Yellow",
  "Medium Tan": "Warm Tan",
  "Bright Reddish Lilac": "Light Purple",
  "Blue Violet": "Royal Blue",
  "Dark Blue Violet": "Dark Blue-Violet",
  "Medium Violet": "Medium Bluish Violet",
};
/** Rebrickable's names of colors that are sold and that LDraw does not know yet. */
const NEW = ["Warm Pink"];

/** A color as the sources tell of it. */
interface Brick {
  readonly hex: string;
  readonly name: string;
  readonly code: string;
  readonly bricklink: string;
  readonly ldraw: string;
  readonly rebrickable: string;
  /** Last year in which a set held it; "" where that is not known. */
  readonly until: string;
}

/** The colors of LEGO's bricks: `#rrggbb|name|LEGO|BrickLink|LDraw|Rebrickable|last year|one-stud shapes`. */
export function brickRows(configuration: string, colors: string, elements: string): string {
  const elementsOf = elementsByColor(elements);
  return readBricks(configuration, colors).map((brick) => {
    const { hex, name, code, bricklink, ldraw, rebrickable, until } = brick;
    const parts = elementsOf.get(rebrickable);
    const shapes = BRICK_PARTS.filter(({ length }) => length === 1)
      .filter((part) => parts?.has(part.rebrickable)).map(({ kind }) => kind);
    return [hex, name, code, bricklink, ldraw, rebrickable, until, shapes.join(",")].join("|");
  }).join("\n");
}

/** Element ids: `Rebrickable color|part:element,part:element,...`, a color a line. */
export function elementRows(configuration: string, colors: string, elements: string): string {
  const elementsOf = elementsByColor(elements);
  return readBricks(configuration, colors).flatMap(({ rebrickable }) => {
    const parts = elementsOf.get(rebrickable);
    if (!parts) return [];
    const pairs = BRICK_PARTS.filter((part) => parts.has(part.rebrickable))
      .map((part) => `${part.rebrickable}:${parts.get(part.rebrickable)}`);
    return [`${rebrickable}|${pairs.join(",")}`];
  }).join("\n");
}

function readBricks(configuration: string, colors: string): readonly Brick[] {
  const drawn = new Map<string, { readonly name: string; readonly hex: string }>();
  const lines = configuration.matchAll(/^0 !COLOUR (\S+)\s+CODE\s+(\d+)\s+VALUE #(\w+)/gm);
  for (const [, name, code, hex] of lines) {
    drawn.set(code!, {
      name: name!.replaceAll("_", " ").replace("Grey", "Gray"),
      hex: `#${hex!.toLowerCase()}`,
    });
  }
  const known = new Map(
    readCsv(colors).filter((row) => row.is_trans === "False").map((row) => [row.name!, row]),
  );
  const bricks = NUMBERS.trim().split(/\s+/).map((numbers): Brick => {
    const [ldraw = "", code = "", bricklink = ""] = numbers.split("/");
    const { name: drawnName, hex } = drawn.get(ldraw)!;
    const name = SHOP_NAMES[drawnName] ?? drawnName;
    const row = known.get(name);
    return { hex, name, code, bricklink, ldraw, rebrickable: row?.id ?? "", until: row?.y2 ?? "" };
  });
  return [
    ...bricks,
    ...NEW.map((name): Brick => {
      const { rgb, id, y2 } = known.get(name)!;
      const hex = `#${rgb!.toLowerCase()}`;
      return { hex, name, code: "", bricklink: "", ldraw: "", rebrickable: id!, until: y2! };
    }),
  ];
}

/** For each color the element of each part: of several the highest, which is likely the one that is made today. */
function elementsByColor(elements: string): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const wanted = new Set(BRICK_PARTS.map(({ rebrickable }) => rebrickable));
  const found = new Map<string, Map<string, number>>();
  for (const { element_id, part_num, color_id } of readCsv(elements)) {
    if (!wanted.has(part_num!)) continue;
    const parts = found.get(color_id!) ?? new Map<string, number>();
    parts.set(part_num!, Math.max(parts.get(part_num!) ?? 0, Number(element_id)));
    found.set(color_id!, parts);
  }
  return found;
}

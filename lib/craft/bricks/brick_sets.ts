import type { PartKind } from "./parts.ts";
import { BRICK_PARTS } from "./parts.ts";

/** A set of mosaics whose pieces of a single stud somebody may own. */
export interface BrickSet {
  /** LEGO's number of the set. */
  readonly id: string;
  readonly name: string;
  /** Pieces in the box, those of its frame and base, too. */
  readonly pieces: number;
  /** High where a second, independent list says the same, whether or not with spare pieces. */
  readonly confidence: "high" | "medium";
  readonly contents: readonly SetContent[];
}

/** Pieces of a color in a set. */
export interface SetContent {
  /** BrickLink's number of the color. */
  readonly bricklink: number;
  /** Id of the part; null where the sources tell of a single stud alone. */
  readonly part: string | null;
  readonly count: number;
}

/**
 * `number|name|pieces in the box|confidence|kind of part BrickLink color:count ...`, "any" where the kind is not told.
 *
 * Counts as github.com/debkbanerji/lego-art-remix lists them (December 2022), numbers of pieces from rebrickable.com/downloads (2026-04-02).
 * 31200 was compared with brickset.com/article/53374, 31203 with brickfanatics.com/five-things-you-need-to-know-about-lego-art-31203-world-map,
 * 31204 with github.com/Rafael-Dream/lego-mosaic (tile_31204.py, by LEGO's element numbers): every count is the same. 31197, 31198 and 31202
 * were compared with github.com/zl3311/lego_image_converter (elements.csv, by LEGO's element numbers), which counts spare pieces, too: the
 * colors are the same, and each has up to 9 % more there, as those of 31203 and 31204 have. So is 21226 there, but for one color of which it
 * has 5 fewer. By the same list they are of round tiles, as brickset.com/article/54885 tells of 31202; that 31199 is of round plates is told by
 * thebrickblogger.com (Building Custom LEGO Mosaics with LEGO Art Sets).
 */
const ROWS = `
21226|Art Project|4138|medium|round-tiles 11:254 63:660 153:127 152:317 1:474 104:58 5:190 4:121 110:175 3:299 103:119 2:241 150:281 88:307 36:148 34:166
31197|Andy Warhol's Marilyn Monroe|3341|high|round-tiles 11:629 85:131 156:587 3:587 104:587 47:587 71:46
31198|The Beatles|2933|high|round-tiles 11:698 85:141 86:51 1:149 63:121 55:52 105:57 4:74 110:65 2:283 69:137 150:29 68:85 88:250 120:554
31199|Iron Man|3167|medium|rounds 11:476 85:91 86:31 55:23 63:529 1:61 115:232 2:155 69:97 150:208 68:162 5:308 59:214 88:191 120:196
31200|The Sith|3406|high|rounds 11:877 77:271 85:151 86:110 55:139 63:447 1:187 103:92 4:125 5:286 59:328 120:200
31201|Hogwarts Crests|4249|medium|any 11:593 77:153 95:630 86:236 156:10 7:431 36:4 6:499 5:15 59:503 115:604 1:369
31202|Mickey Mouse|2658|high|round-tiles 11:662 85:79 86:59 63:409 1:835 2:32 5:213 59:96 120:76
31203|World Map|11695|high|rounds 1:3064 round-tiles 63:393 156:1607 39:1879 36:601 34:1060 2:725 110:599 4:601 220:601
31204|Elvis Presley|3445|high|round-tiles 11:596 63:152 42:230 55:175 85:52 86:26 1:71 2:106 90:360 28:258 150:182 68:179 88:233 120:206 59:339 5:80
31205|Jim Lee Batman Collection|4167|medium|any 11:566 77:432 85:216 86:277 1:257 152:194 156:139 7:293 63:423 88:165 68:55 150:153 2:380 36:210 157:95 5:112
40179|Mosaic Portrait|4502|medium|any 11:900 85:900 86:900 1:900 3:900
41935|Lots of DOTS|1040|medium|tiles 11:20 7:30 36:20 103:20 220:30 80:20 89:20 39:30 71:20 156:20 48:20 1:20 3:30 round-tiles 7:30 220:30 63:20 39:30 154:20 152:20 4:20 5:20 3:30
`;

/** The sets, by their numbers. */
export const BRICK_SETS: readonly BrickSet[] = ROWS.trim().split("\n").map((row): BrickSet => {
  const [id = "", name = "", pieces, confidence, contents = ""] = row.split("|");
  return {
    id,
    name,
    pieces: Number(pieces),
    confidence: confidence === "high" ? "high" : "medium",
    contents: readContents(contents),
  };
});

function readContents(text: string): readonly SetContent[] {
  let part: string | null = null;
  return text.split(" ").flatMap((word) => {
    const [bricklink, count] = word.split(":").map(Number);
    if (count !== undefined) return [{ bricklink: bricklink!, part, count }];
    part = BRICK_PARTS.find(({ kind }) => kind === word)?.id ?? null;
    return [];
  });
}

/** The kinds of parts that a set is known to hold, those of most pieces first. */
export function kindsOfSet({ contents }: BrickSet): readonly PartKind[] {
  const sums = new Map<PartKind, number>();
  for (const { part, count } of contents) {
    const kind = BRICK_PARTS.find(({ id }) => id === part)?.kind;
    if (kind !== undefined) sums.set(kind, (sums.get(kind) ?? 0) + count);
  }
  return [...sums].sort(([, a], [, b]) => b - a).map(([kind]) => kind);
}

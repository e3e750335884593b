// What it gains that subjects are marked: colors of faces in few colors, and faces that ratio cards keep.
import { decode } from "@/lib/image/decode_deno.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Rect } from "@/lib/document/rect.ts";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import { centeredCrop, RATIOS, sizeForDetail } from "@/lib/document/size.ts";
import { findFaces } from "@/lib/pixelate/faces/find_faces.ts";
import { openSource, pixelate, type Source } from "@/lib/pixelate/pipeline_deno.ts";
import { subjectMask } from "@/lib/pixelate/subject_mask.ts";
import { ciede2000, type Lab, packedToLab } from "../support/color_difference.ts";
import { judge } from "./measure.ts";
import { printTable } from "./table.ts";

/**
 * Free pictures with faces that are found: photographs of people with light and dark skin, in color and in gray, paintings and a
 * sculpture. A painting of somebody with dark skin is missing.
 */
const PORTRAITS = [
  "static/samples/astronaut.jpg",
  "static/samples/pere-tanguy.jpg",
  "static/samples/mount-rushmore.jpg",
  "tests/fixtures/corpus/jpeg/hopper_gray.jpg",
  "tests/fixtures/photos/mariachi.jpg",
  "tests/fixtures/portraits/ada_lovelace.jpg",
  "tests/fixtures/portraits/ellen_ochoa.jpg",
  "tests/fixtures/portraits/grace_hopper.jpg",
  "tests/fixtures/portraits/kalpana_chawla.jpg",
  "tests/fixtures/portraits/katherine_johnson.jpg",
  "tests/fixtures/portraits/mae_jemison.jpg",
  "tests/fixtures/portraits/mona_lisa.jpg",
  "tests/fixtures/portraits/sally_ride.jpg",
];

const DETAIL = 60;
const COUNTS = [8, 16] as const;

/** The most of the error without marks that may be left within faces, and everywhere. */
const MOST_FACE = 0.88, MOST_ALL = 1.04;

/** Prints errors (mean CIEDE2000 from the piece in full color) with marked faces as parts of those without. */
export async function benchSubjects(): Promise<void> {
  const rows: string[][] = [];
  const face: number[] = [], all: number[] = [];
  let held = 0, shapes = 0;
  for (const path of PORTRAITS) {
    const decoded = await decode(new Blob([await Deno.readFile(path)]));
    const source = openSource(decoded);
    const subjects = await findFaces(source);
    const aspect = decoded.fullWidth / decoded.fullHeight;
    const size = sizeForDetail(DETAIL, aspect);
    const mask = subjectMask({ ...size, crop: null, subjects });
    if (mask === null) throw new TypeError(`No face is found in ${path}.`);
    const full = await gridOf(source, { ...size });
    for (const colors of COUNTS) {
      const palette = { kind: "best", colors } as const;
      const [plain, marked] = await Promise.all(
        [[], subjects].map(async (subjects) =>
          errorsOf(await gridOf(source, { ...size, palette, subjects }), full, mask)
        ),
      );
      face.push(marked!.face / plain!.face);
      all.push(marked!.all / plain!.all);
      const name = path.slice(path.lastIndexOf("/") + 1);
      rows.push([
        `${name}, ${colors} colors`,
        plain!.face.toFixed(2),
        marked!.face.toFixed(2),
        face.at(-1)!.toFixed(2),
        all.at(-1)!.toFixed(2),
      ]);
    }
    for (const [cropped, could] of cropsOf(aspect, subjects)) {
      if (!could) continue;
      shapes++;
      if (cropped) held++;
    }
  }
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  rows.push([
    "mean",
    "",
    "",
    judge("Error within marked faces", mean(face), "≤", MOST_FACE),
    judge("Error everywhere", mean(all), "≤", MOST_ALL),
  ]);
  printTable(
    "Faces that are marked, beside the same without",
    ["picture", "face", "marked", "face, ratio", "all, ratio"],
    rows,
    "Mean CIEDE2000 from the piece in full color; ratios are with marks by without.",
  );
  console.log(
    `\n  Shapes that can hold every face: ${
      judge("Shapes that hold the faces", held / shapes, "≥", 1)
    } of ${shapes} do.`,
  );
}

async function gridOf(source: Source, changes: object): Promise<PixelGrid> {
  return (await pixelate(source, { ...DEFAULT_SETTINGS, ...changes })).grid;
}

function errorsOf(grid: PixelGrid, full: PixelGrid, mask: Float32Array) {
  const labs = [grid, full].map(labsOf);
  let face = 0, marked = 0, all = 0;
  for (let cell = 0; cell < mask.length; cell++) {
    const [one, other] = labs.map((lab, i) => lab[[grid, full][i]!.cells[cell]!]!);
    const away = ciede2000(one!, other!);
    all += away;
    face += away * mask[cell]!;
    marked += mask[cell]!;
  }
  return { face: face / marked, all: all / mask.length };
}

function labsOf({ palette }: PixelGrid): Lab[] {
  return Array.from({ length: palette.length / 4 }, (_, i) => {
    const [red, green, blue] = palette.subarray(i * 4, i * 4 + 3);
    return packedToLab(red! << 16 | green! << 8 | blue!);
  });
}

/** For each shape, upright and lying, whether its crop holds every subject, and whether it could. */
function cropsOf(aspect: number, subjects: readonly Rect[]): (readonly [boolean, boolean])[] {
  const left = Math.min(...subjects.map(({ x }) => x));
  const right = Math.max(...subjects.map(({ x, width }) => x + width));
  const top = Math.min(...subjects.map(({ y }) => y));
  const bottom = Math.max(...subjects.map(({ y, height }) => y + height));
  return RATIOS.flatMap(({ width, height }) => [[width, height], [height, width]]).map(
    ([width, height]) => {
      const size = sizeForDetail(DETAIL, width! / height!);
      const crop = centeredCrop(size, aspect, undefined, subjects);
      const isHeld = crop.x <= left + 1e-9 && crop.y <= top + 1e-9 &&
        crop.x + crop.width >= right - 1e-9 && crop.y + crop.height >= bottom - 1e-9;
      return [isHeld, crop.width >= right - left && crop.height >= bottom - top] as const;
    },
  );
}

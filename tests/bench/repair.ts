import sharp from "sharp";
import { restore } from "@/lib/pixelate/restore/restore.ts";
import { lookForPixelArt } from "@/lib/pixelate/restore/look.ts";
import { enlargedArt, KINDS } from "../support/pixel_art/enlarged.ts";
import { type Judgement, judgeRepaired, type Repaired } from "../support/pixel_art/judge.ts";
import { startRandom } from "../support/random.ts";
import type { Raster } from "@/lib/image/raster.ts";
import { judge } from "./measure.ts";
import { loadPhotos } from "./photos.ts";
import { wholeSteps } from "./repair/whole_steps.ts";
import { printTable } from "./table.ts";

/** Two hundred cases, none of which anything was tuned on. */
const CASES = 200, FIRST_SEED = 600_000;
/** JPEG qualities at which photographs must not be taken for pixel art. */
const QUALITIES = [90, 60, 30];

/** What became of one kind of spoilt art, or of all. */
interface Outcome {
  readonly judgements: readonly Judgement[];
  readonly peers: readonly Judgement[];
  readonly offers: number;
  readonly milliseconds: number;
  readonly pixels: number;
}

/**
 * Restores pixel art that was enlarged and spoilt in nine ways, and compares it with what it had been; looks for pixel art in
 * photographs.
 */
export async function benchRepair(): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const [k, kind] of KINDS.entries()) {
    const count = Math.floor((CASES + k) / KINDS.length);
    const cases = [];
    for (let i = 0; i < count; i++) {
      cases.push(await enlargedArt(startRandom(FIRST_SEED + 1000 * k + i), kind));
    }
    let milliseconds = 0, pixels = 0, offers = 0;
    const judgements = cases.map((one) => {
      const times = [0, 1].map(() => {
        const begun = performance.now();
        attempt(one.raster);
        return performance.now() - begun;
      });
      // What else the machine does falls on either.
      milliseconds += Math.min(...times);
      const repaired = attempt(one.raster);
      pixels += one.raster.width * one.raster.height;
      if (lookForPixelArt(one.raster) !== null) offers++;
      return repaired ? judgeRepaired(one, repaired) : NOTHING;
    });
    const peers = cases.map((one) => judgeRepaired(one, wholeSteps(one.raster)));
    outcomes.push({ judgements, peers, offers, milliseconds, pixels });
  }
  const all = outcomes.reduce((one, other) => ({
    judgements: [...one.judgements, ...other.judgements],
    peers: [...one.peers, ...other.peers],
    offers: one.offers + other.offers,
    milliseconds: one.milliseconds + other.milliseconds,
    pixels: one.pixels + other.pixels,
  }));
  printTable(
    `Pixel art restored: ${all.judgements.length} generated cases`,
    [
      "kind",
      "grid exact %",
      "cells near %",
      "colors",
      "noticed %",
      "ms/MP",
      "whole steps: exact %",
      "near %",
    ],
    [...KINDS.map((kind, k) => row(kind, outcomes[k]!)), row("all", all)],
    "Exact: every visible cell has a cell of its own, and there are no others. Near: cells of their color within 5 (OKLab times 100). " +
      "Colors: how many times as many as there were. Noticed: it is offered to restore them without being asked. Whole steps: the way " +
      "of most tools, cells of whole pixels, written plainly.",
  );
  printTable("What restoring has to keep", ["promise", "kept"], [
    ["grid exact, %", judge("Exact grids", exact(all.judgements), "≥", 98, 1)],
    ["cells near, %", judge("Cells near their colors", near(all.judgements), "≥", 99, 1)],
    ["colors, times", judge("Colors", colors(all.judgements), "≤", 1.15)],
    [
      "milliseconds a megapixel",
      judge("Milliseconds", all.milliseconds / all.pixels * 1e6, "≤", 300, 0),
    ],
    ["photographs taken for pixel art", judge("False offers", await falseOffers(), "≤", 0, 0)],
  ]);
}

/** Of a picture in which nothing was found. */
const NOTHING: Judgement = { isExact: false, cells: 1, near: 0, nearer: 0, colors: 1 };

function attempt(raster: Raster): Repaired | null {
  try {
    return restore(raster, { kind: "find" });
  } catch {
    return null;
  }
}

function row(name: string, { judgements, peers, offers, milliseconds, pixels }: Outcome): string[] {
  return [
    name,
    exact(judgements).toFixed(0),
    near(judgements).toFixed(1),
    colors(judgements).toFixed(2),
    (100 * offers / judgements.length).toFixed(0),
    (milliseconds / pixels * 1e6).toFixed(0),
    exact(peers).toFixed(0),
    near(peers).toFixed(1),
  ];
}

const exact = (all: readonly Judgement[]) => 100 * mean(all.map(({ isExact }) => isExact ? 1 : 0));
const near = (all: readonly Judgement[]) => 100 * mean(all.map(({ cells, near }) => near / cells));
const colors = (all: readonly Judgement[]) => mean(all.map(({ colors }) => colors));

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How many photographs of the fixtures, at several qualities of JPEG, are offered to be restored. */
async function falseOffers(): Promise<number> {
  let offers = 0;
  for (const { raster: { width, height, data } } of await loadPhotos()) {
    for (const quality of QUALITIES) {
      const file = await sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha()
        .jpeg({ quality }).toBuffer();
      const pixels = await sharp(file).ensureAlpha().raw().toBuffer();
      if (lookForPixelArt({ width, height, data: new Uint8ClampedArray(pixels) })) offers++;
    }
  }
  return offers;
}

if (import.meta.main) await benchRepair();

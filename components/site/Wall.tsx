import { asset } from "fresh/runtime";
import type { Language } from "@/lib/content/language.ts";
import { siteMessages } from "@/lib/content/messages.ts";
import { loadWall } from "@/lib/content/wall.ts";
import { BENCH, LAMP, PLANT } from "@/lib/content/pictures/drawings.ts";
import { Frame } from "./Frame.tsx";
import { PixelDrawing } from "./PixelDrawing.tsx";

/** Things have colors of their own; at night they only get darker. */
const LEAVES = "fill-[#1c6647] dark:fill-[#22694c]";
const POT = "fill-[#b93317] dark:fill-[#98401f]";

/** The drawn wall of the home page: framed pieces, a lamp, a plant, a bench. All of it is seen on every screen. */
export function Wall({ language }: { readonly language: Language }) {
  return (
    <svg
      class="block h-[clamp(9rem,39vw,34rem)] short:h-[max(11rem,60vh)] lg:h-[clamp(13rem,34vw,50rem)] w-full"
      viewBox="0 0 960 520"
      width="960"
      height="520"
      preserveAspectRatio="xMidYMax meet"
      role="img"
      aria-label={siteMessages(language).home.wall}
      shape-rendering="crispEdges"
    >
      <path
        class="fill-raised opacity-30 dark:fill-[#ffe9a8] dark:opacity-10"
        d="M444 60h72l124 460H320z"
      />
      {/* Up to wherever the ceiling is. */}
      <path class="fill-edge" d="M474-600h12V0h-12z" />
      <PixelDrawing
        rows={LAMP}
        paints={{ c: "fill-edge", s: POT, l: "fill-[#fff3c4]" }}
        x={438}
        y={-6}
        cell={6}
      />
      {loadWall().map(({ piece: { id, settings }, file, x, y, cell, mat }) => {
        const place = { x, y, width: settings.columns * cell, height: settings.rows * cell };
        return (
          <Frame key={id} {...place} mat={mat}>
            <image href={asset(file)} {...place} />
          </Frame>
        );
      })}
      <PixelDrawing
        rows={PLANT}
        paints={{ g: LEAVES, p: POT }}
        x={16}
        y={360}
        cell={8}
      />
      <PixelDrawing
        rows={BENCH}
        paints={{ w: "fill-wood", d: "fill-edge" }}
        x={640}
        y={472}
        cell={8}
      />
    </svg>
  );
}

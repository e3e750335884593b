import { useEffect, useId, useRef } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { Words } from "@/components/kit/Words.tsx";
import { drillShape } from "@/lib/craft/drills/drill_sizes.ts";
import {
  hoursFor,
  MINUTES_A_SHEET,
  SECONDS_A_NUMBER,
  SECONDS_A_PIECE,
} from "@/lib/craft/effort/hours.ts";
import { costNotes } from "@/lib/craft/plan/cost_notes.ts";
import type { Craft } from "@/lib/craft/plan/craft_settings.ts";
import { pieceCount } from "@/lib/craft/plan/packed_plan.ts";
import type { CardMedium } from "@/lib/editor/craft/card_media.ts";
import { printedSize } from "@/lib/editor/download/print_sizes.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { BRICKS } from "@/lib/render/styles/bricks.ts";
import { CIRCLES } from "@/lib/render/styles/circles.ts";
import { PIXELS } from "@/lib/render/styles/pixels.ts";
import { SQUARES } from "@/lib/render/styles/squares.ts";
import { drawPiece } from "../cards/draw_piece.ts";
import { thumbnailShape } from "../cards/thumbnail_shape.ts";
import { useSpeech } from "../speech.ts";

interface CraftCardProps {
  readonly craft: Craft;
  /** Null until it is made. */
  readonly medium: CardMedium | null;
  readonly model: EditorModel;
  readonly text: EditorText["crafts"];
}

/** How the cells of each craft look. */
const LOOKS = {
  bricks: BRICKS,
  beads: CIRCLES,
  stitches: SQUARES,
  diamonds: PIXELS,
  print: PIXELS,
} as const;

/** The piece in one craft: how it looks, how large it is, what it takes. */
export function CraftCard({ craft, medium, model, text }: CraftCardProps) {
  const { phrase, tell } = useSpeech();
  const id = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const name = text.names[craft];
  useEffect(() => {
    if (medium === null) return;
    const element = canvas.current!;
    // Of a very long piece only the middle is seen.
    const { width: wide, height: high } = element.getBoundingClientRect();
    const { columns, rows } = medium.grid;
    const width = Math.max(wide, high * columns / rows) * devicePixelRatio;
    const { cell } = medium.planned.plan;
    const isRound = craft === "diamonds" && drillShape(cell.width) === "round";
    drawPiece(element, medium.grid, isRound ? CIRCLES : LOOKS[craft], width);
  }, [medium]);
  const palette = medium?.palette ?? null;
  const { columns, rows } = medium?.grid ?? model.shown.value ?? model.size.value;
  return (
    <article
      aria-labelledby={id}
      class="flex flex-col snap-start shrink-0 w-[85%] sm:w-[24rem] lg:w-auto lg:min-w-[15rem] lg:flex-1 rounded-lg border border-line bg-surface"
    >
      <div class="relative m-3" style={{ aspectRatio: "4 / 3" }}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={phrase(text.picture, { craft: name, columns, rows })}
          class="absolute inset-0 m-auto max-w-full max-h-full"
          style={thumbnailShape(
            aspectOf(columns, rows, medium?.planned.plan.cell),
            4 / 3,
            "4.5rem",
          )}
        />
      </div>
      <div class="flex flex-wrap items-baseline justify-between gap-x-3 px-4">
        <h3 id={id} class="text-lg font-semibold">{name}</h3>
        <span class="tabular-nums text-muted">
          {medium && <Words text={sizeWords(medium)} isNumber />}
        </span>
      </div>
      <div class="flex-1 px-4 text-sm text-muted min-h-[5rem]">
        {medium === null
          ? (
            <p>
              <Words text={text.making} />
            </p>
          )
          : (
            <>
              <p>
                <Words text={takesWords(medium)} />
              </p>
              <p>
                <Words text={timeWords(medium)} />
              </p>
              {costNotes(medium.planned.plan.notes).map((note) => (
                <p key={note.code}>
                  <Words text={tell(note)} />
                </p>
              ))}
            </>
          )}
      </div>
      <div class="flex flex-wrap gap-2 p-4 pt-2">
        <Button aria-label={phrase(text.planOf, { craft: name })} onClick={plan}>
          {text.plan}
        </Button>
        {palette !== null && craft !== "print" && (
          <Button
            aria-label={phrase(text.useOf, { craft: name })}
            onClick={() => {
              model.change({ palette });
              model.announce({ key: "craftColors", values: { name } });
            }}
          >
            {text.use}
          </Button>
        )}
      </div>
    </article>
  );

  function plan(): void {
    model.crafts.chosen.value = craft;
    model.show("plan");
  }

  function sizeWords({ planned: { plan } }: CardMedium): string {
    return phrase(text.size, { ...printedSize(plan, plan.cell, model.unit.value) });
  }

  function takesWords({ planned: { plan } }: CardMedium): string {
    const pieces = phrase(text.pieces[craft], { count: pieceCount(plan) });
    return `${pieces} · ${phrase(text.colors, { count: plan.colors.length })}`;
  }

  function timeWords({ planned: { plan, effort } }: CardMedium): string {
    const area = plan.columns * plan.cell.width * plan.rows * plan.cell.height;
    const { marks } = plan;
    const hours = hoursFor({ craft, marks, pieces: pieceCount(plan), lone: effort.lone, area });
    const about = hours < 1 ? text.hour : phrase(text.hours, { count: Math.round(hours) });
    const isByNumber = craft === "print" && marks === "numbers";
    const seconds = craft === "print" ? SECONDS_A_NUMBER : SECONDS_A_PIECE[craft];
    const reckoned = isByNumber ? text.reckonedByNumber : text.reckoned[craft];
    return `${about}, ${phrase(reckoned, { seconds, minutes: MINUTES_A_SHEET })}.`;
  }
}

/** Width by height of the finished piece. */
function aspectOf(columns: number, rows: number, cell = { width: 1, height: 1 }): number {
  return columns * cell.width / (rows * cell.height);
}
